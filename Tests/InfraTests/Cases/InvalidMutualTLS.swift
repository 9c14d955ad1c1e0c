import Infra

extension Cases {
    private static let certificate = Certificate.existing(
        "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666")
    private static func balancer(_ name: String) -> LoadBalancer {
        LoadBalancer(name, in: .existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"]))
    }
    private static func listener(_ id: String, _ kind: Value, _ settings: Value, line: Int = #line) -> Resource {
        Resource(
            "AWS::ElasticLoadBalancingV2::Listener", id,
            properties: [
                "LoadBalancerArn":
                    "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/main/50dc6c495c0c9188",
                "Port": .int(8_400 + line), "Protocol": kind, "MutualAuthentication": settings,
                "Certificates": [
                    [
                        "CertificateArn":
                            "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666"
                    ]
                ],
                "DefaultActions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]],
            ], line: line)
    }

    static let invalidMutualTLS: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            let main = balancer("main")
            main
            Listener(of: main, port: 80)
                .mutualTLS(.passthrough)  // error: asks clients for certificates, which they show over HTTPS only, and has no certificate of its own [invalid-mutual-tls]
            CustomDomain("api.example.com", in: HostedZone("example.com"))
                .mutualTLS(trusting: "https://certificates.example.com/partners.pem")  // error: is not the address of an object in S3 [invalid-mutual-tls]
            listener("Plain", "HTTP", ["Mode": "passthrough"])  // error: has the protocol HTTP [invalid-mutual-tls]
            listener("Nobody", "HTTPS", ["Mode": "verify"])  // error: verifies certificates of clients and names no trust store [invalid-mutual-tls]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let main = balancer("main")
            let partners = TrustStore("partners", bucket: "certificates", key: "partners.pem")
            main
            Listener(of: main, port: 443, certificates: [certificate]).mutualTLS(.verify(partners))
            CustomDomain("right.example.com", in: HostedZone("example.com")).mutualTLS(
                trusting: "s3://certificates/partners.pem")
            listener("Off", "HTTPS", ["Mode": "off"])
            listener("Passed", "HTTPS", ["Mode": "passthrough"])
        },
    ]
}
