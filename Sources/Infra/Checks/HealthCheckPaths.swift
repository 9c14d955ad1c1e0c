/// Finds health checks that ask a load balancer of the specs for a path that none of its rules takes.
enum HealthCheckPaths {
    static func check(_ model: Model, _ report: inout Report) {
        let checks = model.stacks.flatMap { stack in
            stack.all(HealthCheck.self).filter(\.isOwned).map { (check: $0, stack: stack) }
        }
        guard !checks.isEmpty else { return }
        for rules in model.priorities.listeners {
            // What no rule takes gets the default action; only the plain 404 is surely not healthy.
            guard let listener = rules.first?.route.listener, listener.action == .notFound,
                let balancer = listener.balancer
            else { continue }
            let hosts = balancer.options.hosts.map { DomainName($0.name) }
            for (check, stack) in checks {
                guard case .string(let host) = check.host, (check.port?.value ?? 443) == listener.port,
                    hosts.contains(DomainName(host)), !isTaken(check.path, by: rules)
                else { continue }
                report.about(stack) { report in
                    report.allowing(stack.service.suppressions + check.origin.suppressions) { report in
                        emit(check, asking: host, of: balancer, rules, &report)
                    }
                }
            }
        }
    }

    private static func emit(
        _ check: HealthCheck, asking host: String, of balancer: LoadBalancer, _ rules: [RulePriorities.Entry],
        _ report: inout Report
    ) {
        let paths = rules.compactMap(\.route.effectivePath)
        let nearest = Nearest.nearest(check.path, among: Array(Set(paths)).sorted())
        report(
            .healthCheckWithoutRoute, at: check.location,
            """
            The \(check.title) asks "\(host)" for \(check.path), but no route of the \(balancer.title) takes that \
            path, so it gets 404 and is never healthy; add a route or correct the \
            path\(nearest.map { "; did you mean \($0)?" } ?? ".")
            """,
            notes: [.init(balancer.location, "the load balancer")])
    }

    private static func isTaken(_ path: String, by rules: [RulePriorities.Entry]) -> Bool {
        let path = String(path.prefix { $0 != "?" })
        return rules.contains { rule in
            rule.route.effectivePath.map { Pattern.covers($0, path.isEmpty ? "/" : path) } ?? true
        }
    }
}
