/// A trigger whose events are tried again when they cannot be given to Lambda: a rule on a bus, or the scheduler's
/// schedule.
public protocol DeliveringTrigger: Trigger {
    var delivery: EventDelivery { get set }
}

extension DeliveringTrigger {
    /// How long and how often an event is tried again that could not be given to Lambda.
    /// - Parameters:
    ///   - maximumAge: 60 s to 24 h. Default: 24 h.
    ///   - attempts: 0 to 185. Default: 185.
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
