import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let balancerARN = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/web/0a1b2c3d"

    static let aliasToOtherRegion: [Service] = [
        Service("existing", region: .euCentral1, stages: [.dev]) { _ in
            Record("a.example.com", .alias(of: LoadBalancer.existing(balancerARN)), in: zone)  // error: The record "a.example.com" points to an existing load balancer by its ARN, from which its DNS name is not known [alias-to-other-region]
        },
        Service("no-domain", region: .euCentral1, stages: [.dev]) { _ in
            let api = HTTPAPI()
            api
            Record("b.example.com", .alias(of: api), in: zone)  // error: has no domain of its own [alias-to-other-region]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
        Service("other-domain", region: .euCentral1, stages: [.dev]) { _ in
            let api = RESTAPI().regional().domain("c.example.com", in: zone)  // note: the domain
            api
            Record("d.example.com", .alias(of: api), in: zone)  // error: the domain "c.example.com" of the REST API, which answers for that name only [alias-to-other-region]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("distribution", region: .usEast1, stages: [.dev]) { _ in
            let site = Distribution("site", from: .host("origin.example.com")).domain("f.example.com", in: zone)  // note: the distribution
            site
            Record("g.example.com", .alias(of: site), in: zone)  // error: which answers for "f.example.com" only and would give 403 [alias-to-other-region]
        },
        Service("right-distribution", region: .usEast1, stages: [.dev]) { _ in
            let site = Distribution("site", from: .host("origin.example.com")).domain("*.shop.example.com", in: zone)
            site
            Record("a.shop.example.com", .alias(of: site), in: zone)
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().domain("e.example.com", in: zone)
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
    ]
}
