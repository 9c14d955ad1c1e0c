import Infra

extension Cases {
    static let tooManySubscriptions: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            let audit = LogGroup.existing("/shop/audit")
            Function("a", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(audit))  // note: another subscription
            Function("b", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(audit))
                .on(.logs(audit, filter: "ERROR"))  // error: The log group "/shop/audit" has 3 subscriptions here and may have two [too-many-subscriptions]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let audit = LogGroup.existing("/shop/audit")
            Function("a", .nodejs22, handler: "index.handler", code: "f")
                .on(.logs(audit))
                .on(.logs(audit, filter: "ERROR"))
        },
    ]
}
