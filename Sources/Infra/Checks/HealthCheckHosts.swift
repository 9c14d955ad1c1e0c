/// Finds health checks that ask a name in a zone of the specs for which no record is written.
///
/// Names outside all zones that the specs name are somebody else's business.
enum HealthCheckHosts {
    static func check(_ model: Model, _ report: inout Report) {
        var asked: [(check: HealthCheck, host: DomainName, stack: StackModel)] = []
        for stack in model.stacks {
            for check in stack.all(HealthCheck.self) {
                guard case .string(let text) = check.host, check.isOwned, !AddressRange.isAddress(text) else {
                    continue
                }
                let host = DomainName(text)
                if host.problem() == nil { asked.append((check, host, stack)) }
            }
        }
        guard !asked.isEmpty, let known = KnownNames(model) else { return }
        for (check, host, stack) in asked where !known.lead(from: host) {
            guard let zone = known.zone(of: host) else { continue }
            report.about(stack) { report in
                report.allowing(stack.service.suppressions + check.origin.suppressions) { report in
                    let nearest = known.nearest(to: host, in: zone.domain)
                    report(
                        .healthCheckWithoutRecord, at: check.location,
                        """
                        The \(check.title) asks "\(host)", but no record for that name is written into the hosted zone \
                        "\(zone.declaredName)", so it would never be healthy; write the record or correct the \
                        name\(nearest.map { "; did you mean \"\($0)\"?" } ?? ".")
                        """,
                        notes: [.init(zone.location, "the hosted zone")])
                }
            }
        }
    }
}

/// The names that the specs write records for, or say that something answers to.
private struct KnownNames {
    private var names: Set<DomainName> = []
    private var zones: [HostedZone] = []
    /// Names whose records are in other zones: those that have name servers of their own.
    private var delegated: [DomainName] = []

    /// Nil where a record is written as a plain resource whose name is not known here.
    init?(_ model: Model) {
        for declaration in model.stacks.lazy.flatMap(\.declarations) {
            switch declaration {
            case let record as Record:
                names.insert(record.hostName)
                if record.value.type == "NS" { delegated.append(record.hostName) }
                add(record.zone)
            case let zone as HostedZone: add(zone)
            case let certificate as Certificate: if let zone = certificate.zone { add(zone) }
            case let balancer as LoadBalancer: names.formUnion(balancer.options.hosts.map { DomainName($0.name) })
            case let api as HTTPAPI: if let domain = api.customDomain { names.insert(DomainName(domain.name)) }
            case let api as RESTAPI: if let domain = api.customDomain { names.insert(DomainName(domain.name)) }
            case let domain as CustomDomain: names.insert(DomainName(domain.declaredName))
            case let resource as Resource where resource.type.hasPrefix("AWS::Route53::RecordSet"):
                let properties = Value.object(resource.properties)
                for record in resource.type.hasSuffix("Group")
                    ? properties["RecordSets"]?.elements ?? [.null] : [properties]
                {
                    guard case .string(let name)? = record["Name"] else { return nil }
                    names.insert(DomainName(name))
                }
            default: break
            }
        }
    }

    private mutating func add(_ zone: HostedZone) {
        guard zone.networks.isEmpty, !zones.contains(where: { $0.domain == zone.domain }) else { return }
        zones.append(zone)
    }

    /// A record for `*.example.com` answers for names of any depth below. Source: RFC 4592, "The Role of Wildcards in
    /// the DNS".
    func lead(from host: DomainName) -> Bool {
        names.contains { $0 == host || $0.isWildcard && host.text.hasSuffix($0.text.dropFirst()) }
    }

    /// The nearest name of the zone, by what stands before the zone's own.
    func nearest(to host: DomainName, in zone: DomainName) -> String? {
        let end = "." + zone.text
        let firsts = names.map(\.text).filter { $0.hasSuffix(end) }.map { String($0.dropLast(end.count)) }
        return Nearest.nearest(String(host.text.dropLast(end.count)), among: firsts.sorted()).map { $0 + end }
    }

    /// The public zone that its record would be in; nil where that is none of the specs'.
    func zone(of host: DomainName) -> HostedZone? {
        let zone = zones.filter { host.isIn(zone: $0.domain) }.max {
            $0.domain.text.utf8.count < $1.domain.text.utf8.count
        }
        guard let zone else { return nil }
        return delegated.contains { host.isIn(zone: $0) && !zone.domain.isIn(zone: $0) } ? nil : zone
    }
}
