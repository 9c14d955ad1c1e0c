import Infra

extension Cases {
    static let logSubscriptionLoop: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/aws/lambda/wrong-1-dev-f")))  // error: is started by its own log, so each run would start the next for ever [log-subscription-loop]
        },
    ]
}
