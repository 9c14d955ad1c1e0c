/// Starts the function for events on an EventBridge bus that match a pattern, or at fixed times.
///
///     .on(.eventBridge(["source": ["my.app"], "detail-type": ["OrderPlaced"]], on: bus).inputPath("$.detail"))
///
/// Becomes `AWS::Events::Rule` with a permission for that rule, and for a dead-letter queue of the service the queue's
/// policy. A bus has at most 300 rules. The rule's logical id, and without `.name` its name
/// `service-stage-function-rule-n`, has the trigger's place among the function's events in it, as Serverless gives it:
/// add new ones behind the others, above all where rules have `.name`, whose names would still be taken.
/// Source: Amazon EventBridge User Guide, "Rules in Amazon EventBridge".
public struct EventBridgeRule: RuleTrigger, DeliveringTrigger {
    public var origin: Origin
    let pattern: Value?
    let schedule: ScheduleExpression?
    /// Nil: the account's default bus.
    let bus: EventBus?
    public var rule = RuleOptions()
    public var delivery = EventDelivery()

    public var dependencies: [Dependency] {
        (pattern?.dependencies(at: location) ?? []) + (bus.map { [Dependency($0, at: location)] } ?? [])
            + delivery.dependencies
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
