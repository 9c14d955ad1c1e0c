import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let tooManyCertificateNames: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Certificate("example.com", alternativeNames: (1...10).map { "host\($0).example.com" }, in: zone)  // error: The certificate "example.com" has 11 names [too-many-certificate-names]
            Certificate("www.example.com", alternativeNames: ["WWW.example.com"], in: zone)  // error: has a name twice [too-many-certificate-names]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Certificate("example.com", alternativeNames: (1...9).map { "host\($0).example.com" }, in: zone)
        },
    ]
}
