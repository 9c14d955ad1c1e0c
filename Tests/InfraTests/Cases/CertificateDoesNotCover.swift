import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let wildcard = Certificate("*.example.com", in: zone)  // note: the certificate
    private static let apiWildcard = Certificate("*.example.com", in: zone)  // note: the certificate
    private static let rightWildcard = Certificate("*.example.com", in: zone)
    private static let balancer = LoadBalancer("public", in: network)
        .https("a.example.com", in: zone, certificate: wildcard)
        .https("a.b.example.com", in: zone, certificate: wildcard)  // error: does not hold for the host "a.b.example.com" [certificate-does-not-cover]
        .https("example.com", in: zone, certificate: wildcard)  // error: does not hold for the host "example.com" [certificate-does-not-cover]
    private static let routed = LoadBalancer("routed", in: network)
        .https("d.example.com", certificate: routedWildcard)
    private static let routedWildcard = Certificate("*.example.com", in: zone)  // note: the certificate
    private static let rightBalancer = LoadBalancer("public", in: network)
        .https("c.example.com", in: zone, certificate: rightWildcard)

    static let certificateDoesNotCover: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            balancer
        },
        Service("routes", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: routed).hosts("b.c.example.com"))  // error: The route is for the host "b.c.example.com" [certificate-does-not-cover]
        },
        Service("api", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().domain("x.y.example.com", in: zone, certificate: apiWildcard)  // error: does not hold for "x.y.example.com" [certificate-does-not-cover]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
        Service("site", region: .usEast1, stages: [.dev]) { _ in
            Distribution("site", from: .host("origin.example.com"))
                .domain("v.w.example.com", in: zone, certificate: .existing("arn:aws:acm:us-east-1:123456789012:certificate/1", names: ["*.example.com"]))  // error: does not hold for "v.w.example.com" [certificate-does-not-cover] // note: the certificate
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            rightBalancer
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: rightBalancer).hosts("C.example.com"))
                .on(.route(.get, "/b", of: rightBalancer).hosts("*.example.com"))
        },
    ]
}
