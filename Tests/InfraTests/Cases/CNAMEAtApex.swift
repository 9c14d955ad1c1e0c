import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")  // note: the hosted zone

    static let cnameAtApex: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Record("example.com", .cname("www.example.com"), in: zone)  // error: is at the apex of its zone [cname-at-apex]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Record("www.example.com", .cname("example.com"), in: zone)
        },
    ]
}
