import Infra

extension Pairs {
    private static let zone = HostedZone.existing("example.org", id: "Z0123456789ABCDEFGHIJ")

    /// Two APIs behind one domain, each under a base path of its own.
    static let sharedDomain = Service("front", region: .euCentral1, stages: [.prod]) { _ in
        let front = CustomDomain("api.example.org", in: zone)
        front
        HTTPAPI().domain(front, path: "orders")
        RESTAPI().regional().domain(front, path: "reports/v1")
        WebSocketAPI().domain("chat.example.org", path: "live", in: zone)
        Function("orders", .nodejs22, handler: "index.handler", code: "orders")
            .timeout(.seconds(10))
            .on(.httpAPI(.get, "/{id}"))
            .on(.restAPI(.get, "/monthly"))
            .on(.webSocket("$default"))
    }
    .artifactBucket("archives-eu-central-1")
}
