/// Compares the records of a zone with each other, whichever services, stages and regions write them.
enum DNSChecks {
    private struct Name: Hashable {
        let zone: String
        let name: DomainName
    }

    struct Entry {
        let record: Record
        let stack: StackModel
    }

    static func check(_ model: Model, _ report: inout Report) {
        var order: [Name] = []
        var byName: [Name: [Entry]] = [:]
        for stack in model.stacks {
            for record in stack.all(Record.self) {
                let zone = record.zone
                // A zone that a service creates is another one in each of its stacks.
                let owner = model.owner(of: zone, from: stack)?.index ?? stack.index
                let name = Name(zone: zone.id ?? "\(owner) \(zone.distinctName)", name: record.hostName)
                let entry = Entry(record: record, stack: stack)
                if byName[name] == nil { order.append(name) }
                for other in byName[name] ?? [] where compare(other, entry, in: model, &report) { break }
                byName[name, default: []].append(entry)
            }
        }
        // A zone that is wrong in one region is told as such; the name has records in the others all the same.
        let names = order.map { byName[$0] ?? [] }
        var count: [DomainName: Int] = [:]
        for entry in names.joined() where entry.record.routing != nil { count[entry.record.hostName, default: 0] += 1 }
        for entries in names {
            RoutingChecks.check(entries, isAlone: entries.count == count[entries[0].record.hostName], model, &report)
        }
        checkZones(model, &report)
        HealthCheckHosts.check(model, &report)
        HealthCheckPaths.check(model, &report)
    }

    /// - Returns: whether something was reported.
    private static func compare(
        _ first: Entry, _ second: Entry, in model: Model, _ report: inout Report
    ) -> Bool {
        if first.stack.index == second.stack.index,
            model.exclude(
                [first.record.origin.condition], [second.record.origin.condition], in: first.stack)
        {
            return false
        }
        let record = second.record
        let types = (first.record.value.type, record.value.type)
        if types.0 == types.1 {
            if first.record.routing != nil, record.routing != nil {
                return RoutingChecks.compare(first, second, &report)
            }
            let locations = first.stack.stage == second.stack.stage ? "regions" : "stages"
            let isOneLocation = first.record.location == record.location
            emit(
                .recordTwice, first, second,
                isOneLocation
                    ? """
                    The \(difference(first, second)) would both write the record "\(record.domain)" into the existing \
                    zone "\(record.zone.declaredName)"; give each a name of its \
                    own\(locations == "regions" ? ", or let Route 53 choose among them, such as by routing: .latency()" : "").
                    """
                    : """
                    There are two records of the type \(types.1) for "\(record.domain)"; put the values into one, or \
                    give each .weighted, .latency or .failover with an id of its own.
                    """,
                &report)
        } else if types.0 == "CNAME" || types.1 == "CNAME" {
            emit(
                .recordTwice, first, second,
                """
                The name "\(record.domain)" has a CNAME and a record of the type \
                \(types.0 == "CNAME" ? types.1 : types.0), and nothing may stand beside a CNAME; remove one or use an \
                alias.
                """,
                &report)
        } else {
            return false
        }
        return true
    }

    /// Reports at the second record, with the first as the other end. Two that are one line concern no single stage.
    static func emit(_ check: Check, _ first: Entry, _ second: Entry, _ message: String, _ report: inout Report) {
        let location = second.record.routing?.location ?? second.record.location
        let other = first.record.routing?.location ?? first.record.location
        report.about(second.stack) { report in
            report.inAllStages(if: location == other) {
                $0(check, at: location, message, notes: location == other ? [] : [.init(other, "the other record")])
            }
        }
    }

    /// `regions eu-central-1 and us-east-1`: what two stacks that write one line differ in.
    static func difference(_ first: Entry, _ second: Entry) -> String { difference(first.stack, second.stack) }

    static func difference(_ first: StackModel, _ second: StackModel) -> String {
        first.stage == second.stage
            ? "regions \(first.region) and \(second.region)"
            : "stages \"\(first.stage)\" and \"\(second.stage)\""
    }

    /// A public zone that stacks of several regions would each create. Of a private one, each region may well have its
    /// own.
    private static func checkZones(_ model: Model, _ report: inout Report) {
        struct Key: Hashable {
            let zone: DeclarationIdentity
            let service: String
            let stage: Stage
        }
        var first: [Key: StackModel] = [:]
        for stack in model.stacks where stack.hasSeveralRegions {
            for zone in stack.all(HostedZone.self) where zone.networks.isEmpty {
                let key = Key(zone: DeclarationIdentity(zone), service: stack.serviceName, stage: stack.stage)
                guard let other = first[key] else {
                    first[key] = stack
                    continue
                }
                report.about(stack) { report in
                    report.inAllRegions { emit(zone, in: stack, and: other.region, &$0) }
                }
            }
        }
    }

    private static func emit(
        _ zone: HostedZone, in stack: StackModel, and other: Region, _ report: inout Report
    ) {
        report(
            .zoneInSeveralRegions, at: zone.location,
            """
            The stacks of \(stack.title) in \(other) and \(stack.region) would each create a hosted zone \
            "\(zone.declaredName)", and the domain can have the name servers of one; state it in a service of one \
            region and write HostedZone.existing("\(zone.declaredName)", id: …) here.
            """,
            notes: [
                .init(
                    stack.service.location,
                    "\(stack.title) is in \(count(stack.service.regions.count, "region"))")
            ])
    }
}
