/// Compares the records of a zone with each other, whichever services and stages write them.
enum DNSChecks {
    private struct Name: Hashable {
        let zone: String
        let name: DomainName
    }

    private struct Entry {
        let record: Record
        let stack: StackModel
    }

    static func check(_ model: Model, _ report: inout Report) {
        var byName: [Name: [Entry]] = [:]
        for stack in model.stacks {
            report.service = stack.serviceName
            report.stage = stack.stage.name
            for record in stack.all(Record.self) {
                let zone = record.zone
                // A zone that a service creates is another one in each of its stacks.
                let owner = model.owner(of: zone, from: stack)?.index ?? stack.index
                let name = Name(zone: zone.id ?? "\(owner) \(zone.name)", name: record.hostName)
                let entry = Entry(record: record, stack: stack)
                for other in byName[name] ?? [] where compare(other, entry, &report) { break }
                byName[name, default: []].append(entry)
            }
        }
    }

    /// - Returns: whether something was reported.
    private static func compare(_ first: Entry, _ second: Entry, _ report: inout Report) -> Bool {
        let record = second.record
        let notes = first.record.place == record.place ? [] : [Diagnostic.Note(first.record.place, "the other record")]
        let types = (first.record.value.type, record.value.type)
        let problem: String
        if types.0 == types.1 {
            if let one = first.record.routing, let other = record.routing, one.value.id != other.value.id { return false }
            if notes.isEmpty {
                let places =
                    first.stack.stage == second.stack.stage
                    ? "regions \(first.stack.region) and \(second.stack.region)" : "stages \"\(first.stack.stage)\" and \"\(second.stack.stage)\""
                problem = "The \(places) would both write the record \"\(record.domain)\" into the existing zone \"\(record.zone.name)\"; give each a name of its own."
            } else {
                problem = "There are two records of the type \(types.1) for \"\(record.domain)\"; put the values into one, or give each .weighted, .latency or .failover with an id of its own."
            }
        } else if types.0 == "CNAME" || types.1 == "CNAME" {
            problem = "The name \"\(record.domain)\" has a CNAME and a record of the type \(types.0 == "CNAME" ? types.1 : types.0), and nothing may stand beside a CNAME; remove one or use an alias."
        } else {
            return false
        }
        if notes.isEmpty { report.stage = nil }
        report(.recordTwice, at: record.place, problem, notes: notes)
        report.stage = second.stack.stage.name
        return true
    }
}
