extension RESTAPI {
    public func check(in scope: Scope, _ report: inout Report) {
        if !scope.stack.triggers.has(RESTAPIMethod.self), scope.stack.all(RESTAPIIntegration.self).isEmpty {
            report(
                .apiWithoutRoute, at: location,
                """
                Service "\(scope.stack.serviceName)" declares a REST API but has no method, so the settings have no \
                effect; add .on(.restAPI(…)) to a function or remove it.
                """)
        }
        throttling.map { $0.value.check(at: $0.location, &report) }
        accessLogs.map { $0.value.check(at: $0.location, &report) }
        checkExisting(&report)
        checkOptions(&report)
        checkEndpoint(&report)
        checkKeys(&report)
        guard let domain = customDomain, let certificate = domain.certificate else { return }
        if isRegional {
            APIDomains.check(domain.name, certificate, of: "regional REST API", at: domain.location, in: scope, &report)
        } else if let edge = Region(id: "us-east-1") {
            APIDomains.checkName(domain.name, certificate, at: domain.location, &report)
            certificate.checkDependency(
                in: edge, by: "edge-optimised REST API domain \"\(domain.name)\"", at: domain.location,
                because:
                    "what is served at the edge takes certificates of us-east-1 only, unless the API is .regional()",
                in: scope, &report)
        }
    }

    private func checkEndpoint(_ report: inout Report) {
        guard case .private(let ids) = endpoint else { return }
        let location = endpointPlace ?? self.location
        if ids.isEmpty {
            report(
                .privateAPIWithoutEndpoint, at: location,
                """
                A private API is reached through VPC endpoints only and this one names none, so nobody could call it; \
                name one: .private(vpcEndpoints: ["vpce-…"]).
                """)
        }
        for id in ids where !id.hasPrefix("vpce-") {
            report(
                .malformedID, at: location,
                "\"\(id)\" is not the id of a VPC endpoint, which begins with vpce-; correct it.")
        }
        if let domain = customDomain {
            report(
                .privateAPIWithDomain, at: domain.location,
                """
                A private API cannot have the public domain "\(domain.name)"; remove .domain, or make the API \
                .regional().
                """,
                notes: [.init(location, "private here")])
        }
    }

    private func checkKeys(_ report: inout Report) {
        for (offset, key) in keys.enumerated() {
            if let other = keys[..<offset].first(where: { $0.value.name == key.value.name }) {
                report(
                    .invalidUsagePlan, at: key.location,
                    "The API has two keys with the name \"\(key.value.name)\"; rename one.",
                    notes: [.init(other.location, "the other key")])
            }
        }
        for plan in usagePlans { check(plan, &report) }
        let names = usagePlans.map(\.value.name)
        for (offset, plan) in usagePlans.enumerated() where names[..<offset].contains(plan.value.name) {
            report(
                .invalidUsagePlan, at: plan.location,
                plan.value.name.map { "The API has two usage plans with the name \"\($0)\"; rename one." }
                    ?? "The API has two usage plans without a name; give names, and name the plan of each key.")
        }
        if usagePlans.count > 1, let plan = usagePlans.first(where: { $0.value.name == nil }) {
            report(
                .invalidUsagePlan, at: plan.location,
                """
                Where there are several usage plans each has a name, and this one has none; write .usagePlan("free", …).
                """)
        }
        for key in keys
        where !usagePlans.isEmpty && !names.contains(key.value.plan) || key.value.plan != nil && usagePlans.isEmpty {
            report(
                .invalidUsagePlan, at: key.location,
                key.value.plan.map {
                    """
                    The key "\(key.value.name)" is in the usage plan "\($0)", and the API has \
                    \(usagePlans.isEmpty ? "none that has a name" : list(names.compactMap { $0 })); correct the name.
                    """
                } ?? """
                    The API's usage plans have names, and the key "\(key.value.name)" is in none of them; add plan: \
                    "\(names.compactMap { $0 }.first ?? "")" to it.
                    """)
        }
    }

    private func check(_ plan: Placed<UsagePlan>, _ report: inout Report) {
        if let name = plan.value.name, name.isEmpty || !name.utf8.allSatisfy({ isLetter($0) || isDigit($0) }) {
            report(
                .invalidUsagePlan, at: plan.location,
                """
                "\(name)" cannot be the name of a usage plan here, which has letters and digits only, since an id is \
                made from it; change it.
                """)
        }
        let numbers = [plan.value.rate, plan.value.burst, plan.value.quota?.limit].compactMap { $0 }
        if let number = numbers.first(where: { $0 < 1 }) {
            report(
                .invalidUsagePlan, at: plan.location,
                """
                A limit of \(number) rejects every request; rates, bursts and quotas must be at least 1, or leave \
                them out.
                """)
        }
        if (plan.value.rate == nil) != (plan.value.burst == nil) {
            report(
                .invalidUsagePlan, at: plan.location,
                """
                A usage plan needs a rate and a burst together; give both requestsPerSecond and burst, or neither.
                """)
        }
    }
}
