import Infra

extension Cases {
    private static let zone = HostedZone("example.com")  // note: declared here

    static let statedInTwoServices: [Service] = [
        Service("mail", region: .euCentral1) { _ in  // note: stated by service "mail" too
            zone
        },
        Service("web", region: .euCentral1) { _ in  // error: states the hosted zone "example.com", which service "mail" states too [stated-in-two-services]
            zone
        },
        // Two zones of one name are two values.
        Service("right", region: .euCentral1) { _ in
            HostedZone("example.com")
        },
    ]
}
