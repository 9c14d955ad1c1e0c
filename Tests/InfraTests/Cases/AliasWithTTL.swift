import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let aliasWithTTL: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Record("a.example.com", .alias(dnsName: "web-1.eu-central-1.elb.amazonaws.com", hostedZoneID: "Z215JYRZR1TBD5"), in: zone)
                .ttl(.minutes(1))  // error: is an alias, which has the TTL of what it points to [alias-with-ttl]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Record("b.example.com", .alias(dnsName: "web-1.eu-central-1.elb.amazonaws.com", hostedZoneID: "Z215JYRZR1TBD5"), in: zone)
            Record("c.example.com", .a("192.0.2.1"), in: zone)
                .ttl(.minutes(1))
        },
    ]
}
