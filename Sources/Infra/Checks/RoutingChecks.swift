/// Checks records among which Route 53 chooses: that it can, and that it has a choice.
enum RoutingChecks {
    typealias Entry = DNSChecks.Entry

    /// Two records of one name and type that both have a routing policy.
    /// - Returns: whether something was reported.
    static func compare(_ first: Entry, _ second: Entry, _ report: inout Report) -> Bool {
        guard let one = first.record.routing?.value, let other = second.record.routing?.value else { return false }
        let record = second.record
        let ids = (one.setIdentifier(in: first.stack.region), other.setIdentifier(in: second.stack.region))
        let isOneLocation = first.record.location == record.location
        if ids.0 == ids.1 {
            DNSChecks.emit(
                .recordTwice, first, second,
                isOneLocation
                    ? """
                    The \(DNSChecks.difference(first, second)) would both write the record "\(record.domain)" with the \
                    id "\(ids.1)" into the zone "\(record.zone.declaredName)"; \
                    \(first.stack.stage == second.stack.stage ? "leave the id out, which makes it the region's" : "give each stage a name of its own").
                    """
                    : """
                    There are two records of the type \(record.value.type) for "\(record.domain)" with the id \
                    "\(ids.1)"; give each an id of its own.
                    """,
                &report)
            return true
        }
        guard let problem = problem(one, other, first, second) else { return false }
        DNSChecks.emit(.recordRoutingsConflict, first, second, problem, &report)
        return true
    }

    private static func problem(_ one: RecordRouting, _ other: RecordRouting, _ first: Entry, _ second: Entry)
        -> String?
    {
        let name = "The records of the type \(second.record.value.type) for \"\(second.record.domain)\""
        switch (one.policy, other.policy) {
        case (.weighted, .weighted): return nil
        case (.latency, .latency):
            guard first.stack.region == second.stack.region else { return nil }
            return """
                \(name) are two for the latency to \(second.stack.region), and Route 53 accepts one for each region; \
                remove one, or choose between them by .weighted.
                """
        case (.failover(let a), .failover(let b)):
            guard a == b else { return nil }
            let isOneLocation = first.record.location == second.record.location
            return """
                \(name) are both the \(a == .primary ? "primary" : "secondary") \
                one\(isOneLocation ? ", in \(first.stack.region) and in \(second.stack.region)" : ""), and there is \
                one of each; make one of them \
                \(a == .primary ? "secondary" : "primary")\(isOneLocation ? ": .failover(region == .\(first.stack.region.swiftName) ? .primary : .secondary)" : "").
                """
        default:
            return """
                \(name) are routed by \(one.name) and by \(other.name), and all records of a name and type have one \
                policy; take one for both.
                """
        }
    }

    /// All records of a name.
    /// - Parameter isAlone: whether no other zone has records of that name.
    static func check(_ entries: [Entry], isAlone: Bool, _ model: Model, _ report: inout Report) {
        var types: [String] = []
        for entry in entries where entry.record.routing != nil && !types.contains(entry.record.value.type) {
            types.append(entry.record.value.type)
        }
        for type in types {
            let all = entries.filter { $0.record.value.type == type }
            if isAlone, all.count == 1, let entry = all.first, let routing = entry.record.routing {
                report.about(entry.stack) { report in
                    report(
                        .routingWithoutChoice, at: routing.location,
                        """
                        The record "\(entry.record.domain)" is routed by \(routing.value.name), but no other record of \
                        the type \(type) for that name is written, so there is nothing to choose from; write the other \
                        one too, or leave the routing out.
                        """)
                }
            }
            for entry in all { checkHealthCheck(of: entry, model, &report) }
        }
    }

    /// What asks the shared name gets the answer of a healthy region, and never sees that another one is down.
    private static func checkHealthCheck(of entry: Entry, _ model: Model, _ report: inout Report) {
        guard let routing = entry.record.routing, let check = routing.value.healthCheck else { return }
        let stated = Scope(model: model, stack: entry.stack).resolved(check)
        guard case .string(let host) = stated.host, stated.isOwned, DomainName(host) == entry.record.hostName else {
            return
        }
        report.about(entry.stack) { report in
            report(
                .healthCheckOfSharedName, at: stated.location,
                """
                The \(stated.title) asks "\(host)", the name whose records it is to judge, so any healthy one of them \
                answers for all; let it ask a name or address of its own region, such as "\\(region).\(host)".
                """,
                notes: [.init(routing.location, "the record that it judges")])
        }
    }
}
