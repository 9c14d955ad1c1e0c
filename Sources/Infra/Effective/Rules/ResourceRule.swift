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
