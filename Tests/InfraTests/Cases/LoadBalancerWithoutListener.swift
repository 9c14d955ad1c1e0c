import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")

    static let loadBalancerWithoutListener: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            LoadBalancer("public", in: network)  // error: The load balancer "public" has no listener [load-balancer-without-listener]
            NetworkLoadBalancer("net", in: network)  // error: The network load balancer "net" has no port [load-balancer-without-listener]
            ClassicLoadBalancer("old", in: network, instances: ["i-0a1b2c3d"])  // error: The classic load balancer "old" has no port [load-balancer-without-listener]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let balancer = LoadBalancer("public", in: network)
            balancer
            Listener(of: balancer, certificates: [certificate])
        },
    ]
}
