/// Starts the function at fixed times. Becomes `AWS::Events::Rule` with a permission.
///
///     .on(.schedule(.every(.minutes(5))))
///     .on(.schedule(.cron("0 12 * * ? *")))
///
/// Times are UTC. Source: Amazon EventBridge User Guide, "Creating an Amazon EventBridge rule that runs on a schedule".
public struct Schedule: Trigger {
    public var origin: Origin
    let expression: ScheduleExpression
    var inputValue: Value?
    var isEnabled = true

    /// The JSON that the function gets instead of the event.
    public func input(_ value: Value) -> Self {
        var copy = self
        copy.inputValue = value
        return copy
    }

    /// Whether it runs; a disabled one is there but starts nothing.
    public func enabled(_ isEnabled: Bool) -> Self {
        var copy = self
        copy.isEnabled = isEnabled
        return copy
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let schedules = function.triggers.compactMap { $0.base as? Schedule }
        let number = (schedules.firstIndex { $0.origin.isOne(with: origin) } ?? 0) + 1
        let ruleID = "\(function.idPrefix)EventsRuleSchedule\(number)"
        let input = inputValue.map { JSONWriter.renderCompact($0) }
        stack.add(
            ruleID, "AWS::Events::Rule",
            [
                .init("ScheduleExpression", .string(expression.text)),
                .init("State", isEnabled ? "ENABLED" : "DISABLED"),
                .init(
                    "Targets",
                    [
                        .members([
                            ("Arn", function.invocationARN), ("Id", .string("\(function.name)Schedule")),
                            ("Input", input.map { .string($0) }),
                        ])
                    ]),
            ], form: .generated)
        function.addPermission(
            "\(function.idPrefix)LambdaPermissionEventsRuleSchedule\(number)", principal: "events.amazonaws.com",
            source: .getAtt(ruleID, "Arn"), form: .generated, into: &stack)
        if inputValue == nil && isEnabled {
            function.addEvent("schedule", .string(expression.text), into: &stack)
        } else {
            function.addEvent(
                "schedule",
                .members([
                    ("rate", [.string(expression.text)]), ("enabled", isEnabled ? nil : false),
                    ("input", input.map { .string($0) }),
                ]), into: &stack)
        }
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        if let problem = expression.problem {
            report(.invalidSchedule, at: place, "\(expression.text) is no schedule: \(problem).")
        }
    }
}

extension Trigger where Self == Schedule {
    /// Fixed times or intervals, in UTC.
    public static func schedule(
        _ expression: ScheduleExpression, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        Schedule(origin: Origin(file, line, column), expression: expression)
    }
}
