/// What lets HTTP APIs reach load balancers in a VPC. Becomes `AWS::ApiGatewayV2::VpcLink`, called
/// `service-stage-name`, with a security group of its own unless others are named.
///
/// Source: Amazon API Gateway Developer Guide, "Set up VPC links V2 in API Gateway".
public struct VPCLink: NamedDeclaration {
    public static var kind: String { "VPC link" }

    /// Reports a listener of another region.
    static func check(
        _ listener: Value, by title: String, at location: SourceLocation, in scope: Scope, _ report: inout Report
    ) {
        guard case .string(let text) = listener else { return }
        ExistingARN(text, service: "elasticloadbalancing", resource: "listener/", what: "listener").check(
            in: scope.region, by: title, at: location, .listenerInOtherRegion,
            because: "a link reaches its own region only", notes: scope.regionNotes, &report)
    }

    public let declaredName: String
    public var origin: Origin
    let network: Network
    let groups: [Value]?

    /// - Parameters:
    ///   - network: the load balancer's.
    ///   - securityGroups: ids, or references to declared groups.
    public init(
        _ name: String, in network: Network, securityGroups: [Value]? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.network = network
        groups = securityGroups
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "VpcLink") }
    /// Its group, for rules of what it reaches; nil where others are named.
    public var group: SecurityGroup? {
        groups == nil ? SecurityGroup("\(deployedName) link", in: network, rules: [], at: location) : nil
    }
    public var parts: [any Declaration] { group.map { [$0] } ?? [] }
    public var dependencies: [Dependency] {
        [Dependency(network, at: location)] + (groups ?? []).flatMap { $0.dependencies(at: location) }
    }

    public func lower(into stack: inout Stack) {
        let own = group.map { stack.value(of: $0, "GroupId") }
        let all = own.map { [$0] } ?? (groups ?? []).map { stack.resolve($0) }
        stack.add(
            logicalID, "AWS::ApiGatewayV2::VpcLink",
            [
                .init("Name", .string(stack.scope.physicalName(deployedName))),
                .init("SubnetIds", network.subnetValues(isInternal: true, in: &stack)),
                .init("SecurityGroupIds", .array(all)),
            ])
    }
}
