import Infra

extension Cases {
    static let invalidUsagePlan: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            RESTAPI()
                .apiKey("partner")  // note: the other key
                .apiKey("partner")  // error: The API has two keys called "partner" [invalid-usage-plan]
                .usagePlan(requestsPerSecond: 5)  // error: A usage plan limits by a rate and a burst together [invalid-usage-plan]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("mail", region: .euCentral1) { _ in
            RESTAPI()
                .usagePlan(quota: .daily(0))  // error: A limit of 0 lets nothing through [invalid-usage-plan]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("right", region: .euCentral1) { _ in
            RESTAPI()
                .apiKey("partner")
                .apiKey("other")
                .usagePlan(requestsPerSecond: 5, burst: 10, quota: .daily(1))
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
    ]
}
