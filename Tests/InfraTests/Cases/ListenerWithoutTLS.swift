import Infra

extension Cases {
    private static func listener(_ id: String, port: Int, line: Int = #line) -> Resource {
        Resource(
            "AWS::ElasticLoadBalancingV2::Listener", id,
            properties: [
                "LoadBalancerArn": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/web/0a1b2c3d4e5f6071",
                "Port": .int(port), "Protocol": "HTTP",
                "DefaultActions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]],
            ], line: line)
    }

    private static func classic(_ id: String, _ listener: Value, line: Int = #line) -> Resource {
        Resource(
            "AWS::ElasticLoadBalancing::LoadBalancer", id,
            properties: ["Subnets": ["subnet-0aaa1111"], "Listeners": [listener]], line: line)
    }

    static let listenerWithoutTLS: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            listener("Secure", port: 443)  // warning: answers plain HTTP on port 443, where clients speak TLS [listener-without-tls]
            listener("Plain", port: 80)
            let balancer = LoadBalancer("web", in: .existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"]))
            balancer
            Listener(of: balancer)  // warning: The listener of the load balancer "web" answers plain HTTP on port 443, where clients speak TLS; add certificates:, or write port: 80 [listener-without-tls]
            let moved = LoadBalancer("moved", in: .existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"]))
            moved
            Listener(of: moved, port: 80)
                .override("Port", 443)  // warning: The listener of the load balancer "moved" answers plain HTTP on port 443 [listener-without-tls]
            Listener(of: moved, port: 81).override("Port", 8443)
            let mended = LoadBalancer("mended", in: .existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"]))
            mended
            Listener(of: mended, port: 443).override("Port", 80)
            ClassicLoadBalancer("old", in: .existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"]), instances: ["i-0a1b2c3d"])
                .http(443, to: 8080)  // warning: The classic load balancer "old" answers plain HTTP on port 443 [listener-without-tls]
                .http(80, to: 8080)
            ClassicLoadBalancer("other", in: .existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"]), instances: ["i-0a1b2c3d"])
                .http(443, to: 8080).override("Listeners.0.LoadBalancerPort", "80")
            classic("Secure2", ["LoadBalancerPort": "443", "InstancePort": "80", "Protocol": "HTTP"])  // warning: answers plain HTTP on port 443 [listener-without-tls]
            classic("Plain2", ["LoadBalancerPort": "443", "InstancePort": "443", "Protocol": "TCP"])
            classic("Bare2", ["LoadBalancerPort": "443", "InstancePort": "80", "Protocol": "HTTPS"])  // error: has a listener with the protocol HTTPS and no certificate, which Elastic Load Balancing refuses; add SSLCertificateId [invalid-resource]
        }
    ]
}
