/// How many requests an API takes.
struct APIThrottling: Sendable, Hashable {
    let rate: Int
    let burst: Int

    /// What a region gives all APIs of an account, until it is raised.
    static let accountRate = 10_000
    static let accountBurst = 5_000

    func check(at place: Place, _ report: inout Report) {
        if rate < 1 || burst < 1 {
            report(
                .throttlingOutOfRange, at: place,
                "With \(rate) requests a second and a burst of \(burst) nothing would ever be answered; both are at least 1.")
        } else if rate > Self.accountRate || burst > Self.accountBurst {
            report(
                .throttlingAboveQuota, at: place,
                "\(rate) requests a second and a burst of \(burst) are above what a region gives all APIs of an account, \(Self.accountRate) and \(Self.accountBurst) unless they were raised, so the limit never takes hold; lower it.")
        }
    }
}

/// The access log of an API.
struct APIAccessLogs: Sendable, Hashable {
    let retention: LogRetention
    let format: String?

    var days: Value? { if case .days(let days) = retention { .int(days) } else { nil } }

    func check(at place: Place, _ report: inout Report) {
        if case .days(let days) = retention, !LogRetention.allowed.contains(days) {
            report(
                .invalidLogRetention, at: place,
                "CloudWatch Logs cannot keep a log for \(days) days; it takes one of \(LogRetention.allowed.map(String.init).joined(separator: ", ")).")
        }
        if let format, !format.contains("$context.requestId"), !format.contains("$context.extendedRequestId") {
            report(
                .accessLogWithoutRequestID, at: place,
                "API Gateway takes a log format only if it has $context.requestId or $context.extendedRequestId; add one.")
        }
    }

    /// The format, or JSON with these fields of the context.
    func format(_ fields: KeyValuePairs<String, String>) -> Value {
        if let format { return .string(format) }
        let members = fields.map { Value.Member($0.key, .string("$context.\($0.value)")) }
        return .string(JSONWriter.renderCompact(.object(members)))
    }
}
