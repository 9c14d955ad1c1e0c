extension Record {
    public func check(in scope: Scope, _ report: inout Report) {
        if isOverridden("Name") {
            // The name is the author's.
        } else if let problem = hostName.problem() {
            report(
                .invalidDomainName, at: location,
                "\"\(domain)\" cannot be the name of a record: \(problem); correct it.")
        } else if !hostName.isIn(zone: zone.domain) {
            report(
                .recordOutsideZone, at: location,
                """
                The record "\(domain)" is not in the hosted zone "\(zone.declaredName)"; use the zone whose name it \
                ends in, or correct the name.
                """,
                notes: [.init(zone.location, "the hosted zone \"\(zone.declaredName)\"")])
        }
        zone.checkID(&report)
        if value.type == "CNAME", hostName == zone.domain, !["Name", "Type"].contains(where: isOverridden) {
            report(
                .cnameAtApex, at: location,
                """
                The record "\(domain)" is at the apex of its zone, where a CNAME is not allowed; use an alias: \
                .alias(of: …).
                """,
                notes: [.init(zone.location, "the hosted zone")])
        }
        checkRouting(&report)
        switch value.kind {
        case .values(let values):
            if let ttl, !isOverridden("TTL"), !(0...2_147_483_647).contains(ttl.value.seconds) {
                report(
                    .invalidRecordValue, at: ttl.location,
                    "The TTL of a record is 0 s to 2,147,483,647 s, not \(ttl.value); correct it.")
            }
            if !isOverridden("ResourceRecords") { checkValues(values, &report) }
        case .alias(let target):
            if let ttl, !isOverridden("TTL") {
                report(
                    .aliasWithTTL, at: ttl.location,
                    "The record \"\(domain)\" is an alias, which has the TTL of what it points to; remove .ttl.")
            }
            if !isOverridden("AliasTarget") { checkAlias(target, in: scope, &report) }
        }
    }

    private func checkRouting(_ report: inout Report) {
        guard let routing else { return }
        if let id = routing.value.id, !(1...128).contains(id.utf8.count), !isOverridden("SetIdentifier") {
            report(
                .invalidRecordValue, at: routing.location,
                "The id of one of several records has 1 to 128 characters; correct it.")
        }
        if case .weighted(let weight) = routing.value.policy, !(0...255).contains(weight), !isOverridden("Weight") {
            report(
                .invalidRecordValue, at: routing.location,
                "The weight of a record is 0 to 255, not \(weight); correct it.")
        }
        if case .failover(.primary) = routing.value.policy, case .values = value.kind, routing.value.healthCheck == nil,
            !isOverridden("HealthCheckId")
        {
            report(
                .invalidRecordValue, at: routing.location,
                """
                A primary record that is not an alias needs a health check, or it never fails over; give it one: \
                healthCheck: HealthCheck(…).
                """)
        }
    }

    private func checkValues(_ values: [String], _ report: inout Report) {
        if values.isEmpty {
            report(.invalidRecordValue, at: location, "The record \"\(domain)\" has no value; give it at least one.")
        }
        for problem in RecordForm.problems(with: values, type: value.type, name: hostName) {
            report(.invalidRecordValue, at: location, problem)
        }
    }
}
