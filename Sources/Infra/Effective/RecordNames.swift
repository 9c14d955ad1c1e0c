/// Compares the records that are written out with all others of their zones, whichever services, stages and regions
/// write them. `DNSChecks` compares the words.
enum RecordNames {
    private struct Name: Hashable {
        let zone: String
        let name: DomainName
    }

    private struct Entry {
        let record: TemplateResource
        let type: String
        /// The routed records of a name differ in it.
        let identifier: String?
        /// The position of its stack.
        let stack: Int
        let isWord: Bool
    }

    static func check(_ stacks: [Stack], _ report: inout Report) {
        let isWrittenOut = stacks.contains { stack in
            stack.scope.stack.declarations.contains {
                ($0 as? Resource)?.type.hasPrefix("AWS::Route53::Record") == true
            }
        }
        guard isWrittenOut else { return }
        var byName: [Name: [Entry]] = [:]
        for (index, stack) in stacks.enumerated() {
            let effective = EffectiveStack(stack)
            let words = Set(stack.scope.stack.all(Record.self).map(\.logicalID))
            for record in effective.all("AWS::Route53::RecordSet") {
                guard let name = name(of: record, in: effective, index),
                    let type = effective.text(record.property("Type"))
                else { continue }
                let entry = Entry(
                    record: record, type: type, identifier: effective.text(record.property("SetIdentifier")),
                    stack: index, isWord: words.contains(record.id))
                let other = (byName[name] ?? []).first {
                    !($0.isWord && entry.isWord) && conflict($0, entry) && areTogether($0, entry, in: effective)
                }
                if let other { emit(other, entry, name.name, stacks, &report) }
                byName[name, default: []].append(entry)
            }
        }
    }

    /// Nil where the name or the zone is known at deployment alone.
    private static func name(of record: TemplateResource, in stack: EffectiveStack, _ index: Int) -> Name? {
        guard let name = stack.text(record.property("Name")), !name.contains("${") else { return nil }
        guard let zone = record.property("HostedZoneId") else {
            return stack.text(record.property("HostedZoneName")).map {
                Name(zone: DomainName($0).text, name: DomainName(name))
            }
        }
        guard let id = stack.text(zone) else { return nil }
        // What a stack creates is another zone in each.
        return Name(zone: id.contains("${") ? "\(index) \(id)" : id, name: DomainName(name))
    }

    /// What conditions of two stacks decide is not known here.
    private static func areTogether(_ first: Entry, _ second: Entry, in stack: EffectiveStack) -> Bool {
        if first.stack == second.stack { return !stack.exclude(first.record, second.record) }
        return first.record.condition == nil && second.record.condition == nil
    }

    private static func conflict(_ first: Entry, _ second: Entry) -> Bool {
        if first.type == second.type { return first.identifier == second.identifier }
        return first.type == "CNAME" || second.type == "CNAME"
    }

    private static func emit(
        _ first: Entry, _ second: Entry, _ name: DomainName, _ stacks: [Stack], _ report: inout Report
    ) {
        let (model, other) = (stacks[second.stack].scope.stack, stacks[first.stack].scope.stack)
        let isOneLine = first.record.location == second.record.location
        // What the author wrote out is what the finding is about.
        let (here, there) = second.isWord ? (first, second) : (second, first)
        let message =
            if first.type != second.type {
                """
                The name "\(name)" has a CNAME and a record of the type \
                \(first.type == "CNAME" ? second.type : first.type), and nothing may stand beside a CNAME; remove one, \
                or use an alias.
                """
            } else if first.stack != second.stack, isOneLine {
                """
                The \(DNSChecks.difference(other, model)) would both write the record "\(name)" into one hosted zone; \
                give each a name of its own.
                """
            } else {
                """
                There are two records of the type \(first.type) for "\(name)"; put the values into one, or give each a \
                SetIdentifier and a routing policy.
                """
            }
        report.about(here.stack == second.stack ? model : other) { report in
            report.allowing(
                stacks[here.stack].suppressions(at: here.record.location)
            ) { report in
                report.inAllStages(if: isOneLine) { report in
                    report(
                        .recordTwice, at: here.record.location, message,
                        notes: isOneLine ? [] : [.init(there.record.location, "the other record")])
                }
            }
        }
    }
}
