import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")

    static let invalidLoadBalancerName: [Service] = [
        Service("customer-relations", region: .euCentral1, stages: [.dev]) { _ in
            LoadBalancer("public-web", in: network)  // error: "customer-relations-dev-public-web", service and stage before its own, and it is 33 characters; the limit is 32 [invalid-load-balancer-name]
                .https("a.example.com", certificate: certificate)
            LoadBalancer("a_b", in: network)  // error: may have letters, digits and hyphens only [invalid-load-balancer-name]
                .https("b.example.com", certificate: certificate)
            LoadBalancer("web-", in: network)  // error: may not begin or end with a hyphen [invalid-load-balancer-name]
                .https("c.example.com", certificate: certificate)
        },
        Service("internal", region: .euCentral1, stages: [.dev]) { _ in
            NetworkLoadBalancer("web", in: network)  // error: begin with internal- [invalid-load-balancer-name]
                .tcp(80, to: ["10.0.0.1"], port: 80)
            ClassicLoadBalancer("old", in: network, instances: ["i-0a1b2c3d"])  // error: begin with internal- [invalid-load-balancer-name]
                .http(80, to: 80)
        },
        Service("customer-relation", region: .euCentral1, stages: [.dev]) { _ in
            LoadBalancer("public-web", in: network)
                .https("d.example.com", certificate: certificate)
        },
    ]
}
