import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])

    static let invalidAddressRange: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            SecurityGroup("web", in: network, allowing: .tcp(443, from: "10.0.0.0"))  // error: "10.0.0.0" is not a range of addresses [invalid-address-range]
            NetworkLoadBalancer("net", in: network)
                .tcp(80, to: ["10.0.0"], port: 80)  // error: "10.0.0" is no IP address [invalid-address-range]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            SecurityGroup("web", in: network, allowing: .tcp(443, from: "10.0.0.0/8"), .tcp(443, from: "2001:db8::/32"))
            NetworkLoadBalancer("net", in: network)
                .tcp(80, to: ["10.0.0.1"], port: 80)
        },
    ]
}
