/// How long CloudWatch Logs keeps what a function logs.
///
/// Source: Amazon CloudWatch Logs API Reference, "PutRetentionPolicy".
public enum LogRetention: Sendable, Hashable {
    /// 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653.
    case days(Int)
    case forever

    static let allowed = [
        1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    ]
}

extension LogRetention {
    func check(at location: SourceLocation, _ report: inout Report) {
        guard case .days(let days) = self, !Self.allowed.contains(days) else { return }
        // Distances as doubles: an author's number may be as large as it likes.
        let nearest = Self.allowed.min { abs(Double($0) - Double(days)) < abs(Double($1) - Double(days)) } ?? 30
        report(
            .invalidLogRetention, at: location,
            "CloudWatch Logs cannot keep a log for \(days) days; the nearest that it can is \(nearest).",
            suggestion: ".days(\(nearest))")
    }
}
