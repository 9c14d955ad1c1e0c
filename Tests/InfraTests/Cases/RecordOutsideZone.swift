import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")  // note: the hosted zone "example.com"
    private static let other = HostedZone.existing("example.org", id: "Z0123456789ABCDEFGHIK")

    static let recordOutsideZone: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Record("www.example.org", .a("192.0.2.1"), in: zone)  // error: The record "www.example.org" is not in the hosted zone "example.com" [record-outside-zone]
            Record("badexample.com", .a("192.0.2.1"), in: zone)  // error: The record "badexample.com" is not in the hosted zone [record-outside-zone]
            // One mistake is one finding, though the certificate is outside too.
            HTTPAPI()
                .domain("api.example.org", in: zone)  // error: The record "api.example.org" is not in the hosted zone "example.com" [record-outside-zone]
            LoadBalancer("public", in: .existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"]))
                .https("bot.example.org", in: zone)  // error: The record "bot.example.org" is not in the hosted zone "example.com" [record-outside-zone]
                .dualStack()
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
        Service("edge", region: .usEast1, stages: [.dev]) { _ in
            Distribution("site", from: .host("origin.example.net"))
                .domain("www.example.com", in: zone)
                .domain("shop.example.org", in: zone)  // error: The record "shop.example.org" is not in the hosted zone "example.com" [record-outside-zone]
                .domain("edge.example.org", in: zone)  // error: The record "edge.example.org" is not in the hosted zone "example.com" [record-outside-zone]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Record("WWW.Example.org.", .a("192.0.2.1"), in: other)
            Record("example.org", .a("192.0.2.1"), in: other)
        },
    ]
}
