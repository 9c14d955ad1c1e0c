import Infra

extension Cases {
    static let invalidLogSubscription: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("arn:aws:logs:eu-central-1:123456789012:log-group:a")))  // error: "arn:aws:logs:eu-central-1:123456789012:log-group:a" cannot be the name of a log group [invalid-log-subscription]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.logs(.existing("/shop/audit#1"), filter: "ERROR"))
        },
    ]
}
