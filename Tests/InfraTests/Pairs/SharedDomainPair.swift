import Infra

extension Pairs {
    private static let zone = HostedZone.existing("example.org", id: "Z0123456789ABCDEFGHIJ")

    /// APIs under base paths: of a domain that is declared, of one that exists, and of the API's own.
    static let sharedDomain = Service("front", region: .euCentral1, stages: [.prod]) { _ in
        let front = CustomDomain(
            "api.example.org", in: zone,
            certificate: .existing(
                "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"),
            routing: .weighted(1)
        )
        .mutualTLS(trusting: "s3://front-certificates/partners.pem", version: "a1b2c3")
        front
        HTTPAPI().domain(CustomDomain.existing("legacy.example.org"), path: "orders")
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
