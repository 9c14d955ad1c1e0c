/// DNS records that are written out, seen as the word `Record` sees them.
enum RecordResources {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard case .string(let name)? = resource["Name"], let location = resource.location(of: ["Name"]) else { return }
        let host = DomainName(name)
        if let problem = host.problem() {
            report(
                .invalidDomainName, at: location, "\"\(name)\" cannot be the name of a record: \(problem); correct it.")
            return
        }
        if let zone = zoneName(resource.resource, in: stack) {
            if !host.isIn(zone: zone) {
                report(
                    .recordOutsideZone, at: location,
                    """
                    The record "\(name)" of the \(resource.title) is not in the hosted zone "\(zone)"; use the zone \
                    whose name it ends in, or correct the name.
                    """)
            } else if host == zone, resource["Type"] == "CNAME" {
                report(
                    .cnameAtApex, at: location,
                    """
                    The record "\(name)" is at the apex of its zone, where a CNAME is not allowed; use an alias: \
                    AliasTarget.
                    """)
            }
        }
        if case .string(let kind)? = resource["Type"], !types.contains(kind) {
            report(
                .invalidRecordValue, in: resource, at: "Type",
                saying: "\"\(kind)\" is not a type of record; choose \(list(types.sorted())).")
        }
        checkValues(resource, host, &report)
        checkAlias(resource, &report)
    }

    private static func checkValues(_ resource: EffectiveResource, _ name: DomainName, _ report: inout Report) {
        guard case .string(let kind)? = resource["Type"], case .array(let elements)? = resource["ResourceRecords"]
        else {
            return
        }
        let values = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
        guard values.count == elements.count else { return }
        for problem in RecordForm.problems(with: values, type: kind, name: name) {
            report(.invalidRecordValue, in: resource, at: "ResourceRecords", saying: problem)
        }
    }

    /// Source: Amazon Route 53 Developer Guide, "Supported DNS record types".
    private static let types: Set<String> = [
        "A", "AAAA", "CAA", "CNAME", "DS", "HTTPS", "MX", "NAPTR", "NS", "PTR", "SOA", "SPF", "SRV", "SSHFP", "SVCB",
        "TLSA", "TXT",
    ]

    private static func checkAlias(_ resource: EffectiveResource, _ report: inout Report) {
        guard let target = resource["AliasTarget"] else { return }
        if resource["TTL"] != nil {
            report(
                .aliasWithTTL, in: resource, at: "TTL",
                saying: "The \(resource.title) is an alias, which has the TTL of what it points to; remove TTL.")
        }
        guard case .string(let dnsName)? = target["DNSName"], case .string(let zoneID)? = target["HostedZoneId"],
            let expected = AliasName(dnsName), !expected.zoneIDs.isEmpty, !expected.zoneIDs.contains(zoneID)
        else { return }
        report(
            .aliasZoneOfOtherRegion, in: resource, at: "AliasTarget",
            saying:
                """
                The name "\(dnsName)" is that of \(expected.what), whose hosted zone id is \
                \(expected.zoneIDs.joined(separator: " or ")), but the record names \(zoneID); write that id.
                """)
    }

    /// The name of the zone, where the record or the stack says it.
    private static func zoneName(_ record: TemplateResource, in stack: EffectiveStack) -> DomainName? {
        if case .string(let name)? = record.property("HostedZoneName") { return DomainName(name) }
        guard let zone = stack.target(of: record.property("HostedZoneId")), zone.type == "AWS::Route53::HostedZone",
            case .string(let name)? = zone.property("Name")
        else { return nil }
        return DomainName(name)
    }
}
