import Infra

extension Cases {
    static let certificateNotValidated: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Resource(  // warning: The resource "Web" is validated by DNS and names no hosted zone [certificate-not-validated]
                "AWS::CertificateManager::Certificate", "Web",
                properties: ["DomainName": "www.example.com", "ValidationMethod": "DNS"])
            Resource(
                "AWS::CertificateManager::Certificate", "Shop",
                properties: [
                    "DomainName": "shop.example.com", "ValidationMethod": "DNS",
                    "DomainValidationOptions": [["DomainName": "shop.example.com", "HostedZoneId": "Z0123456789ABCDEFGHIJ"]],
                ])
            // Whoever gets the mail answers it.
            Resource(
                "AWS::CertificateManager::Certificate", "Mail",
                properties: ["DomainName": "mail.example.com", "ValidationMethod": "EMAIL"])
        },
        Service("other-name", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::CertificateManager::Certificate", "Web", properties: ["DomainName": "a.example.com", "ValidationMethod": "DNS", "DomainValidationOptions": [["DomainName": "b.example.com", "HostedZoneId": "Z0123456789ABCDEFGHIJ"]]])  // warning: has a validation option for "b.example.com", which is none of its names [certificate-not-validated]
            Resource("AWS::CertificateManager::Certificate", "Both", properties: ["DomainName": "a.example.com", "SubjectAlternativeNames": ["B.example.com"], "ValidationMethod": "DNS", "DomainValidationOptions": [["DomainName": "b.example.com", "HostedZoneId": "Z0123456789ABCDEFGHIJ"], ["DomainName": "a.example.com", "HostedZoneId": "Z0123456789ABCDEFGHIJ"]]])
        },
        Service("by-mail", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::CertificateManager::Certificate", "Portal", properties: ["DomainName": "portal.example.com", "DomainValidationOptions": [["DomainName": "portal.example.com", "HostedZoneId": "Z0123456789ABCDEFGHIJ"]]])  // warning: names a hosted zone and is validated by mail [certificate-not-validated]
        },
    ]
}
