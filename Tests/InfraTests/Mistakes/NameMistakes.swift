@testable import Infra

extension Mistakes {
    /// DNS and certificates.
    static let names: [Mistake] = [
        Mistake("DNS001", "a record's name is not in its zone", .found("record-outside-zone")) { wrong in
            Record(wrong ? "www.example.org" : "www.example.com", .a("192.0.2.1"), in: zone)
        },
        Mistake("DNS001b", "a record that names its zone by name is not in it", .found("record-outside-zone")) {
            wrong in
            Resource(
                "AWS::Route53::RecordSet", "Web",
                properties: [
                    "HostedZoneName": "example.com.", "Name": wrong ? "www.example.org." : "www.example.com.",
                    "Type": "A",
                    "TTL": "300", "ResourceRecords": ["192.0.2.1"],
                ])
        },
        Mistake(
            "DNS002", "a certificate does not hold for a host that leads to it", .found("certificate-does-not-cover")
        ) { wrong in
            LoadBalancer("public", in: network).https(
                wrong ? "a.b.example.com" : "a.example.com", in: zone,
                certificate: Certificate("*.example.com", in: zone))
        },
        Mistake(
            "DNS003", "a certificate is validated in a zone that does not have its name",
            .found("certificate-outside-zone")
        ) { wrong in
            Certificate(wrong ? "www.example.org" : "www.example.com", in: zone)
        },
        Mistake("DNS004", "a CNAME is at the apex of its zone", .found("cname-at-apex")) { wrong in
            Record(wrong ? "example.com" : "www.example.com", .cname("example.net"), in: zone)
        },
        Mistake("DNS005", "an alias has a TTL", .found("alias-with-ttl")) { wrong in
            let record = Record(
                "www.example.com",
                .alias(dnsName: "web-1.eu-central-1.elb.amazonaws.com", hostedZoneID: "Z215JYRZR1TBD5"), in: zone)
            wrong ? record.ttl(.minutes(5)) : record
        }.carried { wrong in
            Resource(
                "AWS::Route53::RecordSet", "Web",
                properties: .members([
                    ("HostedZoneId", "Z0123456789ABCDEFGHIJ"), ("Name", "www.example.com"), ("Type", "A"),
                    ("TTL", wrong ? "300" : nil),
                    (
                        "AliasTarget",
                        ["DNSName": "web-1.eu-central-1.elb.amazonaws.com", "HostedZoneId": "Z215JYRZR1TBD5"]
                    ),
                ]))
        },
        Mistake("DNS006", "two records have one name and type", .found("record-twice")) { wrong in
            Record("www.example.com", .a("192.0.2.1"), in: zone)
            Record(wrong ? "WWW.example.com" : "web.example.com", .a("192.0.2.2"), in: zone)
        },
        Mistake("DNS007", "a rule is for a host without a record", .found("host-without-record")) { wrong in
            let balancer = LoadBalancer("public", in: network).https(
                "www.example.com", in: zone, certificate: certificate)
            balancer
            function().on(.route(.get, "/a", of: balancer).hosts(wrong ? "web.example.com" : "www.example.com"))
        },
        Mistake("DNS008", "a name is longer than DNS or ACM takes", .found("invalid-domain-name")) { wrong in
            Certificate(
                wrong ? "a-long-name-that-goes-on-and-on-and-on-until-it-has-sixty-4.example.com" : "www.example.com",
                in: zone)
        },
        Mistake("DNS009", "a certificate is validated by DNS without a zone", .found("certificate-not-validated")) {
            wrong in
            Resource(
                "AWS::CertificateManager::Certificate", "Web",
                properties: .members([
                    ("DomainName", "www.example.com"), ("ValidationMethod", "DNS"),
                    (
                        "DomainValidationOptions",
                        wrong ? nil : [["DomainName": "www.example.com", "HostedZoneId": "Z0123456789ABCDEFGHIJ"]]
                    ),
                ]))
        },
        Mistake("DNS010", "a certificate has more names than an account may have", .found("too-many-certificate-names"))
        { wrong in
            Certificate(
                "example.com", alternativeNames: (1...(wrong ? 10 : 9)).map { "host\($0).example.com" }, in: zone)
        },
        Mistake("DNS011", "a record's type does not exist", .found("invalid-record-value")) { wrong in
            Resource(
                "AWS::Route53::RecordSet", "Web",
                properties: [
                    "HostedZoneId": "Z0123456789ABCDEFGHIJ", "Name": "www.example.com", "Type": wrong ? "ALIAS" : "A",
                    "TTL": "300", "ResourceRecords": ["192.0.2.1"],
                ])
        },
    ]
}
