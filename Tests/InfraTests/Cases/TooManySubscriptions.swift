import Infra

extension Cases {
    static let tooManySubscriptions: [Service] = [
        Service("wrong", region: .euCentral1) { _ in
            let audit = LogGroup.existing("/shop/audit")
            Function("a", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(audit))  // note: another subscription
            Function("b", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(audit))
                .on(.logs(audit, filter: "ERROR"))  // error: The log group "/shop/audit" has 3 subscriptions [too-many-subscriptions]
        },
        Service("of-a-function", region: .euCentral1) { _ in
            let api = Function("api", .nodejs22, handler: "index.handler", code: "f")
            Function("a", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(of: api))  // note: another subscription
                .on(.logs(of: api, filter: "WARN"))
                .on(.logs(of: api, filter: "ERROR"))  // error: The log of the function "api" has 3 subscriptions [too-many-subscriptions]
        },
        Service("right", region: .euCentral1) { _ in
            let audit = LogGroup.existing("/shop/audit")
            Function("a", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(audit))
                .on(.logs(audit, filter: "ERROR"))
        },
    ]
}
