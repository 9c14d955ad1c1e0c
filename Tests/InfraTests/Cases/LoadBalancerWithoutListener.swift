import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")

    private static func written(_ id: String, of balancer: String, protocol kind: String = "HTTP", line: Int = #line) -> Resource {
        Resource(
            "AWS::ElasticLoadBalancingV2::Listener", id,
            properties: [
                "LoadBalancerArn": ["Ref": .string(balancer)], "Port": 80, "Protocol": .string(kind),
                "DefaultActions": kind == "TCP"
                    ? [["Type": "forward", "TargetGroupArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/0a1b2c3d4e5f6071"]]
                    : [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]],
            ], line: line)
    }

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
            LoadBalancer("written", in: network)
            written("Written", of: "WrittenLoadBalancer")
            NetworkLoadBalancer("passed", in: network)
            written("Passed", of: "PassedNetworkLoadBalancer", protocol: "TCP")
            ClassicLoadBalancer("set", in: network, instances: ["i-0a1b2c3d"])
                .override("Listeners", [["LoadBalancerPort": "80", "InstancePort": "80", "Protocol": "HTTP"]])
        },
        Service("other", region: .euCentral1, stages: [.dev]) { _ in
            LoadBalancer("first", in: network)  // error: The load balancer "first" has no listener [load-balancer-without-listener]
            LoadBalancer("second", in: network)
            written("Second", of: "SecondLoadBalancer")
        },
    ]
}
