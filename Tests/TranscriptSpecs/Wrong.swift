import Infra

let certificate = Certificate.existing("arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d")

let wrong = Service("wrong", region: .euCentral1) { stage in
    Function("api", .python313, handler: "app.handler", code: "api")
        .memory(.megabytes(stage == .prod ? 64 : 128))
        .logRetention(.days(10))
        .on(.httpAPI(.get, "/a").authorizer(.iam()))
        .on(.httpAPI(.get, "/a").authorizer(.iam()))
    LoadBalancer("web", in: .existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"]))
        .https("www.example.com", certificate: certificate)
}

private let questions = Queue("questions")
private let answers = Queue("answers")

let asking = Service("asking", region: .euCentral1, stages: [.prod]) { _ in
    questions
    Function("ask", .python313, handler: "app.handler", code: "api")
        .environment("ANSWERS", answers.url)
}

let answering = Service("answering", region: .euCentral1, stages: [.prod]) { _ in
    answers
    Function("answer", .python313, handler: "app.handler", code: "api")
        .environment("QUESTIONS", questions.url)
}

/// As it would be in a file of that name.
let oddFile = Service("odd-file", region: .euCentral1, stages: [.prod]) { _ in
    Resource("AWS::SQS::Queue", "two words", file: "specs/Zw\u{f6}lf 100%25,a:b.swift", line: 7, column: 3)
}

/// A body that Swift ends.
func trapping(_ kind: String) -> Service {
    Service("trapping", region: .euCentral1) { stage in
        let sizes: [String: Int] = ["dev": 128]
        let list = [128]
        Function("worker", .nodejs22, handler: "index.handler", code: .inline("exports.handler = async () => {}"))
            .memory(.megabytes(kind == "index" ? list[stage == .prod ? 1 : 0] : sizes[stage.name]!))
    }
}
