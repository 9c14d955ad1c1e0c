/// Compares the records of a stack with each other.
enum DNSChecks {
    private struct Name: Hashable {
        let zone: String
        let name: DomainName
    }

    static func check(_ scope: Scope, _ report: inout Report) {
        var byName: [Name: [Record]] = [:]
        for record in scope.stack.all(Record.self) {
            let name = Name(zone: record.zone.id ?? record.zone.name, name: record.hostName)
            for other in byName[name] ?? [] { compare(other, record, &report) }
            byName[name, default: []].append(record)
        }
    }

    private static func compare(_ first: Record, _ second: Record, _ report: inout Report) {
        let notes = [Diagnostic.Note(first.place, "the other record")]
        if first.value.type == second.value.type {
            if first.routing == nil || second.routing == nil {
                report(
                    .recordTwice, at: second.place,
                    "There are two records of the type \(second.value.type) for \"\(second.domain)\"; put the values into one, or give each .weighted, .latency or .failover.",
                    notes: notes)
            }
        } else if first.value.type == "CNAME" || second.value.type == "CNAME" {
            report(
                .recordTwice, at: second.place,
                "The name \"\(second.domain)\" has a CNAME and a record of the type \(first.value.type == "CNAME" ? second.value.type : first.value.type), and nothing may stand beside a CNAME; remove one or use an alias.",
                notes: notes)
        }
    }
}
