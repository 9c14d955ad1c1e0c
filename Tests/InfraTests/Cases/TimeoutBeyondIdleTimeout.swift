import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")
    private static let balancer = LoadBalancer("public", in: network)
        .https("a.example.com", certificate: certificate)
    private static let patient = LoadBalancer("patient", in: network)
        .https("b.example.com", certificate: certificate)
        .idleTimeout(.seconds(120))

    static let timeoutBeyondIdleTimeout: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(60))  // warning: may run for 60 s, but its load balancer closes a connection that is idle for 60 s [timeout-beyond-idle-timeout]
                .on(.route(.get, "/a", of: balancer))  // note: the route
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(60))
                .on(.route(.get, "/a", of: patient))
        },
    ]
}
