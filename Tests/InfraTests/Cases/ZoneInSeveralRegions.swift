import Infra

extension Cases {
    private static let zone = HostedZone("example.com")  // error: in eu-central-1 and us-east-1 would each create a hosted zone "example.com" [zone-in-several-regions]
    private static let inside = Network.existing(
        vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"])

    static let zoneInSeveralRegions: [Service] = [
        Service("shop", regions: [.euCentral1, .usEast1]) { _, _ in  // note: service "shop" is in 2 regions
            zone
        },
        // Each region's own VPC sees its own zone.
        Service("right-private", regions: [.euCentral1, .usEast1]) { _, _ in
            HostedZone("internal.example.com").private(in: inside)
        },
        Service("right", regions: [.euCentral1, .usEast1], stages: [.prod]) { _, region in
            if region == .euCentral1 {
                HostedZone("example.net")
            }
        },
    ]
}
