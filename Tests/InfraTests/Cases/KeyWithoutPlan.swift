import Infra

extension Cases {
    static let keyWithoutPlan: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/a").requiresAPIKey())  // warning: This method requires an API key, but the service's REST API has none, so every request gets 403 [key-without-plan]
        },
        Service("right", region: .euCentral1) { _ in
            RESTAPI().apiKey("partner").usagePlan(requestsPerSecond: 5, burst: 10)
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/a").requiresAPIKey())
        },
    ]
}
