import Infra

/// A statement of a policy, ready to be compared.
struct PolicyRule: Hashable, Sendable {
    /// What must match in one respect: one of the patterns, or none of them.
    struct Patterns: Hashable, Sendable {
        var globs: [Glob]
        var isNegated = false
    }

    struct Principals: Hashable, Sendable {
        var principals: [Principal]
        var isNegated = false

        func include(_ caller: Principal) -> Bool { principals.contains { $0.includes(caller) } != isNegated }
    }

    var allows: Bool
    /// Nil where anything matches.
    var actions: Patterns?
    var resources: Patterns?
    /// The callers' resources, as `SourceArn` of a Lambda permission names them.
    var sources: Patterns?
    var principals: Principals?
    /// The condition as text: equal texts are the same condition, others are independent of each other. Nil for none.
    var condition: String?
}
