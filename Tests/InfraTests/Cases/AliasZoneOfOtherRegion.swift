import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let aliasZoneOfOtherRegion: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Record("a.example.com", .alias(dnsName: "web-1.eu-central-1.elb.amazonaws.com", hostedZoneID: "Z32O12XQLNTSW2"), in: zone)  // error: an application or classic load balancer in eu-central-1, whose hosted zone id is Z215JYRZR1TBD5 [alias-zone-of-other-region]
            Record("b.example.com", .alias(dnsName: "web-1.elb.eu-central-1.amazonaws.com", hostedZoneID: "Z215JYRZR1TBD5"), in: zone)  // error: a network load balancer in eu-central-1, whose hosted zone id is Z3F0SRJ5LGBH90 [alias-zone-of-other-region]
            Record("c.example.com", .alias(dnsName: "d-1.execute-api.eu-central-1.amazonaws.com", hostedZoneID: "Z215JYRZR1TBD5"), in: zone)  // error: an API in eu-central-1 [alias-zone-of-other-region]
            Record("g.example.com", .alias(dnsName: "d111111abcdef8.cloudfront.net", hostedZoneID: "Z215JYRZR1TBD5"), in: zone)  // error: a CloudFront distribution, whose hosted zone id is Z2FDTNDATAQYW2 [alias-zone-of-other-region]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Record("d.example.com", .alias(dnsName: "web-1.eu-central-1.elb.amazonaws.com", hostedZoneID: "Z215JYRZR1TBD5"), in: zone)
            Record("e.example.com", .alias(dnsName: "web-1.elb.eu-central-1.amazonaws.com", hostedZoneID: "Z3F0SRJ5LGBH90"), in: zone)
            Record("h.example.com", .alias(dnsName: "d111111abcdef8.cloudfront.net", hostedZoneID: "Z2FDTNDATAQYW2"), in: zone)
            Record("f.example.com", .alias(dnsName: "other.example.org", hostedZoneID: "Z0123456789ABCDEFGHIJ"), in: zone)
        },
    ]
}
