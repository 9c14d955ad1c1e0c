import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let invalidBasePath: [Service] = {
        let reports = CustomDomain("reports.example.com", in: zone)
        return [
            Service("paths", region: .euCentral1, stages: [.prod]) { _ in
                HTTPAPI().domain("a.example.com", path: "/v1", in: zone)  // error: "/v1" cannot be a base path, which has 1 to 300 letters, digits and $-_.+!*'() [invalid-base-path]
                RESTAPI().domain(reports, path: "a/b")  // error: has several parts, which API Gateway maps to regional APIs only [invalid-base-path]
                reports
                Function("paths", .python313, handler: "app.handler", code: "api")
                    .timeout(.seconds(10))
                    .on(.httpAPI(.get, "/x"))
                    .on(.restAPI(.get, "/x"))
            },
            Service("right", region: .euCentral1, stages: [.prod]) { _ in
                HTTPAPI().domain("b.example.com", path: "v1/orders", in: zone)
                RESTAPI().domain("c.example.com", path: "v1", in: zone, certificate: .existing("arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"))
                Function("paths", .python313, handler: "app.handler", code: "api")
                    .timeout(.seconds(10))
                    .on(.httpAPI(.get, "/x"))
                    .on(.restAPI(.get, "/x"))
            },
        ]
    }()
}
