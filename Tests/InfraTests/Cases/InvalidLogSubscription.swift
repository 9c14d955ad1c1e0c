import Infra

extension Cases {
    static let invalidLogSubscription: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("arn:aws:logs:eu-central-1:123456789012:log-group:a")))  // error: "arn:aws:logs:eu-central-1:123456789012:log-group:a" cannot be the name of a log group [invalid-log-subscription]
        },
    ]
}
