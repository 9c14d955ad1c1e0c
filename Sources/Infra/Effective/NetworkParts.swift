/// Security groups and subnets that are written out.
enum NetworkParts {
    /// Source: Amazon EC2 API Reference, "IpPermission".
    static func checkPorts(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let listed = ["SecurityGroupIngress", "SecurityGroupEgress"].flatMap { property in
            (resource[property]?.elements ?? []).map { (property, $0) }
        }
        let own = [("FromPort", Value.object(resource.resource.properties))]
        for (property, rule) in resource.type == "AWS::EC2::SecurityGroup" ? listed : own {
            guard let kind = stack.text(rule["IpProtocol"]), ["tcp", "udp", "6", "17"].contains(kind.lowercased()),
                let from = rule["FromPort"]?.integer, let to = rule["ToPort"]?.integer, from > to
            else { continue }
            report(
                .invalidResource, in: resource, at: property,
                saying: """
                    A rule of the \(resource.title) has the ports \(from) to \(to), which is not a range, and EC2 \
                    refuses it; swap FromPort and ToPort.
                    """)
        }
    }

    /// Source: Amazon VPC User Guide, "Subnet sizing".
    static func checkSubnets(_ stack: EffectiveStack, _ report: inout Report) {
        let mine = stack.authoredByID("AWS::EC2::Subnet")
        guard !mine.isEmpty else { return }
        var known: [String: [(range: String, subnet: TemplateResource)]] = [:]
        for resource in stack.all("AWS::EC2::Subnet") {
            guard case .string(let range)? = resource.property("CidrBlock"), AddressRange.isValid(range),
                let vpc = resource.property("VpcId")
            else { continue }
            let network = stack.target(of: vpc)
            guard let id = network?.id ?? stack.text(vpc) else { continue }
            if let subnet = mine[resource.id], let network, network.type == "AWS::EC2::VPC" {
                check(subnet, range, in: network, stack, &report)
            }
            let other = known[id]?.first { other in
                (AddressRange.covers(other.range, range) || AddressRange.covers(range, other.range))
                    && !stack.exclude(other.subnet, resource)
            }
            if let other, let subnet = mine[resource.id] ?? mine[other.subnet.id] {
                let there = subnet.id == resource.id ? other : (range: range, subnet: resource)
                emitOverlap(subnet, with: there.subnet, there.range, &report)
            }
            known[id, default: []].append((range, resource))
        }
    }

    private static func check(
        _ subnet: EffectiveResource, _ range: String, in network: TemplateResource, _ stack: EffectiveStack,
        _ report: inout Report
    ) {
        // Further ranges of a VPC are resources of their own.
        guard stack.all("AWS::EC2::VPCCidrBlock").isEmpty, case .string(let whole)? = network.property("CidrBlock"),
            AddressRange.isValid(whole), !AddressRange.covers(whole, range)
        else { return }
        report.allowing(subnet.declaration.origin.suppressions) { report in
            report(
                .invalidResource, in: subnet, at: "CidrBlock",
                saying: """
                    The \(subnet.title) has the addresses \(range), and its VPC has \(whole); choose a range within \
                    that.
                    """,
                notes: [.init(network.location, "the VPC")])
        }
    }

    private static func emitOverlap(
        _ subnet: EffectiveResource, with other: TemplateResource, _ range: String, _ report: inout Report
    ) {
        report.allowing(subnet.declaration.origin.suppressions) { report in
            report(
                .invalidResource, in: subnet, at: "CidrBlock",
                saying: """
                    The \(subnet.title) has addresses that overlap with those of the subnet "\(other.id)" (\(range)), \
                    and EC2 refuses that; choose ranges that do not overlap.
                    """,
                notes: [.init(other.location, "the other subnet")])
        }
    }

    /// Source: Amazon RDS User Guide, "Working with DB subnet groups".
    static func checkSubnetGroup(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard case .array(let ids)? = resource["SubnetIds"], !ids.contains(where: \.mayBeSeveral) else { return }
        let zones = ids.map { stack.target(of: $0)?.property("AvailabilityZone").flatMap(stack.text) }
        let isOneZone = !zones.contains(nil) && Set(zones).count == 1
        guard ids.count < 2 || isOneZone else { return }
        report(
            .subnetsInOneZone, in: resource, at: "SubnetIds",
            saying: """
                The \(resource.title) needs subnets in at least two availability zones, but has \
                \(count(ids.count, "subnet"))\(ids.count > 1 ? " in one zone" : ""); add one in another zone.
                """)
    }
}
