import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let balancer = LoadBalancer("public", in: network)
    private static let redirect = Listener(of: balancer, port: 80, default: .redirectToHTTPS)  // note: the listener
    private static let plain = Listener(of: balancer, port: 81)

    static let routeOnRedirect: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            balancer
            redirect
            plain
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: redirect))  // error: sends every request to HTTPS [route-on-redirect]
                .on(.route(.get, "/a", of: plain))
        },
    ]
}
