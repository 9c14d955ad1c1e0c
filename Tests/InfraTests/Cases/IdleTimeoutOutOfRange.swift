import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let certificate = Certificate.existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d")

    static let idleTimeoutOutOfRange: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
                .idleTimeout(.hours(2))  // error: has an idle timeout of 7,200 s, and AWS allows 1 s to 4,000 s [idle-timeout-out-of-range]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: certificate)
                .idleTimeout(.seconds(4000))
        },
    ]
}
