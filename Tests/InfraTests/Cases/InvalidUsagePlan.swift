import Infra

extension Cases {
    static let invalidUsagePlan: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            RESTAPI()
                .apiKey("partner")  // note: the other key
                .apiKey("partner")  // error: The API has two keys with the name "partner" [invalid-usage-plan]
                .usagePlan(requestsPerSecond: 5)  // error: A usage plan needs a rate and a burst together [invalid-usage-plan]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("mail", region: .euCentral1) { _ in
            RESTAPI()
                .usagePlan(quota: .daily(0))  // error: A limit of 0 rejects every request [invalid-usage-plan]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("named", region: .euCentral1) { _ in
            RESTAPI()
                .usagePlan("free", quota: .daily(10))
                .usagePlan("paid plan", quota: .daily(10))  // error: "paid plan" cannot be the name of a usage plan here [invalid-usage-plan]
                .usagePlan("free", quota: .weekly(10))  // error: The API has two usage plans with the name "free" [invalid-usage-plan]
                .apiKey("partner", plan: "fre")  // error: The key "partner" is in the usage plan "fre", and the API has  [invalid-usage-plan]
                .apiKey("other")  // error: The API's usage plans have names, and the key "other" is in none of them [invalid-usage-plan]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("right-named", region: .euCentral1) { _ in
            RESTAPI()
                .usagePlan("free", quota: .daily(10, used: 9))
                .usagePlan("paid", requestsPerSecond: 5, burst: 10)
                .apiKey("partner", plan: "free")
                .apiKey("other", plan: "paid")
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
