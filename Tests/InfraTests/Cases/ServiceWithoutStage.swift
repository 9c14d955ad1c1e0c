import Infra

extension Cases {
    static let serviceWithoutStage: [Service] = [
        Service("shop", region: .euCentral1, stages: []) { _ in  // error: Service "shop" has no stage [service-without-stage]
            HostedZone("a.example.com")
        },
        Service("mail", regions: []) { _, _ in  // error: Service "mail" has no region [service-without-stage]
            HostedZone("b.example.com")
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            HostedZone("c.example.com")
        },
    ]
}
