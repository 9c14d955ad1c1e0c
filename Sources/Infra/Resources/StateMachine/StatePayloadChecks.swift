extension StatePathChecks {
    func check(_ payload: Value, in field: String, _ depth: Int, _ report: inout Report) {
        guard depth > 0 else { return }
        switch payload {
        case .array(let elements): for element in elements { check(element, in: field, depth - 1, &report) }
        case .object(let members):
            for member in members {
                guard case .string(let text) = member.value else {
                    check(member.value, in: field, depth - 1, &report)
                    continue
                }
                if member.key.hasSuffix(".$") {
                    check(text, of: member.key, in: field, &report)
                } else if text.hasPrefix("$.") || text.hasPrefix("$$.") {
                    report(
                        .pathAsText, at: at,
                        """
                        \(field) of the state "\(name)" passes "\(text)" on as text; write "\(member.key).$" if you \
                        mean the value.
                        """,
                        suggestion: "\"\(member.key).$\"")
                }
            }
        default: return
        }
    }

    private func check(_ text: String, of key: String, in field: String, _ report: inout Report) {
        guard !text.hasPrefix("$"), !text.contains("${") else { return }
        let function = String(text.prefix { $0 != "(" })
        guard text.hasPrefix("States."), text.contains("(") else {
            report(
                .invalidStatePath, at: at,
                """
                "\(key)" in \(field) of the state "\(name)" is "\(text)", and a key that ends in .$ needs a path such \
                as $.id, or an intrinsic function; correct it, or leave out .$.
                """)
            return
        }
        guard !StatePath.intrinsics.contains(function) else { return }
        report(
            .invalidStatePath, at: at,
            """
            "\(key)" in \(field) of the state "\(name)" calls \(function), which Step Functions does not \
            have\(Nearest.ending(function, among: StatePath.intrinsics, otherwise: "; correct it."))
            """)
    }
}
