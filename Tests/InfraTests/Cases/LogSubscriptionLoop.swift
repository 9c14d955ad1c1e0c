import Infra

extension Cases {
    static let logSubscriptionLoop: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(.existing("/aws/lambda/wrong-1-dev-f")))  // error: is started by its own log, so each run would start the next for ever [log-subscription-loop]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            let audit = Function("audit", .nodejs22, handler: "index.handler", code: "f")  // error: are started by each other's logs, so each run would start the next for ever: "audit" logs what starts "search"; "search" logs what starts "audit" [log-subscription-loop]
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
