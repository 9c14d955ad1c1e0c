/// Holds resources that are written out, and overrides, against the rules of their types.
enum ResourceRules {
    private static let byType: [String: [ResourceRule]] = [
        apis, balancers, buckets, caches, compute, containers, data, dns, edge, firewalls, identity, messaging,
        monitoring, names, networks, others, ranges, scaling, searches, secrets, streams, tables,
    ].reduce(into: [:]) { $0.merge($1) { $0 + $1 } }

    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let rules = byType[resource.type] else { return }
        let subject = RuleSubject(resource: resource, stack: stack)
        for rule in rules {
            guard let problem = rule.problem(subject) else { continue }
            let path = rule.property.split(separator: ".").map(String.init)
            report(.invalidResource, in: resource, path, "The \(resource.title) \(problem)")
        }
    }
}
