import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let routingWithoutChoice: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Record("a.example.com", .a("192.0.2.1"), in: zone)
                .latency()  // warning: routed by latency, but no other record of the type A for that name [routing-without-choice]
            Record("b.example.com", .aaaa("2001:db8::1"), in: zone).weighted(1)
                // The last routing holds.
                .failoverSecondary()  // warning: routed by failover, but no other record of the type AAAA [routing-without-choice]
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            Record("c.example.com", .a("192.0.2.1"), in: zone).latency()
        },
        Service("right-america", region: .usEast1, stages: [.prod]) { _ in
            Record("c.example.com", .a("192.0.2.2"), in: zone).latency()
        },
    ]
}
