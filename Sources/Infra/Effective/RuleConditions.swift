/// The conditions of a rule, by field.
struct RuleConditions: Hashable {
    private(set) var byField: [String: Set<String>] = [:]
    /// Whether all of it is known before deployment.
    private(set) var isKnown = true

    private static let configurations = [
        "path-pattern": "PathPatternConfig", "host-header": "HostHeaderConfig",
        "http-request-method": "HttpRequestMethodConfig",
        "source-ip": "SourceIpConfig",
    ]

    init(_ rule: TemplateResource) {
        guard case .array(let conditions)? = rule.property("Conditions") else {
            isKnown = false
            return
        }
        for condition in conditions {
            let patterns = Self.patterns(of: condition)
            if !patterns.isEmpty, case .string(let field)? = condition["Field"], field != "http-header" {
                for pattern in patterns {
                    guard case .string(let text) = pattern else {
                        isKnown = false
                        continue
                    }
                    byField["\(field)~", default: []].insert(text)
                }
                continue
            }
            guard case .string(let field)? = condition["Field"], let key = Self.configurations[field],
                case .array(let values)? = condition[key]?["Values"] ?? condition["Values"]
            else {
                isKnown = false
                continue
            }
            for value in values {
                guard case .string(let text) = value else {
                    isKnown = false
                    continue
                }
                byField[field, default: []].insert(field == "host-header" ? text.lowercased() : text)
            }
        }
    }

    var all: [String] { byField.values.flatMap { $0 } }
    /// Those in which `*` and `?` are wildcards.
    var wildcardValues: [String] { byField.flatMap { $0.key.hasSuffix("~") ? [] : Array($0.value) } }

    /// The regular expressions of a condition.
    static func patterns(of condition: Value) -> [Value] {
        let configs = ["PathPatternConfig", "HostHeaderConfig", "HttpHeaderConfig"].compactMap { condition[$0] }
        return (configs + [condition]).flatMap { $0["RegexValues"]?.elements ?? [] }
    }

    /// Whether every request of the other rule is one of this too.
    func covers(_ other: RuleConditions) -> Bool {
        guard isKnown, byField["source-ip"] == nil else { return false }
        return byField.allSatisfy { field, wide in
            guard let narrow = other.byField[field] else { return false }
            return narrow.allSatisfy { text in
                wide.contains {
                    field == "http-request-method" || field.hasSuffix("~") ? $0 == text : Pattern.covers($0, text)
                }
            }
        }
    }
}
