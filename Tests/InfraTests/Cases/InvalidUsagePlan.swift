import Infra

extension Cases {
    static let invalidUsagePlan: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPI().usagePlan(requestsPerSecond: 5)  // error: A usage plan limits by a rate and a burst together [invalid-usage-plan]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a"))
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPI().usagePlan(quota: .daily(0))  // error: A limit of 0 lets nothing through [invalid-usage-plan]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a"))
        },
        Service("wrong-3", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPI().apiKey("a").apiKey("a")  // error: The API has two keys called "a" [invalid-usage-plan]  // note: the other key
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a"))
        },
    ]
}
