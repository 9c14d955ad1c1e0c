import Infra

extension Cases {
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")

    static let subnetInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            let network = Network.existing(  // error: The subnet "subnet-0aaa1111" is in eu-west-1a but service "shop", which uses it, is in eu-central-1 [subnet-in-other-region]
                vpc: "vpc-0a1b2c3d",
                subnets: [.subnet("subnet-0aaa1111", zone: "eu-west-1a"), .subnet("subnet-0ddd3333", zone: "eu-central-1b")])
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
        },
        Service("right", region: .euCentral1) { _ in
            let network = Network.existing(
                vpc: "vpc-0a1b2c3d",
                subnets: [.subnet("subnet-0aaa1111", zone: "eu-central-1a"), .subnet("subnet-0ddd3333", zone: "eu-central-1b")])
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
        },
    ]
}
