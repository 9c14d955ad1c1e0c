/// Starts the function for events on an EventBridge bus that match a pattern, or at fixed times.
///
///     .on(.eventBridge(["source": ["my.app"], "detail-type": ["OrderPlaced"]], on: bus).inputPath("$.detail"))
///
/// Becomes `AWS::Events::Rule` with a permission for that rule, and for a dead-letter queue of the service the queue's
/// policy. A bus has at most 300 rules. The rule's name, `service-stage-function-rule-n`, has the trigger's place among the
/// function's triggers in it: add new ones behind the others.
/// Source: Amazon EventBridge User Guide, "Rules in Amazon EventBridge".
public struct EventBridgeRule: HasEventInput {
    public var origin: Origin
    let pattern: Value?
    let schedule: ScheduleExpression?
    /// Nil: the account's default bus.
    let bus: EventBus?
    var inputs: [Placed<EventInput>] = []
    var isEnabled = true
    var text: String?
    var ruleName: Placed<String>?
    var retryPolicy: Placed<EventRetryPolicy>?
    var deadLetters: Placed<Target>?

    public var uses: [Use] {
        (bus.map { [Use($0, at: place)] } ?? []) + (deadLetters.map { $0.value.arn.uses(at: $0.place) } ?? [])
    }

    /// The JSON that the function gets instead of the event, at most 8,192 characters.
    public func input(
        _ value: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        adding(.constant(value), file, line, column)
    }

    /// The part of the event that the function gets: `$.detail`.
    public func inputPath(
        _ path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        adding(.path(path), file, line, column)
    }

    /// What the function gets, made of parts of the event.
    /// - Parameters:
    ///   - template: text or JSON with names in angle brackets: `{"order": <id>}`; at most 8,192 characters.
    ///   - paths: where the names are found in the event: `["id": "$.detail.id"]`; at most 100.
    /// Source: Amazon EventBridge User Guide, "Amazon EventBridge input transformation".
    public func inputTransformer(
        _ template: String, paths: KeyValuePairs<String, String> = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        adding(
            .transformer(paths: paths.map { Value.Member($0.key, .string($0.value)) }, template: template), file, line,
            column)
    }

    /// Whether it matches; a disabled one is there but starts nothing.
    public func enabled(_ isEnabled: Bool) -> Self { with { $0.isEnabled = isEnabled } }
    /// What it is for: at most 512 characters.
    public func description(_ text: String) -> Self { with { $0.text = text } }

    /// The rule's physical name: letters, digits, `.`, `-` and `_`, at most 64, unique on its bus.
    public func name(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.ruleName = Placed(name, Place(file, line, column)) }
    }

    /// How long and how often an event is tried again that could not be given to Lambda.
    /// - Parameters:
    ///   - maximumAge: 60 s to 24 h; 24 h without it.
    ///   - attempts: 0 to 185; 185 without it.
    /// Source: Amazon EventBridge User Guide, "How EventBridge retries delivering events".
    public func retry(
        maximumAge: Duration? = nil, attempts: Int? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.retryPolicy = Placed(
                EventRetryPolicy(maximumAge: maximumAge, attempts: attempts), Place(file, line, column))
        }
    }

    /// The standard queue that gets events which could not be given to Lambda. One of this service gets a policy that lets
    /// the rule send; an existing one must have it already.
    /// Source: Amazon EventBridge User Guide, "Using dead-letter queues to process undelivered events".
    public func deadLetters(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.deadLetters = Placed(target, Place(file, line, column)) }
    }

    private func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Trigger where Self == EventBridgeRule {
    /// Events on a bus that match a pattern.
    /// - Parameters:
    ///   - pattern: lists of values by the names of fields: `["source": ["my.app"]]`.
    ///   - bus: the account's default bus without it.
    public static func eventBridge(
        _ pattern: Value, on bus: EventBus? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        EventBridgeRule(origin: Origin(file, line, column), pattern: pattern, schedule: nil, bus: bus)
    }

    /// Fixed times or intervals, in UTC; only the default bus has them.
    public static func eventBridge(
        schedule: ScheduleExpression, on bus: EventBus? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        EventBridgeRule(origin: Origin(file, line, column), pattern: nil, schedule: schedule, bus: bus)
    }
}

/// How an event is tried again.
struct EventRetryPolicy: Sendable, Hashable {
    let maximumAge: Duration?
    let attempts: Int?

    var value: Value {
        .members([
            ("MaximumEventAgeInSeconds", maximumAge.map { .int($0.seconds) }),
            ("MaximumRetryAttempts", attempts.map { .int($0) }),
        ])
    }

    var word: Value {
        .members([
            ("maximumEventAge", maximumAge.map { .int($0.seconds) }), ("maximumRetryAttempts", attempts.map { .int($0) }),
        ])
    }

    func check(at place: Place, _ report: inout Report) {
        if let maximumAge, !(60...86_400).contains(maximumAge.seconds) {
            report(
                .settingOutOfRange, at: place,
                "An event is tried again for 60 s to 86,400 s (24 h), not for \(maximumAge); change maximumAge.")
        }
        if let attempts, !(0...185).contains(attempts) {
            report(
                .settingOutOfRange, at: place, "An event is tried again 0 to 185 times, not \(attempts); change attempts.")
        }
        if maximumAge == nil, attempts == nil {
            report(.settingOutOfRange, at: place, "Nothing is said of how to try again; give maximumAge or attempts, or remove .retry.")
        }
    }
}
