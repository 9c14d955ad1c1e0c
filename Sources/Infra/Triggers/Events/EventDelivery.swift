/// What EventBridge does with an event that it cannot give to Lambda.
public struct EventDelivery: Sendable, Equatable {
    var retry: Placed<EventRetryPolicy>?
    var deadLetters: Placed<Target>?

    var dependencies: [Dependency] { deadLetters.map { $0.value.arn.dependencies(at: $0.location) } ?? [] }

    /// As a target says it.
    func members(in stack: inout Stack) -> [(String, Value?)] {
        [
            ("RetryPolicy", retry?.value.value),
            ("DeadLetterConfig", deadLetters.map { ["Arn": stack.resolve($0.value.arn)] }),
        ]
    }

    func check(_ user: String, in scope: Scope, _ report: inout Report) {
        retry.map { $0.value.check(at: $0.location, &report) }
        if let deadLetters { deadLetters.value.checkQueue(user, at: deadLetters.location, in: scope, &report) }
    }
}

/// A trigger whose events are tried again when they cannot be given to Lambda: a rule on a bus, or the scheduler's
/// schedule.
public protocol DeliveringTrigger: Trigger {
    var delivery: EventDelivery { get set }
}

extension DeliveringTrigger {
    /// How long and how often an event is tried again that could not be given to Lambda.
    /// - Parameters:
    ///   - maximumAge: 60 s to 24 h; 24 h without it.
    ///   - attempts: 0 to 185; 185 without it.
    /// Source: Amazon EventBridge User Guide, "How EventBridge retries delivering events".
    public func retry(
        maximumAge: TimeSpan? = nil, attempts: Int? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let policy = EventRetryPolicy(maximumAge: maximumAge, attempts: attempts)
        return with { $0.delivery.retry = Placed(policy, SourceLocation(file, line, column)) }
    }

    /// The standard queue that gets events which could not be given to Lambda. One of this service lets the rule, or
    /// the schedule's role, send; an existing one must do so already.
    /// Source: Amazon EventBridge User Guide, "Using dead-letter queues to process undelivered events".
    public func deadLetters(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.delivery.deadLetters = Placed(target, SourceLocation(file, line, column)) }
    }
}

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
