/// A security group: which connections reach what it is put on. Becomes `AWS::EC2::SecurityGroup`.
///
/// Source: Amazon VPC User Guide, "Control traffic to your AWS resources using security groups".
public struct SecurityGroup: Existing, NamedDeclaration {
    public static var kind: String { "security group" }

    /// Its name in the service.
    public let declaredName: String
    public var origin: Origin
    let network: Network
    let rules: [Rule]

    /// A port that may be reached, and from where.
    public struct Rule: Sendable, Hashable {
        let port: Int
        /// A range of addresses.
        let source: String
        /// Or another group.
        let group: AnyDeclaration?

        init(port: Int, source: String) {
            self.port = port
            self.source = source
            group = nil
        }

        init(port: Int, group: AnyDeclaration) {
            self.port = port
            source = ""
            self.group = group
        }

        /// A TCP port, from what is in another group.
        public static func tcp(_ port: Int, from group: SecurityGroup) -> Rule {
            Rule(port: port, group: AnyDeclaration(group))
        }

        /// A TCP port, 1 to 65535, from a range of addresses such as `10.0.0.0/8` or `::/0`.
        public static func tcp(_ port: Int, from range: String) -> Rule { Rule(port: port, source: range) }
    }

    /// - Parameter rules: what may come in; everything may go out.
    public init(
        _ name: String, in network: Network, allowing rules: Rule...,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init(name, in: network, rules: rules, at: SourceLocation(file, line, column))
    }

    init(_ name: String, in network: Network, rules: [Rule], at location: SourceLocation) {
        self.declaredName = name
        self.network = network
        self.rules = rules
        origin = Origin(location)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName) + "SecurityGroup" }
    func existingValue(_ attribute: String?) -> Value { .string(declaredName) }
    public var dependencies: [Dependency] {
        [Dependency(network, at: location)]
            + rules.compactMap { rule in rule.group.map { Dependency($0.base, at: location) } }
    }

    /// Its id, for what takes security groups.
    public var id: Value { .reference(Reference(self, "GroupId")) }

    public func lower(into stack: inout Stack) {
        let ingress: [Value] = rules.filter { $0.group == nil }.map { rule in
            [
                "IpProtocol": "tcp", "FromPort": .int(rule.port), "ToPort": .int(rule.port),
                rule.source.contains(":") ? "CidrIpv6" : "CidrIp": .string(rule.source),
            ]
        }
        stack.add(
            logicalID, "AWS::EC2::SecurityGroup",
            .init(present: [
                ("GroupDescription", .string("\(stack.prefix) \(deployedName)")),
                ("VpcId", network.vpcValue(in: &stack)),
                ("SecurityGroupIngress", ingress.isEmpty ? nil : .array(ingress)),
            ]))
        // Beside the group, so that two groups can let each other in.
        for rule in rules {
            guard let other = rule.group?.base else { continue }
            stack.add(
                "\(logicalID)From\(other.logicalID)\(rule.port)", "AWS::EC2::SecurityGroupIngress",
                [
                    .init("GroupId", .getAtt(logicalID, "GroupId")), .init("IpProtocol", "tcp"),
                    .init("FromPort", .int(rule.port)),
                    .init("ToPort", .int(rule.port)), .init("SourceSecurityGroupId", stack.value(of: other, "GroupId")),
                ])
        }
    }

    public func check(in scope: Scope, _ report: inout Report) {
        network.checkIDs(in: scope, &report)
        guard !isOverridden("SecurityGroupIngress") else { return }
        for rule in rules where rule.group == nil && !AddressRange.isValid(rule.source) {
            report(
                .invalidAddressRange, at: location,
                "\"\(rule.source)\" is not a range of addresses; write one such as 10.0.0.0/8 or 192.0.2.1/32.")
        }
        for rule in rules where !(1...65535).contains(rule.port) {
            report(
                .portOutOfRange, at: location,
                "The \(title) opens port \(rule.port), and ports are 1 to 65535; correct it.")
        }
    }
}
