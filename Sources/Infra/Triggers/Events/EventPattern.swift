/// The form of event patterns.
///
/// Source: Amazon EventBridge User Guide, "Creating Amazon EventBridge event patterns".
enum EventPattern {
    private static let fields = [
        "version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail", "$or",
    ]

    static func check(_ pattern: Value, at location: SourceLocation, _ report: inout Report) {
        guard case .object(let members) = pattern, !members.isEmpty else {
            report(
                .emptyEventPattern, at: location,
                """
                The pattern has no field, and EventBridge refuses a pattern that matches every event; name a field and \
                the values that it may have: ["source": ["my.app"]].
                """)
            return
        }
        for member in members where !fields.contains(member.key) {
            report(
                .invalidEventPattern, at: location,
                """
                Events have no field "\(member.key)" at the top, and an application's own fields are under \
                "detail"\(Nearest.ending(member.key, among: fields))
                """)
        }
        let length = JSONWriter.renderCompact(pattern).utf8.count
        if length > Limits.eventsPattern.value {
            report(
                .invalidEventPattern, at: location,
                """
                The pattern is \(grouped(length)) characters as JSON; the limit is \
                \(grouped(Limits.eventsPattern.value)). List fewer values, or use prefix, suffix or wildcard.
                """)
        }
        check(members, under: "", at: location, &report)
        for problem in ContentFilter.problems(in: members) {
            report(.invalidEventPattern, at: location, "In the pattern \(problem)")
        }
    }

    /// Reports references in a pattern that stands in the template as text.
    static func checkConstant(_ pattern: Value, of title: String, at location: SourceLocation, _ report: inout Report) {
        guard let first = pattern.dependencies(at: location).first else { return }
        report(
            .invalidEventPattern, at: first.location,
            """
            The pattern of the \(title) is text in the template, so nothing in it can refer to the \
            \(first.target.title); write the name or ARN out.
            """)
    }

    private static func check(
        _ members: [Value.Member], under path: String, at location: SourceLocation, _ report: inout Report
    ) {
        for member in members {
            let name = path.isEmpty ? member.key : "\(path).\(member.key)"
            switch member.value {
            case .array(let values):
                if values.isEmpty {
                    report(
                        .emptyEventPattern, at: location,
                        "The list of \"\(name)\" is empty, so no event would match; name the values that it may have.")
                }
            case .object(let inner):
                if inner.isEmpty {
                    report(
                        .emptyEventPattern, at: location,
                        """
                        "\(name)" is empty in the pattern; name a field of it and the values that it may have, or \
                        leave it out.
                        """)
                }
                check(inner, under: name, at: location, &report)
            // ContentFilter reports single values.
            default: break
            }
        }
    }
}
