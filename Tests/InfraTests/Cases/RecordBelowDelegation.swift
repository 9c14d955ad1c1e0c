import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let recordBelowDelegation: [Service] = [
        Service("names", region: .euCentral1, stages: [.prod]) { _ in
            Record("dev.example.com", .ns("ns1.dev.example.com", "ns2.example.net"), in: zone)  // note: the delegation
            Record("api.dev.example.com", .a("192.0.2.1"), in: zone)  // warning: The record "api.dev.example.com" is below "dev.example.com", which is delegated to other name servers, so nobody sees it [record-below-delegation]
            Record("ns1.dev.example.com", .a("192.0.2.2"), in: zone)
            Record("develop.example.com", .a("192.0.2.3"), in: zone)
            Record("dev.example.net", .a("192.0.2.4"), in: .existing("example.net", id: "Z0123456789ABCDEFGHIK"))
        },
        Service("written-out", region: .euCentral1, stages: [.prod]) { _ in
            Resource("AWS::Route53::RecordSet", "Delegation", properties: ["HostedZoneName": "example.org.", "Name": "dev.example.org", "Type": "NS", "TTL": "300", "ResourceRecords": ["ns1.example.net"]])  // note: the delegation
            Resource("AWS::Route53::RecordSet", "Hidden", properties: ["HostedZoneName": "example.org.", "Name": "dev.example.org", "Type": "TXT", "TTL": "300", "ResourceRecords": ["\"a\""]])  // warning: The record "dev.example.org" is below "dev.example.org" [record-below-delegation]
        },
        Service("certificates", region: .euCentral1, stages: [.dev]) { _ in
            let zone = HostedZone.existing("vineyard.example.com", id: "Z0123456789ABCDEFGHIK")
            Record("tastings.vineyard.example.com", .ns("ns-1.example.net", "ns-2.example.net"), in: zone)  // note: the delegation
            Certificate("book.tastings.vineyard.example.com", in: zone)  // warning: The validation record of "book.tastings.vineyard.example.com" would be in the zone "vineyard.example.com" [record-below-delegation]
            Certificate("shop.vineyard.example.com", in: zone)
        },
    ]
}
