import Infra

extension Cases {
    static let malformedID: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let network = Network.existing(vpc: "subnet-0a1b2c3d", subnets: ["vpc-0aaa1111", "subnet-0ddd3333"])  // error: "subnet-0a1b2c3d" is not the id of a VPC [malformed-id] // error: "vpc-0aaa1111" is not the id of a subnet [malformed-id]
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: .existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d"))
            Function("api", .python313, handler: "app.handler", code: "api")
                .network(.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"]), securityGroups: ["default", "sg-0a1b2c3d"])  // error: "default" is not the id of a security group [malformed-id]
        },
        Service("right", region: .euCentral1) { _ in
            let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: .existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d"))
        },
    ]
}
