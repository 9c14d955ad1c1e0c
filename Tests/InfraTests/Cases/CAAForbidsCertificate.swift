import Infra

extension Cases {
    static let caaForbidsCertificate: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
            Certificate("shop.example.com", alternativeNames: ["*.shop.example.com"], in: zone)  // note: the certificate
            Record("example.com", .caa("issue", "letsencrypt.org"), in: zone)  // warning: issue a certificate for "shop.example.com" [caa-forbids-certificate]
        },
        Service("bank", region: .euCentral1, stages: [.dev]) { _ in
            let zone = HostedZone.existing("example.org", id: "Z0123456789ABCDEFGHIK")
            Certificate("bank.example.org", in: zone)
            Certificate("*.example.org", in: zone)  // note: the certificate
            Record("bank.example.org", .caa("issue", "amazon.com"), in: zone)
            // This is for names that no certificate here has.
            Record("mail.example.org", .caa("issue", ";"), in: zone)
            Record("example.org", .caa("issuewild", ";"), in: zone)  // warning: issue a certificate for "*.example.org" [caa-forbids-certificate]
        }
    ]
}
