import Infra

extension Cases {
    static let logSubscriptionLoop: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/aws/lambda/wrong-1-dev-f")))  // error: The function "f" subscribes to its own log, so each invocation would start the next without end [log-subscription-loop]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            let audit = Function("audit", .nodejs22, handler: "index.handler", code: "f")  // error: These functions subscribe to each other's logs, so each invocation would start the next without end: "audit" logs what starts "search" [log-subscription-loop]
                .on(.logs(.existing("/aws/lambda/wrong-2-dev-search")))  // note: the subscription
            audit
            Function("search", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(of: audit))  // note: the subscription
        },
        Service("right", region: .euCentral1) { _ in
            let shop = Function("shop", .nodejs22, handler: "index.handler", code: "shop")
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.logs(of: shop))
                .on(.logs(.existing("/aws/lambda/right-dev-apis")))
        },
    ]
}
