/// Compares the VPCs of what a resource names together: subnets, subnet groups, security groups, route tables and the
/// VPC itself.
///
/// Source: Amazon VPC User Guide, "Security groups for your VPC": a security group is for resources of its own VPC.
enum NetworkResources {
    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        let networks = Networks(of: stack)
        guard networks.areSeveral else { return }
        for resource in stack.stack.template.resources where resource.mayNameNetworks {
            var walk = Walk(networks: networks)
            // Of a function, this alone names them.
            if resource.type == "AWS::Lambda::Function" {
                if case .object(let members)? = resource.property("VpcConfig") { walk.visit(members, ["VpcConfig"]) }
            } else {
                walk.visit(resource.properties, [])
            }
            guard let (first, other) = walk.difference else { continue }
            let authored = stack.authored.first { $0.id == resource.id }
            let deployed = DeployedResource(resource: resource, authored: authored)
            let declaration = stack.scope.stack.declarations.first { $0.logicalID == resource.id }
            report.allowing(declaration?.origin.suppressions ?? stack.suppressions(at: resource.location)) { report in
                report(
                    .invalidNetwork,
                    at: authored?.location(of: other.path) ?? declaration?.networkLocation
                        ?? resource.location,
                    """
                    The \(authored?.title ?? declaration?.title ?? deployed.title) names "\(first.name)" in the VPC \
                    \(first.network) and "\(other.name)" in the VPC \(other.network), and all must be in one; name a \
                    subnet and a security group of the same VPC.
                    """,
                    notes: [first, other].compactMap { member in
                        member.location.map { .init($0, "in \(member.network)") }
                    })
            }
        }
    }

    /// The VPCs of a stack's resources.
    private struct Networks {
        let stack: EffectiveStack
        /// By logical id, where it is known.
        private var known: [String: Network] = [:]
        /// By the id of a subnet that exists.
        private var existing: [String: Network] = [:]

        init(of stack: EffectiveStack) {
            self.stack = stack
            for type in stack.stack.template.types where Self.isMember(type) {
                for resource in stack.stack.template.resources(ofType: type) {
                    known[resource.id] = network(resource.property("VpcId"))
                }
            }
            guard !known.isEmpty else { return }
            for network in stack.scope.stack.existingNetworks where network.vpc.hasPrefix("vpc-") {
                for subnet in network.subnets { existing[subnet.id] = .existing(network.vpc) }
            }
            for type in stack.stack.template.types where type.hasSuffix("SubnetGroup") {
                for resource in stack.stack.template.resources(ofType: type) {
                    let subnets = resource.property("SubnetIds")?.elements ?? []
                    known[resource.id] = subnets.compactMap { stack.target(of: $0) }.compactMap { known[$0.id] }.first
                }
            }
        }

        /// Most stacks have one, and then there is nothing to compare.
        var areSeveral: Bool {
            var all = Set(known.values).union(existing.values)
            for resource in stack.authored {
                if let id = stack.text(resource["VpcId"]), id.hasPrefix("vpc-") { all.insert(.existing(id)) }
            }
            return all.count > 1
        }

        private static func isMember(_ type: String) -> Bool {
            switch type {
            case "AWS::EC2::NetworkAcl", "AWS::EC2::RouteTable", "AWS::EC2::SecurityGroup", "AWS::EC2::Subnet": true
            default: false
            }
        }

        /// A VPC of the stack, or one that exists, by its id. What a parameter gives may be either.
        private func network(_ value: Value?) -> Network? {
            if let target = stack.target(of: value) {
                return target.type == "AWS::EC2::VPC" ? .own(target.id) : nil
            }
            // Other texts are no ids of VPCs, which is told by itself.
            return stack.text(value).flatMap { $0.hasPrefix("vpc-") && !$0.contains("${") ? .existing($0) : nil }
        }

        func member(_ value: Value) -> (name: String, location: SourceLocation?, network: Network)? {
            guard let target = stack.target(of: value) else {
                guard let id = stack.text(value), !id.contains("${") else { return nil }
                if id.hasPrefix("vpc-") { return (id, nil, .existing(id)) }
                return existing[id].map { (id, nil, $0) }
            }
            if target.type == "AWS::EC2::VPC" { return (target.id, target.location, .own(target.id)) }
            return known[target.id].map { (target.id, target.location, $0) }
        }
    }

    private enum Network: Hashable, CustomStringConvertible {
        case own(String), existing(String)

        var description: String {
            switch self {
            case .own(let id), .existing(let id): id
            }
        }
    }

    private struct Member {
        let name: String
        /// Where it is declared, in this stack.
        let location: SourceLocation?
        let network: Network
        let path: [String]
        let isGroup: Bool
    }

    /// Looks through a resource for members of different VPCs that stand side by side.
    private struct Walk {
        let networks: Networks
        private(set) var difference: (Member, Member)?

        mutating func visit(_ members: [Value.Member], _ path: [String]) {
            guard path.count < 16, difference == nil else { return }
            var found: [Member] = []
            for member in members {
                let inner = path + [member.key]
                if let isGroup = Self.isGroup(member.key) {
                    found += self.members(member.value, inner, isGroup)
                }
                // Each of these is a subnet with its settings.
                if ["SubnetMappings", "IpAddresses"].contains(member.key) {
                    for (index, element) in (member.value.elements ?? []).enumerated() {
                        guard let subnet = element["SubnetId"] else { continue }
                        found += self.members(subnet, inner + [String(index), "SubnetId"], false)
                    }
                }
                guard !Self.ofAuthor.contains(member.key) else { continue }
                visit(member.value, inner)
            }
            // Two security groups of different VPCs may name each other.
            guard difference == nil, let first = found.first(where: { !$0.isGroup }),
                let other = found.first(where: { $0.network != first.network })
            else { return }
            difference = (first, other)
        }

        private mutating func visit(_ value: Value, _ path: [String]) {
            switch value {
            case .array(let elements):
                for (index, element) in elements.enumerated() { visit(element, path + [String(index)]) }
            case .object(let members) where !members.isIntrinsic: visit(members, path)
            default: return
            }
        }

        private func members(_ value: Value, _ path: [String], _ isGroup: Bool) -> [Member] {
            let isList = value.elements != nil
            return value.oneOrMore.enumerated().compactMap { index, value in
                networks.member(value).map {
                    Member(
                        name: $0.name, location: $0.location, network: $0.network,
                        path: isList ? path + [String(index)] : path, isGroup: isGroup)
                }
            }
        }

        /// Keys whose members have names of the author's.
        private static let ofAuthor: Set<String> = ["Variables", "DefinitionSubstitutions", "Parameters", "Tags"]

        /// Whether a property takes security groups; nil where it takes nothing of a VPC.
        private static func isGroup(_ key: String) -> Bool? {
            switch key {
            case "SecurityGroupIds", "SecurityGroups", "VpcSecurityGroupIds", "VPCSecurityGroups", "GroupSet": true
            case "SubnetId", "SubnetIds", "Subnets", "ClientSubnets", "VpcId", "VPCId", "RouteTableId", "RouteTableIds",
                "NetworkAclId", "DBSubnetGroupName", "CacheSubnetGroupName", "ClusterSubnetGroupName",
                "ReplicationSubnetGroupIdentifier":
                false
            default: nil
            }
        }
    }
}

extension StackModel {
    /// The networks that exist already and that the stack's functions, load balancers and databases are in.
    fileprivate var existingNetworks: [Network] {
        let used: [Network?] =
            functions.map { $0.options.network?.value.network } + all(LoadBalancer.self).map(\.network)
            + all(NetworkLoadBalancer.self).map(\.network) + all(ClassicLoadBalancer.self).map(\.network)
            + all(Database.self).map(\.network) + all(Cache.self).map(\.network)
        return used.compactMap { $0 }.filter { !$0.isOwned }
    }
}

extension TemplateResource {
    /// Whether AWS gives meaning to the names of its properties.
    fileprivate var mayNameNetworks: Bool { type.hasPrefix("AWS::") && type != "AWS::CloudFormation::CustomResource" }
}

extension Declaration {
    /// The line that names its security groups.
    fileprivate var networkLocation: SourceLocation? {
        if let function = self.as(Function.self) { return function.options.network?.location }
        return self.as(LoadBalancer.self)?.options.securityGroups.first?.location
    }
}
