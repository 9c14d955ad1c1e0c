/// The subnets and security groups of a function in a VPC.
struct FunctionNetwork: Sendable, Hashable {
    @Boxed private(set) var network: Network
    /// Nil where it has a group of its own.
    let securityGroups: [Value]?

    init(network: Network, securityGroups: [Value]?) {
        self.network = network
        self.securityGroups = securityGroups
    }
}
