import Infra

/// Policy documents in one form for each meaning: statements, actions, resources and principals as sorted lists.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language": one element may stand without its list, and order
/// has no meaning.
enum PolicyForm {
    static func isPolicy(_ members: [Value.Member]) -> Bool {
        guard let statement = members.first(where: { $0.key == "Statement" })?.value else { return false }
        let statements = statement.oneOrMore
        return !statements.isEmpty
            && statements.allSatisfy {
                $0.intrinsic != nil || ($0["Effect"] != nil && ($0["Action"] ?? $0["NotAction"]) != nil)
            }
    }

    static func of(_ members: [Value.Member], in form: CanonicalForm) -> Value {
        .object(
            members.compactMap { member -> Value.Member? in
                guard member.key == "Statement" else {
                    return form.of(member.value).map { .init(member.key, $0.scalarText.map { .string($0) } ?? $0) }
                }
                let statements = member.value.oneOrMore
                return .init(member.key, .array(CanonicalForm.sorted(statements.compactMap { statement($0, form) })))
            })
    }

    private static func statement(_ value: Value, _ form: CanonicalForm) -> Value? {
        guard case .object(let members) = value, value.intrinsic == nil else { return form.of(value) }
        return .object(
            members.compactMap { member -> Value.Member? in
                guard let value = form.of(member.value) else { return nil }
                switch member.key {
                case "Action", "NotAction": return .init(member.key, list(value))
                case "Resource", "NotResource": return .init(member.key, list(value))
                case "Principal", "NotPrincipal": return .init(member.key, principal(value))
                case "Condition": return .init(member.key, condition(value))
                default: return .init(member.key, value)
                }
            }
            // Keys in one order, so that sorting statements by their text does not depend on it.
            .sorted { $0.key < $1.key })
    }

    private static func list(_ value: Value) -> Value {
        guard value.intrinsic == nil else { return .array([value]) }
        let elements = (value.elements ?? [value]).map { $0.scalarText.map { .string($0) } ?? $0 }
        return .array(CanonicalForm.sorted(elements))
    }

    /// An account's number and the ARN of its root mean the same.
    private static func account(_ value: Value) -> Value {
        guard let text = value.text, text.hasPrefix("arn:"), text.hasSuffix(":root") else { return value }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[2] == "iam", parts[4].utf8.count == 12 else { return value }
        return .string(String(parts[4]))
    }

    /// `"*"` is `{"AWS": "*"}`.
    private static func principal(_ value: Value) -> Value {
        if value == "*" { return .object([.init("AWS", .array(["*"]))]) }
        guard case .object(let members) = value, value.intrinsic == nil else { return value }
        return .object(
            members.map { member in
                guard member.key == "AWS" else { return .init(member.key, list(member.value)) }
                let accounts = member.value.intrinsic == nil ? member.value.oneOrMore : [member.value]
                return .init(member.key, list(.array(accounts.map(account))))
            }
            .sorted { $0.key < $1.key })
    }

    private static func condition(_ value: Value) -> Value {
        guard case .object(let operators) = value, value.intrinsic == nil else { return value }
        return .object(
            operators.map { test in
                guard case .object(let keys) = test.value, test.value.intrinsic == nil else { return test }
                return .init(test.key, .object(keys.map { .init($0.key, list($0.value)) }.sorted { $0.key < $1.key }))
            }
            .sorted { $0.key < $1.key })
    }
}
