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
            let plain = Network("plain", zones: 2)
            let orders = Database("orders", .postgres, in: plain, .serverless(0.5...4))
            Network("zones", zones: 7)  // error: is to be in 7 availability zones; write 1 to 6 [invalid-network]
            Network("range", range: "10.0.0.0/8")  // error: "10.0.0.0/8" is no range of addresses for a network [invalid-address-range]
            Network("host", range: "10.0.0.1/16")  // error: "10.0.0.1/16" is no range of addresses for a network [invalid-address-range]
            Network("twice", endpoints: [.sqs, .sqs])  // error: has the endpoint "sqs" twice [invalid-network]
            Function("between", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: ["sg-0a1b2c3d"])  // note: the function's network
                .connect(to: orders)  // error: between which there is no way; put both into one [invalid-network]
            Function("outside", .python313, handler: "app.handler", code: "api")
                .connect(to: orders)  // error: kept out of every network by .withoutNetwork() [invalid-network]
                .withoutNetwork()
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .network(network, securityGroups: ["sg-0a1b2c3d"])
        },
    ]
}
