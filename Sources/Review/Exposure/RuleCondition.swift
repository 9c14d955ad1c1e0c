import Infra

/// A condition of a load balancer's rule, however it is written: `{"Field": "host-header", "Values": […]}`, or with the
/// values in a member such as `HostHeaderConfig`.
struct RuleCondition {
    private(set) var field: String?
    /// What stands behind the member of its own for this field.
    private(set) var config: Value?
    private var plainValues: Value?
    private var plainPatterns: Value?

    init(_ condition: Value) {
        // One pass over the members, of which there are two.
        guard case .object(let members) = condition else { return }
        for member in members {
            switch member.key {
            case "Field": field = field ?? member.value.text
            case "Values": plainValues = plainValues ?? member.value
            case "RegexValues": plainPatterns = plainPatterns ?? member.value
            case _ where config == nil && member.key.hasSuffix("Config"): config = member.value
            default: break
            }
        }
    }

    var values: [Value] { (config?["Values"] ?? plainValues)?.elements ?? [] }

    /// The regular expressions.
    var patterns: [Value] { (config?["RegexValues"] ?? plainPatterns)?.elements ?? [] }

    /// What to show of a condition of another kind.
    var whole: Value? { config ?? plainValues }
}
