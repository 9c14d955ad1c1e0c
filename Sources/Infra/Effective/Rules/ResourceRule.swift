/// What AWS refuses of the properties of a resource type together, or of the text of one, and its schema does not say.
///
/// A rule is here only if AWS surely refuses what breaks it, whatever the rest of the stack has. Each stands with its
/// source.
struct ResourceRule: Sendable {
    /// The property whose line is named.
    let property: String
    /// What is wrong and what to do, behind "The resource …"; nil where nothing is, or deployment alone decides.
    let problem: @Sendable (RuleSubject) -> String?

    init(_ property: String, _ problem: @escaping @Sendable (RuleSubject) -> String?) {
        self.property = property
        self.problem = problem
    }

    /// Two properties of which a resource may have one.
    static func exclusive(_ first: String, _ second: String, of service: String) -> ResourceRule {
        ResourceRule(second) {
            $0.has(first) && $0.has(second)
                ? "has both \(first) and \(second), and \(service) accepts one of them; remove the other." : nil
        }
    }

    /// A name that must fit a pattern.
    static func name(
        _ property: String, of service: String, _ rule: String, _ isValid: @escaping @Sendable (String) -> Bool
    ) -> ResourceRule {
        ResourceRule(property) {
            guard let name = $0.text(property), !isValid(name) else { return nil }
            return "has the \(property) \"\(name)\", and \(service) accepts \(rule); change it."
        }
    }
}

/// A resource as rules ask for it.
struct RuleSubject: Sendable {
    let resource: EffectiveResource
    let stack: EffectiveStack

    /// Whether the property is surely there.
    func has(_ path: String...) -> Bool { has(path) }
    func has(_ path: [String]) -> Bool {
        resource.resource.property(path).map { $0 != .noValue && $0["Fn::If"] == nil } ?? false
    }

    /// Whether the property is surely not there.
    func lacks(_ path: String...) -> Bool { lacks(path) }
    func lacks(_ path: [String]) -> Bool {
        // What holds the property may be decided by a condition.
        for end in 1..<path.count where resource.resource.property(Array(path[..<end]))?["Fn::If"] != nil {
            return false
        }
        return resource.resource.property(path).map { $0 == .noValue } ?? true
    }

    /// The text of a property, where it is known before deployment.
    func text(_ path: String...) -> String? { text(path) }
    func text(_ path: [String]) -> String? {
        // What deployment alone decides keeps its placeholder.
        resource.resource.property(path).flatMap(stack.text).flatMap { $0.contains("${") ? nil : $0 }
    }
    func number(_ path: String...) -> Int? { resource.resource.property(path)?.integer }
    /// Whether a flag is set; false where it is not there, nil where deployment alone decides.
    func flag(_ path: String...) -> Bool? { resource.resource.property(path).flag }
    func elements(_ path: String...) -> [Value] { resource.resource.property(path)?.elements ?? [] }
}

/// Holds resources that are written out, and overrides, against the rules of their types.
enum ResourceRules {
    private static let byType: [String: [ResourceRule]] = [
        apis, balancers, buckets, caches, compute, containers, data, dns, edge, firewalls, identity, messaging,
        monitoring, networks, others, scaling, searches, secrets, streams, tables,
    ].reduce(into: [:]) { $0.merge($1) { $0 + $1 } }

    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let rules = byType[resource.type] else { return }
        let subject = RuleSubject(resource: resource, stack: stack)
        for rule in rules {
            guard let problem = rule.problem(subject) else { continue }
            report(.invalidResource, in: resource, at: rule.property, saying: "The \(resource.title) \(problem)")
        }
    }
}
