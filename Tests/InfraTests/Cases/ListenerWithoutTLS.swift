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

    static let listenerWithoutTLS: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            listener("Secure", port: 443)  // warning: answers plain HTTP on port 443, where clients speak TLS [listener-without-tls]
            listener("Plain", port: 80)
        }
    ]
}
