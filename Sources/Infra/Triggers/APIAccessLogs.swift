/// The access log of an API.
struct APIAccessLogs: Sendable, Hashable {
    let retention: LogRetention
    let format: String?

    var days: Value? { if case .days(let days) = retention { .int(days) } else { nil } }

    func check(at location: SourceLocation, _ report: inout Report) {
        retention.check(at: location, &report)
        if let format, !format.contains("$context.requestId"), !format.contains("$context.extendedRequestId") {
            report(
                .accessLogWithoutRequestID, at: location,
                """
                The log format "\(format)" has neither $context.requestId nor $context.extendedRequestId, and API \
                Gateway requires one of them; add it.
                """)
        }
        if let format, Self.hasSeveralLines(format) {
            report(
                .accessLogWithoutRequestID, at: location,
                "The log format has several lines, and API Gateway accepts one; write it in a line.")
        }
    }

    /// Source: what API Gateway answers: "Access log format must be single line, new lines are allowed only at end of
    /// the format".
    static func hasSeveralLines(_ format: String) -> Bool {
        format.split(separator: "\n", omittingEmptySubsequences: true).count > 1
    }

    /// The format, or JSON with these fields of the context.
    func format(_ fields: KeyValuePairs<String, String>) -> Value {
        if let format { return .string(format) }
        let members = fields.map { Value.Member($0.key, .string("$context.\($0.value)")) }
        return .string(JSONWriter.renderCompact(.object(members)))
    }
}
