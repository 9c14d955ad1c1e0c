import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")
    private static let balancer = LoadBalancer("public", in: network)  // note: the load balancer
        .https("a.example.com", in: zone, certificate: certificate)
    private static let unknown = LoadBalancer("unknown", in: network)
        .https("c.example.com", certificate: certificate)

    static let hostWithoutRecord: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: balancer).hosts("b.example.com"))  // warning: for the host "b.example.com", but no record leads from that name to the load balancer "public" [host-without-record]
                .on(.route(.get, "/b", of: balancer).hosts("*.example.com"))
                .on(.route(.get, "/c", of: balancer))
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: unknown).hosts("d.example.com"))
        },
    ]
}
