import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let empty = Network.existing(vpc: "vpc-0a1b2c3d", subnets: [])

    static let invalidNetwork: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: [])  // error: with 2 subnets and 0 security groups, and needs at least one of each [invalid-network]
            Function("empty", .python313, handler: "app.handler", code: "api")
                .network(empty, securityGroups: ["sg-0a1b2c3d"])  // error: with 0 subnets and 1 security group [invalid-network]
            Function("many", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"])  // error: may have 16 subnets and 5 security groups [invalid-network]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: ["sg-0a1b2c3d"])
        },
    ]
}
