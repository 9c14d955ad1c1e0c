import Infra

/// A condition of a load balancer's rule, however it is written: `{"Field": "host-header", "Values": […]}`, or with the
/// values in a member such as `HostHeaderConfig`.
struct RuleCondition {
    let field: String?
    let values: [Value]
    /// The regular expressions.
    let patterns: [Value]
    /// What to show of a condition of another kind.
    let whole: Value?

    init(_ condition: Value) {
        var (field, config): (String?, Value?) = (nil, nil)
        var (plainValues, plainPatterns): (Value?, Value?) = (nil, nil)
        // One pass over the members, of which there are two.
        for member in condition.members ?? [] {
            // The last letter tells it from the others.
            if member.key.utf8.last == UInt8(ascii: "g"), member.key.hasSuffix("Config") {
                config = config ?? member.value
                continue
            }
            switch member.key {
            case "Field": field = field ?? member.value.text
            case "Values": plainValues = plainValues ?? member.value
            case "RegexValues": plainPatterns = plainPatterns ?? member.value
            default: break
            }
        }
        self.field = field
        values = (config?["Values"] ?? plainValues)?.elements ?? []
        patterns = (config?["RegexValues"] ?? plainPatterns)?.elements ?? []
        whole = config ?? plainValues
    }
}
