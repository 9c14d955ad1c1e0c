import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")
    private static let existing = LoadBalancer.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/web/0a1b2c3d")
    private static let httpOnly = LoadBalancer("http", in: network)  // note: the load balancer
        .redirectHTTPToHTTPS()
    private static let right = LoadBalancer("right", in: network)
        .https("a.example.com", certificate: certificate)

    static let routeWithoutListener: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            httpOnly
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: httpOnly))  // error: answers HTTPS for no host [route-without-listener]
                .on(.route(.get, "/b", of: existing))  // error: which listeners the existing load balancer [route-without-listener]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: right))
        },
    ]
}
