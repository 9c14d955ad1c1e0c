import Infra

extension Cases {
    static let throttlingAboveQuota: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            HTTPAPI()
                .throttling(requestsPerSecond: 10_001, burst: 5_000)  // warning: 10001 requests a second are above the 10,000 that all APIs of an account share in a region, unless the quota was raised, so this limit has no effect [throttling-above-quota]
            RESTAPI()
                .throttling(requestsPerSecond: 10_000, burst: 5_001)  // warning: A burst of 5001 is above the 5,000 that all APIs of an account share in a region, unless the quota was raised, so this limit has no effect [throttling-above-quota]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
                .on(.restAPI(.get, "/"))
        },
        Service("right", region: .euCentral1) { _ in
            HTTPAPI().throttling(requestsPerSecond: 10_000, burst: 5_000)
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
    ]
}
