/// Records that nobody sees since their names are delegated to other name servers.
///
/// Source: RFC 1034, section 4.2.1: below a zone cut a zone has only the addresses of the name servers.
enum Delegations {
    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        let records = stack.all("AWS::Route53::RecordSet")
        let delegations = records.compactMap { Delegation($0, in: stack) }
        guard !delegations.isEmpty else { return }
        for certificate in stack.all("AWS::CertificateManager::Certificate") {
            check(certificate, delegations, in: stack, &report)
        }
        for record in records {
            guard case .string(let text)? = record.property("Name"), let kind = stack.text(record.property("Type"))
            else {
                continue
            }
            let name = DomainName(text)
            for delegation in delegations
            where delegation.record.id != record.id && !stack.exclude(delegation.record, record) {
                guard delegation.hides(name, kind),
                    delegation.zone
                        == ZoneRecords.zone(of: DeployedResource(resource: record, authored: nil), in: stack)
                else {
                    continue
                }
                report.allowing(stack.suppressions(at: record.location)) { report in
                    report(
                        .recordBelowDelegation, at: record.location,
                        """
                        The record "\(name)" is below "\(delegation.name)", which is delegated to other name servers, \
                        so nobody sees it; write it into the zone of "\(delegation.name)", or remove the delegation.
                        """,
                        notes: [.init(delegation.record.location, "the delegation")])
                }
                break
            }
        }
    }

    /// ACM asks the name servers of the subdomain for its validation record.
    private static func check(
        _ certificate: TemplateResource, _ delegations: [Delegation], in stack: EffectiveStack, _ report: inout Report
    ) {
        let word = stack.scope.stack.all(Certificate.self).first { $0.logicalID == certificate.id }
        for option in certificate.property("DomainValidationOptions")?.elements ?? [] {
            guard let text = stack.text(option["DomainName"]) else { continue }
            var zone = word.flatMap { $0.zones[text] ?? $0.zone }?.domain
            if let target = stack.target(of: option["HostedZoneId"]), case .string(let name)? = target.property("Name")
            {
                zone = DomainName(name)
            }
            let name = DomainName(text.hasPrefix("*.") ? String(text.dropFirst(2)) : text)
            guard
                let delegation = delegations.first(where: {
                    $0.zone == zone && ($0.name == name || name.isIn(zone: $0.name))
                        && !stack.exclude($0.record, certificate)
                })
            else { continue }
            report.allowing(stack.suppressions(at: certificate.location)) { report in
                report(
                    .recordBelowDelegation, at: certificate.location,
                    """
                    The validation record of "\(text)" would be in the zone "\(delegation.zone)", and \
                    "\(delegation.name)" is delegated to other name servers, so ACM does not see it; name the zone of \
                    "\(delegation.name)" instead.
                    """,
                    notes: [.init(delegation.record.location, "the delegation")])
            }
        }
    }

    private struct Delegation {
        let record: TemplateResource
        let name: DomainName
        let zone: DomainName
        let servers: [DomainName]

        /// Nil for what is no NS record below the apex of its zone.
        init?(_ record: TemplateResource, in stack: EffectiveStack) {
            guard stack.text(record.property("Type")) == "NS", case .string(let text)? = record.property("Name"),
                let zone = ZoneRecords.zone(of: DeployedResource(resource: record, authored: nil), in: stack),
                DomainName(text) != zone
            else { return nil }
            self.record = record
            self.zone = zone
            name = DomainName(text)
            servers = (record.property("ResourceRecords")?.elements ?? []).compactMap(stack.text).map { DomainName($0) }
        }

        /// Whether resolvers ask other servers for it. The zone above has the name servers' addresses and DS records.
        func hides(_ other: DomainName, _ kind: String) -> Bool {
            if servers.contains(other), kind == "A" || kind == "AAAA" { return false }
            return other == name ? kind != "NS" && kind != "DS" : other.isIn(zone: name)
        }
    }
}
