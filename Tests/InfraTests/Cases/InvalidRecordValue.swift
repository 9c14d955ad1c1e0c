import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let invalidRecordValue: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Record("a.example.com", .a("192.0.2.256"), in: zone)  // error: it is not an IPv4 address [invalid-record-value]
            Record("b.example.com", .a("2001:db8::1"), in: zone)  // error: it is not an IPv4 address [invalid-record-value]
            Record("c.example.com", .aaaa("192.0.2.1"), in: zone)  // error: it is not an IPv6 address [invalid-record-value]
            Record("d.example.com", .aaaa("1:2"), in: zone)  // error: it is not an IPv6 address [invalid-record-value]
            Record("e.example.com", .cname("not a name"), in: zone)  // error: cannot be the value of a record of the type CNAME [invalid-record-value]
            Record("f.example.com", .mx((70_000, "mail.example.com")), in: zone)  // error: the preference is 0 to 65535 [invalid-record-value]
            Record("g.example.com", .srv(priority: 1, weight: 1, port: 70_000, target: "h.example.com"), in: zone)  // error: priority, weight and port are 0 to 65535 [invalid-record-value]
            Record("h.example.com", .caa("issue!", "amazon.com"), in: zone)  // error: the tag has letters and digits only [invalid-record-value]
            Record("i.example.com", .a(), in: zone)  // error: has no value [invalid-record-value]
            Record("j.example.com", .a("192.0.2.1"), in: zone)
                .ttl(.seconds(-1))  // error: The TTL of a record is 0 s to 2,147,483,647 s [invalid-record-value]
            Record("k.example.com", .a("192.0.2.1"), in: zone)
                .weighted(256, id: "x")  // error: The weight of a record is 0 to 255 [invalid-record-value]  // warning: routed by weight [routing-without-choice]
            Record("l.example.com", .a("192.0.2.1"), in: zone)
                .failoverPrimary(id: "x")  // error: needs a health check [invalid-record-value]  // warning: routed by failover [routing-without-choice]
            Record("m.example.com", .a("192.0.2.1"), in: zone)
                .latency(id: "")  // error: 1 to 128 characters [invalid-record-value]  // warning: routed by latency [routing-without-choice]
            Record("n.example.com", .caa("", "amazon.com"), in: zone)  // error: the tag has letters and digits only [invalid-record-value]
            Record("t.example.com", .txt(String(repeating: "x", count: 4_000)), in: zone)  // error: xxx…" cannot be the value of a record of the type TXT: it is 4 [invalid-record-value]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Record("o.example.com", .a("192.0.2.255", "192.0.2.0"), in: zone)
            Record("p.example.com", .aaaa("2001:db8::1", "::1", "::ffff:192.0.2.1"), in: zone)
            Record("u.example.com", .txt(String(repeating: "x", count: 3_900)), in: zone)
            Record("q.example.com", .mx((10, "mail.example.com")), in: zone)
            Record("r.example.com", .caa("issue", "amazon.com"), in: zone)
            Record("_sip._tcp.example.com", .srv(priority: 1, weight: 1, port: 5060, target: "h.example.com"), in: zone)
            Record("s.example.com", .a("192.0.2.1"), in: zone)
                .failoverPrimary(id: "x", healthCheck: .existing("0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"))
            Record("s.example.com", .a("192.0.2.2"), in: zone).failoverSecondary(id: "y")
        },
        Service("written-out", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::Route53::RecordSet", "Mail", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "m.written.example.com", "Type": "MX", "TTL": "60", "ResourceRecords": ["mail.example.com"]])  // error: the preference is 0 to 65535 [invalid-record-value]
            Resource("AWS::Route53::RecordSet", "Text", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "t.written.example.com", "Type": "TXT", "TTL": "60", "ResourceRecords": ["v=spf1 -all"]])  // error: a text stands in double quotes of its own [invalid-record-value]
            Resource("AWS::Route53::RecordSet", "Address", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "a.written.example.com", "Type": "A", "TTL": "60", "ResourceRecords": ["192.0.2.300"]])  // error: it is not an IPv4 address [invalid-record-value]
            Resource("AWS::Route53::RecordSet", "Right", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "r.written.example.com", "Type": "TXT", "TTL": "60", "ResourceRecords": ["\"v=spf1 -all\""]])
            Resource("AWS::Route53::RecordSet", "Made", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "n.written.example.com", "Type": "CNAME", "TTL": "60", "ResourceRecords": [["Fn::Sub": "x.${AWS::Region}.example.com"]]])
            Resource("AWS::Route53::RecordSetGroup", "Group", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "RecordSets": [["Name": "g.written.example.com", "Type": "A", "TTL": "60", "ResourceRecords": ["192.0.2.7"]], ["Name": "h.written.example.com", "Type": "SRV", "TTL": "60", "ResourceRecords": ["1 1 5060 192.0.2.9"]]]])  // error: a target is a name and not an address [invalid-record-value]
        },
    ]
}
