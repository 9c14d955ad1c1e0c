import Infra

extension Cases {
    private static let zone = HostedZone("example.com")
    private static let edgeCertificate = Certificate("api.example.com", in: zone)
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let edgeARN = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
    private static let localARN = "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d"

    static let certificateInOtherRegion: [Service] = [
        Service("balancer", region: .euCentral1, stages: [.dev]) { _ in  // note: service "balancer" is in eu-central-1
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: .existing(edgeARN))  // error: in eu-central-1 but the certificate "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d" is in us-east-1 [certificate-in-other-region]
        },
        Service("network", region: .euCentral1, stages: [.dev]) { _ in  // note: service "network" is in eu-central-1
            NetworkLoadBalancer("network", in: network)
                .tls(443, certificate: .existing(edgeARN), to: ["10.0.0.1"], port: 80)  // error: is in us-east-1 [certificate-in-other-region]
        },
        Service("classic", region: .euCentral1, stages: [.dev]) { _ in  // note: service "classic" is in eu-central-1
            ClassicLoadBalancer("classic", in: network, instances: ["i-0a1b2c3d"])
                .https(443, certificate: .existing(edgeARN), to: 80)  // error: is in us-east-1 [certificate-in-other-region]
        },
        Service("http-api", region: .euCentral1, stages: [.dev]) { _ in  // note: service "http-api" is in eu-central-1
            HTTPAPI().domain("b.example.com", in: .existing("example.com", id: "Z1"), certificate: .existing(edgeARN))  // error: a regional API takes a certificate of its own region [certificate-in-other-region]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
        // An edge-optimised API is served by CloudFront.
        Service("edge-api", region: .euCentral1, stages: [.dev]) { _ in  // note: service "edge-api" is in eu-central-1
            RESTAPI().domain("c.example.com", in: .existing("example.com", id: "Z1"), certificate: .existing(localARN))  // error: takes certificates of us-east-1 only [certificate-in-other-region]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("edge-api-own", region: .euCentral1, stages: [.dev]) { _ in  // note: its service is in eu-central-1
            RESTAPI().domain("d.example.com", in: .existing("example.com", id: "Z1"))  // error: is issued in eu-central-1, the region of service "edge-api-own" [certificate-in-other-region] // note: the certificate
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("distribution", region: .euCentral1, stages: [.dev]) { _ in  // note: service "distribution" is in eu-central-1
            Distribution("site", from: .host("origin.example.com"))
                .domain("h.example.com", in: .existing("example.com", id: "Z1"), certificate: .existing(localARN))  // error: The distribution "site" is in us-east-1 but the certificate "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d" is in eu-central-1, and CloudFront accepts certificates of us-east-1 only [certificate-in-other-region]
        },
        Service("distribution-own", region: .euCentral1, stages: [.dev]) { _ in  // note: its service is in eu-central-1
            Distribution("site", from: .host("origin.example.com"))
                .domain("i.example.com", in: .existing("example.com", id: "Z1"))  // error: is issued in eu-central-1, the region of service "distribution-own" [certificate-in-other-region] // note: the certificate
        },
        Service("right-distribution", region: .usEast1, stages: [.dev]) { _ in
            Distribution("site", from: .host("origin.example.com"))
                .domain("j.example.com", in: .existing("example.com", id: "Z1"))
            Distribution("other", from: .host("origin.example.com"))
                .domain("k.example.com", in: .existing("example.com", id: "Z1"), certificate: .existing(edgeARN))
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            LoadBalancer("public", in: network)
                .https("e.example.com", certificate: .existing(localARN))
            RESTAPI().domain("f.example.com", in: .existing("example.com", id: "Z1"), certificate: .existing(edgeARN))
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("right-regional", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPI().regional().domain("g.example.com", in: .existing("example.com", id: "Z1"))
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
    ]
}
