/// How an event is tried again.
struct EventRetryPolicy: Sendable, Hashable {
    let maximumAge: TimeSpan?
    let attempts: Int?

    var value: Value {
        .members([
            ("MaximumEventAgeInSeconds", maximumAge.map { .int($0.seconds) }),
            ("MaximumRetryAttempts", attempts.map { .int($0) }),
        ])
    }

    var word: Value {
        .members([
            ("maximumEventAge", maximumAge.map { .int($0.seconds) }),
            ("maximumRetryAttempts", attempts.map { .int($0) }),
        ])
    }

    func check(at location: SourceLocation, _ report: inout Report) {
        if let maximumAge, !(60...86_400).contains(maximumAge.seconds) {
            report(
                .settingOutOfRange, at: location,
                "An event is retried for 60 s to 86,400 s (24 h), not for \(maximumAge); change maximumAge.")
        }
        if let attempts, !(0...185).contains(attempts) {
            report(
                .settingOutOfRange, at: location,
                "An event is retried 0 to 185 times, not \(attempts); change attempts.")
        }
        if maximumAge == nil, attempts == nil {
            report(
                .settingOutOfRange, at: location,
                ".retry sets nothing; give maximumAge or attempts, or remove it.")
        }
    }
}
