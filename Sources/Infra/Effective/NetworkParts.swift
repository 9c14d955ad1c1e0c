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
        var known: [String: [(range: String, subnet: TemplateResource)]] = [:]
        for subnet in stack.authored("AWS::EC2::Subnet") {
            guard case .string(let range)? = subnet["CidrBlock"], AddressRange.isValid(range),
                let network = stack.target(of: subnet["VpcId"]), network.type == "AWS::EC2::VPC"
            else { continue }
            report.allowing(subnet.declaration.origin.suppressions) { report in
                // Further ranges of a VPC are resources of their own.
                let isAlone = stack.all("AWS::EC2::VPCCidrBlock").isEmpty
                if isAlone, case .string(let whole)? = network.property("CidrBlock"), AddressRange.isValid(whole),
                    !AddressRange.covers(whole, range)
                {
                    report(
                        .invalidResource, in: subnet, at: "CidrBlock",
                        saying: """
                            The \(subnet.title) has the addresses \(range), and its VPC has \(whole); choose a range \
                            within that.
                            """,
                        notes: [.init(network.location, "the VPC")])
                }
                let other = known[network.id]?.first { other in
                    (AddressRange.covers(other.range, range) || AddressRange.covers(range, other.range))
                        && !stack.exclude(other.subnet, subnet.resource)
                }
                if let other {
                    report(
                        .invalidResource, in: subnet, at: "CidrBlock",
                        saying: """
                            The \(subnet.title) has the addresses \(range), which overlaps with the subnet \
                            "\(other.subnet.id)" (\(other.range)), and EC2 refuses that; choose ranges that do not \
                            overlap.
                            """,
                        notes: [.init(other.subnet.location, "the other subnet")])
                }
                known[network.id, default: []].append((range, subnet.resource))
            }
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
