import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let long = "a-long-name-that-goes-on-and-on-and-on-until-it-has-sixty-4.example.com"

    static let invalidDomainName: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            HostedZone("exa mple.org")  // error: "exa mple.org" cannot be the name of a hosted zone [invalid-domain-name]
            Record("-www.example.com", .a("192.0.2.1"), in: zone)  // error: "-www.example.com" cannot be the name of a record [invalid-domain-name]
            Record("www..example.com", .a("192.0.2.1"), in: zone)  // error: it has an empty label [invalid-domain-name]
            Certificate("a_b.example.com", in: zone)  // error: "a_b.example.com" cannot be a certificate's name [invalid-domain-name]
            Certificate(long, in: zone)  // error: is 71 characters; the limit is 64 [invalid-domain-name]
            HTTPAPI().domain("a b.example.com", in: zone, certificate: .existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d"))  // error: "a b.example.com" cannot be the domain of an API [invalid-domain-name]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
        Service("balancer", region: .euCentral1, stages: [.dev]) { _ in
            LoadBalancer("public", in: .existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"]))
                .https("www.exämple.com", certificate: .existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d"))  // error: cannot be a host [invalid-domain-name]
        },
        Service("site", region: .usEast1, stages: [.dev]) { _ in
            Distribution("a", from: .host("https://origin.example.com/"))  // error: cannot be the host of an origin: write the name alone, without a scheme [invalid-domain-name]
            Distribution("b", from: .host("origin.example.com"))
                .domain("a_b.example.com", in: zone, certificate: .existing("arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"))  // error: cannot be the domain of a distribution [invalid-domain-name]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            HostedZone("example.org.")
            Record("_dmarc.example.com", .txt("v=DMARC1"), in: zone)
            Record("*.example.com", .a("192.0.2.1"), in: zone)
            Certificate("*.example.com", in: zone)
        },
        Service("by-mail", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::CertificateManager::Certificate", "Tugs", properties: ["DomainName": "tugs.example.com", "ValidationMethod": "EMAIL", "DomainValidationOptions": [["DomainName": "tugs.example.com", "ValidationDomain": "example.org"]]])  // error: The validation domain "example.org" of the resource "Tugs" is neither "tugs.example.com" nor a domain above it [invalid-domain-name]
            Resource("AWS::CertificateManager::Certificate", "Boats", properties: ["DomainName": "boats.example.com", "ValidationMethod": "EMAIL", "DomainValidationOptions": [["DomainName": "boats.example.com", "ValidationDomain": "example.com"]]])
        },
    ]
}
