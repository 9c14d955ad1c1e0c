import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")

    static let portOutOfRange: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let balancer = LoadBalancer("public", in: network)
            balancer
            Listener(of: balancer, port: 65_536, certificates: [certificate])  // error: is on port 65536, and ports are 1 to 65535 [port-out-of-range]
            NetworkLoadBalancer("net", in: network)
                .tcp(0, to: ["10.0.0.1"], port: 80)  // error: listens on port 0 [port-out-of-range]
                .tcp(81, to: ["10.0.0.1"], port: 70_000)  // error: passes port 81 on to port 70000 [port-out-of-range]
            ClassicLoadBalancer("old", in: network, instances: ["i-0a1b2c3d"])
                .http(-1, to: 80)  // error: listens on port -1 [port-out-of-range]
                .http(80, to: 0)  // error: passes port 80 on to port 0 [port-out-of-range]
            SecurityGroup("web", in: network, allowing: .tcp(0, from: "10.0.0.0/8"))  // error: opens port 0 [port-out-of-range]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let balancer = LoadBalancer("public", in: network)
            balancer
            Listener(of: balancer, port: 65_535, certificates: [certificate])
            SecurityGroup("web", in: network, allowing: .tcp(1, from: "10.0.0.0/8"))
        },
    ]
}
