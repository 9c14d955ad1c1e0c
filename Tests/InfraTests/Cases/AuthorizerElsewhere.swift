import Infra

extension Cases {
    static let authorizerElsewhere: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            let arn = "arn:aws:lambda:us-east-1:123456789012:function:checker"
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a").authorizer(.request(existing: arn, name: "checker")))  // error: The authorizer "checker" is in eu-central-1 but the function [authorizer-elsewhere]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            let arn = "arn:aws:lambda:us-east-1:123456789012:function:checker"
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a").authorizer(.token(existing: arn, name: "checker")))  // error: The authorizer "checker" is in eu-central-1 but the function [authorizer-elsewhere]
        },
    ]
}
