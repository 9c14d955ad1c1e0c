import Infra

extension Cases {
    static let sourceTwice: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let jobs = Queue("jobs").visibility(.minutes(1))
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(jobs))  // note: the other trigger
                .on(.queue(jobs).batchSize(5))  // error: is started by the queue "jobs" twice, and Lambda allows one mapping [source-twice]
                .on(.topic(named: "orders"))  // note: the other trigger
                .on(.topic(named: "orders").filter(["kind": ["created"]]))  // error: is started by the topic "orders" twice, and SNS allows one subscription [source-twice]
                .on(.stream(of: .existing("arn:aws:kinesis:eu-central-1:123456789012:stream/clicks")))  // note: the other trigger
                .on(.stream(of: .existing("arn:aws:kinesis:eu-central-1:123456789012:stream/clicks")).consumer())  // error: twice, and Lambda allows one mapping [source-twice]
        },
        Service("queues", region: .euCentral1, stages: [.dev]) { _ in
            let jobs = Queue("jobs")
            Topic("news")
                .deliver(to: jobs)  // note: the other subscription
                .deliver(to: jobs, raw: true)  // error: The topic "news" delivers to the queue "jobs" twice, and SNS allows one subscription [source-twice]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let clicks = KinesisStream("clicks")
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.stream(of: clicks))
                .on(.topic(named: "news"))
            Function("other", .python313, handler: "app.handler", code: "api")
                .on(.stream(of: clicks).batchSize(5))
                .on(.topic(named: "news"))
        },
    ]
}
