import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")
    private static let balancer = LoadBalancer("public", in: network)  // note: the load balancer
        .https("a.example.com", in: zone, certificate: certificate)
        .https("b.example.com", in: zone, certificate: certificate)  // warning: The name "b.example.com" leads to the load balancer "public", but no route there is for it [record-without-rule]
    private static let answering = LoadBalancer("answering", in: network)
        .https("c.example.com", in: zone, certificate: certificate)
        .https("d.example.com", in: zone, certificate: certificate)
        .default(.fixedResponse(503, body: "Closed"))

    static let recordWithoutRule: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: balancer).hosts("a.example.com"))
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: answering).hosts("c.example.com"))
        },
    ]
}
