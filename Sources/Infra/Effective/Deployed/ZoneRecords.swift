/// Records that Route 53 refuses or that mislead, by the zone that they are in.
///
/// Source: Amazon Route 53 Developer Guide, "NS and SOA records that Amazon Route 53 creates for a public hosted zone".
enum ZoneRecords {
    static func check(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let kind = stack.text(resource["Type"]) else { return }
        if let repeated = repeated(resource["ResourceRecords"]?.elements ?? [], in: stack) {
            report(
                .invalidRecordValue, in: resource, at: "ResourceRecords",
                saying: """
                    The record has the value "\(repeated.prefix(80))" twice, and Route 53 refuses that; remove one.
                    """)
        }
        guard kind == "NS" || kind == "SOA", case .string(let name)? = resource["Name"],
            let zone = zone(of: resource, in: stack),
            DomainName(name) == zone
        else { return }
        report(
            .recordTwice, in: resource, at: "Name",
            saying: """
                The zone "\(zone)" has an \(kind) record at its apex since Route 53 created it, so CloudFormation \
                cannot create another; remove this one. To delegate a subdomain, name it: "dev.\(zone)".
                """)
    }

    private static func repeated(_ values: [Value], in stack: EffectiveStack) -> String? {
        var seen: Set<String> = []
        return values.compactMap(stack.text).first { !seen.insert($0).inserted }
    }

    /// The domain of the record's zone, as far as the stack or the spec says it.
    static func zone(of resource: DeployedResource, in stack: EffectiveStack) -> DomainName? {
        if case .string(let name)? = resource["HostedZoneName"] { return DomainName(name) }
        if let zone = stack.target(of: resource["HostedZoneId"]), case .string(let name)? = zone.property("Name") {
            return DomainName(name)
        }
        // A word names the zone, also where it exists already or another service has it.
        return stack.stack.scope.stack.all(Record.self).first { $0.logicalID == resource.id }?.zone.domain
    }
}
