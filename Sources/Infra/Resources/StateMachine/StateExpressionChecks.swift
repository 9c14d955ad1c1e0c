/// The expressions of a state in JSONata.
///
/// Source: AWS Step Functions Developer Guide, "Transforming data with JSONata in Step Functions".
struct StateExpressionChecks {
    let name: String
    let state: Value
    let at: SourceLocation

    private static let members = ["input", "result", "errorOutput", "context"]
    /// Other states, which are checked by themselves, and what is no expression.
    private static let skipped: Set<String> = [
        "Branches", "ItemProcessor", "Iterator", "Comment", "Type", "QueryLanguage", "Resource", "Next", "Default",
        "ErrorEquals", "Label",
    ]

    func check(_ report: inout Report) {
        guard case .object(let fields) = state else { return }
        for field in fields where !Self.skipped.contains(field.key) {
            switch (field.key, field.value) {
            // Fields of JSONPath are reported as such.
            case let (key, _) where StateLanguageChecks.ofJSONPath.contains { $0.key == key }: continue
            case ("Choices", .array(let elements)), ("Catch", .array(let elements)):
                for element in elements {
                    for part in ["Condition", "Output", "Assign"] {
                        if let value = element[part] { check(value, in: "\(field.key).\(part)", 20, &report) }
                    }
                }
            default: check(field.value, in: field.key, 20, &report)
            }
        }
    }

    private func check(_ value: Value, in field: String, _ depth: Int, _ report: inout Report) {
        guard depth > 0 else { return }
        switch value {
        case .string(let text): check(text, in: field, &report)
        case .array(let elements): for element in elements { check(element, in: field, depth - 1, &report) }
        case .object(let members):
            for member in members where !Self.skipped.contains(member.key) {
                if member.key.hasSuffix(".$") {
                    tell(
                        """
                        \(field) of the state "\(name)" has "\(member.key)", which is JSONPath, and the state is in \
                        JSONata; write "\(member.key.dropLast(2))" with an expression: "{% $states.input… %}".
                        """, &report)
                } else {
                    check(member.value, in: field, depth - 1, &report)
                }
            }
        default: return
        }
    }

    private func check(_ text: String, in field: String, _ report: inout Report) {
        let (start, end) = (StateExpression.start, StateExpression.end)
        guard text.hasPrefix(start) || text.hasSuffix(end) else {
            if text.hasPrefix("$.") || text.hasPrefix("$$.") || text.hasPrefix("$states.") {
                report(
                    .pathAsText, at: at,
                    """
                    \(field) of the state "\(name)" passes "\(text)" on as text; write an expression if you mean the \
                    value: "{% \(Self.inJSONata(text)) %}".
                    """,
                    suggestion: "\"{% \(Self.inJSONata(text)) %}\"")
            } else if text.contains(start), text.contains(end) {
                tell(
                    """
                    \(field) of the state "\(name)" has an expression inside the text "\(text)", and only a whole \
                    value can be one; join them: "{% 'Order ' & $states.input.id %}".
                    """, &report)
            }
            return
        }
        guard text.hasPrefix(start), text.hasSuffix(end), text.utf8.count >= 4 else {
            tell(
                """
                \(field) of the state "\(name)" is "\(text)", and an expression begins with {% and ends with %}, with \
                nothing before or after it; \
                \(text.hasPrefix(start) ? "add %} at its end" : "add {% at its beginning").
                """, &report)
            return
        }
        let body = StateExpression.body(text)
        if body.allSatisfy({ $0 == " " || $0 == "\n" }) {
            tell("\(field) of the state \"\(name)\" is an empty expression; fill it in.", &report)
        }
        if let unpaired = StateExpression.unpaired(in: body) {
            tell(
                """
                The expression "\(text)" in \(field) of the state "\(name)" has an unpaired \(unpaired); correct it.
                """, &report)
        }
        for member in StateExpression.statesMembers(in: body) where !Self.members.contains(member) {
            tell(
                """
                The expression "\(text)" in \(field) of the state "\(name)" reads $states.\(member), which does not \
                exist\(Nearest.ending(member, among: Self.members, otherwise: ": it has input, result, errorOutput, context."))
                """, &report)
        }
        if body.contains("$eval(") {
            tell(
                "\(field) of the state \"\(name)\" calls $eval, which Step Functions does not have; write it out.",
                &report)
        }
    }

    private static func inJSONata(_ path: String) -> String {
        if path.hasPrefix("$$.") { return "$states.context." + path.dropFirst(3) }
        return path.hasPrefix("$.") ? "$states.input." + path.dropFirst(2) : path
    }

    private func tell(_ message: String, _ report: inout Report) { report(.invalidStateExpression, at: at, message) }
}
