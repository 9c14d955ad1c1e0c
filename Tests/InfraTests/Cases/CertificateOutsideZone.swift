import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")  // note: the hosted zone "example.com"
    private static let hidden = HostedZone("intern.example").private(in: .existing(vpc: "vpc-0a1b2c3d", subnets: []))  // note: the private zone

    static let certificateOutsideZone: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Certificate("www.example.org", in: zone)  // error: "www.example.org" is not in the hosted zone "example.com" [certificate-outside-zone]
            Certificate("www.example.com", alternativeNames: ["badexample.com"], in: zone)  // error: "badexample.com" is not in the hosted zone [certificate-outside-zone]
            Certificate("www.intern.example", in: hidden)  // error: which is private [certificate-outside-zone]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Certificate("example.com", alternativeNames: ["*.example.com"], in: HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ"))
        },
    ]
}
