import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")
    private static let other = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/1a1b2c3d")

    static let twoListenersOnOnePort: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let balancer = LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)  // note: the other listener
            balancer
            Listener(of: balancer, port: 443, certificates: [other])  // error: has two listeners on port 443 [two-listeners-on-one-port]
            NetworkLoadBalancer("net", in: network)
                .tcp(80, to: ["10.0.0.1"], port: 80)  // note: the other listener
                .tcp(80, to: ["10.0.0.2"], port: 80)  // error: has two listeners on port 80 [two-listeners-on-one-port]
            ClassicLoadBalancer("old", in: network, instances: ["i-0a1b2c3d"])
                .http(80, to: 80)  // note: the other listener
                .http(80, to: 81)  // error: has two listeners on port 80 [two-listeners-on-one-port]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let balancer = LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
                .redirectHTTPToHTTPS()
            balancer
            Listener(of: balancer, port: 8443, certificates: [other])
            NetworkLoadBalancer("net", in: network)
                .tcp(80, to: ["10.0.0.1"], port: 80)
                .tcp(81, to: ["10.0.0.2"], port: 80)
        },
    ]
}
