import Infra

extension Cases {
    static let throttlingAboveQuota: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().throttling(requestsPerSecond: 50_000, burst: 1)  // warning: 50000 requests a second and a burst of 1 are above what a region gives all APIs of an account [throttling-above-quota]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a"))
        },
    ]
}
