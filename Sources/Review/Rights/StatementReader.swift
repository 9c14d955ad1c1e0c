import Infra

/// Reads policies in canonical form.
struct StatementReader {
    let symbols: Symbols

    /// The statements of a policy document.
    func statements(_ document: Value) -> [PolicyRule] {
        guard let statements = document["Statement"] else { return [] }
        return (statements.elements ?? [statements]).flatMap { statement($0, under: nil) }
    }

    private func statement(_ value: Value, under condition: String?) -> [PolicyRule] {
        if case ("Fn::If", .array(let parts))? = value.intrinsic, parts.count == 3, let name = parts[0].text {
            // Each branch is there under a condition of the stack.
            let both = { (word: String) in [condition, word].compactMap { $0 }.joined(separator: " and ") }
            return statement(parts[1], under: both("the stack's condition \(name)"))
                + statement(parts[2], under: both("not the stack's condition \(name)"))
        }
        guard value.intrinsic == nil, let effect = value["Effect"]?.text else {
            guard !value.isNoValue else { return [] }
            // What it says is known at deployment only.
            let symbol = symbols.number(of: value.compactJSON, named: Readable.text(value, most: 60))
            return [PolicyRule(allows: true, actions: .init(globs: [Glob(tokens: [symbol])]), condition: condition)]
        }
        var statement = PolicyRule(allows: effect != "Deny")
        statement.actions = patterns(value, "Action", "NotAction", ignoresCase: true)
        statement.resources = patterns(value, "Resource", "NotResource")
        statement.principals =
            value["Principal"].map { .init(principals: principals($0)) }
            ?? value["NotPrincipal"].map { .init(principals: principals($0), isNegated: true) }
        let own = value["Condition"].flatMap { $0 == .object([]) ? nil : sorted($0).compactJSON }
        statement.condition = [condition, own].compactMap { $0 }.joined(separator: " and ")
        if statement.condition?.isEmpty == true { statement.condition = nil }
        return [statement]
    }

    private func patterns(_ value: Value, _ name: String, _ negated: String, ignoresCase: Bool = false) -> PolicyRule
        .Patterns?
    {
        guard let (list, isNegated) = value[name].map({ ($0, false) }) ?? value[negated].map({ ($0, true) }) else {
            return nil
        }
        let elements = list.intrinsic == nil ? list.elements ?? [list] : [list]
        return .init(globs: elements.map { symbols.glob($0, ignoresCase: ignoresCase) }, isNegated: isNegated)
    }

    private func principals(_ value: Value) -> [Principal] {
        guard value.intrinsic == nil, let members = value.members else { return [Principal(kind: "AWS", value)] }
        return members.flatMap { member in
            let list = member.value
            return (list.intrinsic == nil ? list.elements ?? [list] : [list]).map { Principal(kind: member.key, $0) }
        }
    }

    private func sorted(_ value: Value) -> Value {
        switch value {
        case .object(let members): .object(members.map { .init($0.key, sorted($0.value)) }.sorted { $0.key < $1.key })
        default: value
        }
    }
}
