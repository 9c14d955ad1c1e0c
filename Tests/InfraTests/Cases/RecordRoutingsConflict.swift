import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let check = HealthCheck.existing("0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f")
    private static let address: [Region: String] = [.euCentral1: "192.0.2.1", .usEast1: "198.51.100.1"]

    static let recordRoutingsConflict: [Service] = [
        Service("shop", regions: [.euCentral1, .usEast1], stages: [.prod]) { _, region in
            let host = "a.example.com"
            Record(host, .a("192.0.2.1"), in: zone)
                .routing(region == .euCentral1 ? .latency() : .weighted(1))  // error: routed by latency and by weight, and all [record-routings-conflict]
            Record("b.example.com", .a(address[region] ?? ""), in: zone)
                .failoverPrimary(healthCheck: check)  // error: both the primary one, in eu-central-1 and in us-east-1, and there is one of each; make one of them secondary: .failover(region == .euCentral1 ? .primary : .secondary) [record-routings-conflict]
        },
        Service("web", region: .euCentral1, stages: [.prod]) { _ in
            Record("c.example.com", .a("192.0.2.1"), in: zone).latency(id: "one")  // note: the other record
            Record("c.example.com", .a("192.0.2.2"), in: zone).latency(id: "two")  // error: two for the latency to eu-central-1 [record-routings-conflict]
        },
        Service("right", regions: [.euCentral1, .usEast1], stages: [.prod]) { _, region in
            Record("d.example.com", .a(address[region] ?? ""), in: zone).latency()
            Record("e.example.com", .a(address[region] ?? ""), in: zone)
                .routing(.failover(region == .euCentral1 ? .primary : .secondary, healthCheck: check))
            Record("f.example.com", .a(address[region] ?? ""), in: zone).weighted(region == .euCentral1 ? 0 : 255)
        },
    ]
}
