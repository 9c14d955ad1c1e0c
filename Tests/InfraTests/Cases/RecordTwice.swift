import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let recordTwice: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Record("a.example.com", .a("192.0.2.1"), in: zone)  // note: the other record
            Record("A.example.com.", .a("192.0.2.2"), in: zone)  // error: two records of the type A [record-twice]
            Record("b.example.com", .cname("a.example.com"), in: zone)  // note: the other record
            Record("b.example.com", .txt("hello"), in: zone)  // error: has a CNAME and a record of the type TXT [record-twice]
            Record("e.example.com", .a("192.0.2.1"), in: zone)  // note: the other record
            Record("e.example.com", .a("192.0.2.2"), in: zone)  // error: two records of the type A [record-twice]
            Record("f.example.com", .a("192.0.2.1"), in: zone).weighted(1, id: "one")  // note: the other record
        },
        // The zone is one, whichever service and stage writes into it.
        Service("mail", region: .euCentral1) { _ in
            Record("f.example.com", .a("192.0.2.2"), in: zone).weighted(1, id: "one")  // error: with the id "one"; give each an id of its own [record-twice]
            Record("g.example.com", .a("192.0.2.2"), in: zone)  // error: The stages "dev" and "prod" would both write the record "g.example.com" [record-twice]
        },
        Service("regions", regions: [.euCentral1, .usEast1], stages: [.prod]) { _, _ in
            Record("h.example.com", .a("192.0.2.2"), in: zone)  // error: or let Route 53 choose among them, such as by routing: .latency() [record-twice]
            Record("i.example.com", .a("192.0.2.2"), in: zone)
                .weighted(1, id: "one")  // error: The regions eu-central-1 and us-east-1 would both write the record "i.example.com" with the id "one" into the zone "example.com"; leave the id out [record-twice]
        },
        Service("right-zones", region: .euCentral1) { _ in
            Record("g.example.com", .a("192.0.2.2"), in: HostedZone("example.com"))
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Record("c.example.com", .a("192.0.2.1"), in: zone)
            Record("c.example.com", .aaaa("2001:db8::1"), in: zone)
            Record("d.example.com", .a("192.0.2.1"), in: zone).weighted(1, id: "one")
            Record("d.example.com", .a("192.0.2.2"), in: zone).weighted(2, id: "two")
        },
        // One of the two is there; both are where the conditions say nothing of each other.
        Service("right-conditions", region: .euCentral1, stages: [.dev]) { _ in
            let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
            let large = Condition("Large", .equals(size.ref(), "large"))
            Record("p.example.com", .a("192.0.2.1"), in: zone).when(large)
            Record("p.example.com", .a("192.0.2.2"), in: zone).when(Condition("Small", .not(.holds(large))))
                .logicalID("SmallRecord")
        },
        Service("conditions", region: .euCentral1, stages: [.dev]) { _ in
            let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
            let place = TemplateParameter("Place", default: "here", allowed: ["here", "there"])
            Record("q.example.com", .a("192.0.2.1"), in: zone)  // note: the other record
                .when(Condition("Large", .equals(size.ref(), "large")))
            Record("q.example.com", .a("192.0.2.2"), in: zone)  // error: two records of the type A [record-twice]
                .when(Condition("Here", .equals(place.ref(), "here"))).logicalID("HereRecord")
        },
        Service("written-out", region: .euCentral1) { stage in
            Resource("AWS::Route53::RecordSet", "Fixed", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "k.example.com", "Type": "A", "TTL": "60", "ResourceRecords": ["192.0.2.3"]])  // error: The stages "dev" and "prod" would both write the record "k.example.com" [record-twice]
            Resource("AWS::Route53::RecordSet", "Mine", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "l-\(stage.name).example.com", "Type": "A", "TTL": "60", "ResourceRecords": ["192.0.2.3"]])
        },
        Service("group", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::Route53::RecordSetGroup", "Records", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "RecordSets": [["Name": "m.example.com", "Type": "CNAME", "TTL": "60", "ResourceRecords": ["a.example.com"]], ["Name": "n.example.com", "Type": "A", "TTL": "60", "ResourceRecords": ["192.0.2.4"]]]])  // error: The name "m.example.com" has a CNAME and a record of the type TXT [record-twice]
            Record("n.example.com", .txt("n"), in: zone)
            Resource("AWS::Route53::RecordSet", "Beside", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "m.example.com", "Type": "TXT", "TTL": "60", "ResourceRecords": ["\"m\""]])  // note: the other record
            Resource("AWS::Route53::RecordSet", "Weighted", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "o.example.com", "Type": "A", "TTL": "60", "ResourceRecords": ["192.0.2.4"], "SetIdentifier": "one", "Weight": 1])
            Resource("AWS::Route53::RecordSet", "Other", properties: ["HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "o.example.com", "Type": "A", "TTL": "60", "ResourceRecords": ["192.0.2.5"], "SetIdentifier": "two", "Weight": 1])
        },
    ]
}
