import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")  // note: the hosted zone "example.com"
    private static let other = HostedZone.existing("example.org", id: "Z0123456789ABCDEFGHIK")

    static let recordOutsideZone: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Record("www.example.org", .a("192.0.2.1"), in: zone)  // error: The record "www.example.org" is not in the hosted zone "example.com" [record-outside-zone]
            Record("badexample.com", .a("192.0.2.1"), in: zone)  // error: The record "badexample.com" is not in the hosted zone [record-outside-zone]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Record("WWW.Example.org.", .a("192.0.2.1"), in: other)
            Record("example.org", .a("192.0.2.1"), in: other)
        },
    ]
}
