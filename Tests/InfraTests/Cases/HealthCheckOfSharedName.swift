import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let address: [Region: String] = [.euCentral1: "192.0.2.1", .usEast1: "198.51.100.1"]

    static let healthCheckOfSharedName: [Service] = [
        Service("shop", regions: [.euCentral1, .usEast1], stages: [.prod]) { _, region in
            let check = HealthCheck("front", host: "a.example.com")  // error: asks "a.example.com", the name whose records it is to judge [health-check-of-shared-name]
            Record("a.example.com", .a(address[region] ?? ""), in: zone)
                .latency(healthCheck: check)  // note: the record that it judges
        },
        Service("right", regions: [.euCentral1, .usEast1], stages: [.prod]) { _, region in
            let check = HealthCheck("front", host: "\(region).b.example.com")
            Record("\(region).b.example.com", .a(address[region] ?? ""), in: zone)
            Record("b.example.com", .a(address[region] ?? ""), in: zone).latency(healthCheck: check)
        },
    ]
}
