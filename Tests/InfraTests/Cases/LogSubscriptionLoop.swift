import Infra

extension Cases {
    static let logSubscriptionLoop: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/aws/lambda/wrong-1-dev-f")))  // error: is started by its own log, so each run would start the next for ever [log-subscription-loop]
        },
        Service("right", region: .euCentral1) { _ in
            let shop = Function("shop", .nodejs22, handler: "index.handler", code: "shop")
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.logs(of: shop))
                .on(.logs(.existing("/aws/lambda/right-dev-apis")))
        },
    ]
}
