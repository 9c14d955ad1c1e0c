import Infra

/// A permission of a function as a statement.
enum PermissionRule {
    static func rule(_ permission: ResourceForm, _ symbols: Symbols) -> PolicyRule {
        var rule = PolicyRule(allows: true)
        rule.actions = permission["Action"].map { .init(globs: [symbols.glob($0, ignoresCase: true)]) }
        if let principal = permission["Principal"] {
            let isService = principal.text.map { $0.contains(".amazon") } ?? false
            rule.principals = .init(principals: [Principal(kind: isService ? "Service" : "AWS", principal)])
        }
        rule.sources = permission["SourceArn"].map { .init(globs: [symbols.glob($0)]) }
        let conditions = [
            "SourceAccount", "EventSourceToken", "FunctionUrlAuthType", "PrincipalOrgID", "InvokedViaFunctionUrl",
        ]
        .compactMap { name in permission[name].map { "\(name) is \($0.compactJSON)" } }
        let condition = permission.attribute("Condition").map { ["the stack's condition \($0.compactJSON)"] } ?? []
        if !(conditions + condition).isEmpty { rule.condition = (condition + conditions).joined(separator: " and ") }
        return rule
    }
}
