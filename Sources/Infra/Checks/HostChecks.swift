/// Compares the hosts of a load balancer's routes with the DNS records that lead to it.
enum HostChecks {
    private struct Key: Hashable {
        let owner: Int
        let balancer: String
    }

    /// What leads to a load balancer, and what it does with it.
    private struct PublicEndpoint {
        let balancer: LoadBalancer
        let region: Region
        var routes: [RulePriorities.Entry] = []
        var records: [(record: Record, stack: StackModel)] = []
    }

    static func check(_ model: Model, _ report: inout Report) {
        for entrance in entrances(of: model) where !entrance.routes.isEmpty {
            checkRoutes(of: entrance, &report)
            checkRecords(of: entrance, &report)
        }
    }

    private static func entrances(of model: Model) -> [PublicEndpoint] {
        var order: [Key] = []
        var entrances: [Key: PublicEndpoint] = [:]
        func change(_ balancer: LoadBalancer, from stack: StackModel, _ change: (inout PublicEndpoint) -> Void) {
            guard let owner = model.owner(of: balancer, from: stack) else { return }
            let key = Key(owner: owner.index, balancer: balancer.declaredName)
            if entrances[key] == nil { order.append(key) }
            change(
                &entrances[
                    key,
                    default: PublicEndpoint(
                        balancer: owner[balancer.key] as? LoadBalancer ?? balancer, region: owner.region)])
        }
        // All rules of a listener are on one load balancer.
        for rules in model.priorities.listeners {
            guard let first = rules.first, let balancer = first.route.listener?.balancer else { continue }
            change(balancer, from: model.stacks[first.stack]) { $0.routes += rules }
        }
        for stack in model.stacks {
            for record in stack.all(Record.self) {
                guard case .alias(.declared(let target)) = record.value.kind,
                    let balancer = target.as(LoadBalancer.self)
                else { continue }
                change(balancer, from: stack) { $0.records.append((record, stack)) }
            }
        }
        return order.compactMap { entrances[$0] }
    }

    private static func checkRoutes(of entrance: PublicEndpoint, _ report: inout Report) {
        // Where the project writes no record to the load balancer at all, its names are somebody else's business.
        guard !entrance.records.isEmpty else { return }
        let names =
            entrance.records.map(\.record.hostName.text)
            + entrance.balancer.options.hosts.map { DomainName($0.name).text }
        for rule in entrance.routes {
            for host in rule.route.hosts
            where !names.contains(where: {
                Pattern.covers(host.lowercased(), $0) || DomainName($0).covers(DomainName(host))
            }) {
                report.about(rule.serviceName, rule.stage, entrance.region) { report in
                    report(
                        .hostWithoutRecord, at: rule.route.location,
                        """
                        The route is for the host "\(host)", but no record leads from that name to the \
                        \(entrance.balancer.title); add .https("\(host)", in: zone) to it or a Record.
                        """,
                        notes: [.init(entrance.balancer.location, "the load balancer")])
                }
            }
        }
    }

    private static func checkRecords(of entrance: PublicEndpoint, _ report: inout Report) {
        // What no rule takes gets the default action; only the plain 404 is surely not what the name is for.
        guard entrance.routes.allSatisfy({ $0.route.listener?.action == .notFound }) else { return }
        for (record, stack) in entrance.records {
            let isTaken = entrance.routes.contains { rule in
                let hosts = rule.route.effectiveHosts
                return hosts.isEmpty
                    || hosts.contains {
                        Pattern.covers($0.lowercased(), record.hostName.text) || record.hostName.covers(DomainName($0))
                    }
            }
            guard !isTaken else { continue }
            report.about(stack) { report in
                report(
                    .recordWithoutRule, at: record.location,
                    """
                    The name "\(record.domain)" leads to the \(entrance.balancer.title), but no route there is for it, \
                    so everyone gets 404; add a route with .hosts("\(record.domain)") or remove the name.
                    """,
                    notes: [.init(entrance.balancer.location, "the load balancer")])
            }
        }
    }
}
