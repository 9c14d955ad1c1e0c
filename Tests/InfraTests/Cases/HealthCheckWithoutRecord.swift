import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")  // note: the hosted zone

    static let healthCheckWithoutRecord: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Record("front.example.com", .a("192.0.2.1"), in: zone)
            Record("*.any.example.com", .a("192.0.2.1"), in: zone)
            Record("other.example.com", .ns("ns1.example.net", "ns2.example.net"), in: zone)
            HealthCheck("slip", host: "fornt.example.com")  // warning: The health check "slip" asks "fornt.example.com", but no record for that name is written into the hosted zone "example.com", so it would never be healthy; write the record or correct the name; did you mean "front.example.com"? [health-check-without-record]
            HealthCheck("none", host: "many.example.com")  // warning: asks "many.example.com", but no record for that name [health-check-without-record]
        },
        Service("right", region: .usEast1, stages: [.prod]) { _ in
            HealthCheck("here", host: "Front.example.com.")
            HealthCheck("by-wildcard", host: "a.any.example.com")
            HealthCheck("by-wildcard-below", host: "a.b.any.example.com")
            HealthCheck("delegated", host: "front.other.example.com")
            HealthCheck("of-others", host: "example.net")
            HealthCheck("by-name", host: "badexample.com")
        },
    ]
}
