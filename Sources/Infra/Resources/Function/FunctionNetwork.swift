/// The subnets and security groups of a function in a VPC.
struct FunctionNetwork: Sendable, Hashable {
    let network: Network
    /// Nil where it has a group of its own.
    let securityGroups: [Value]?
}
