/// Starts the function at fixed times. Becomes `AWS::Events::Rule` with a permission.
///
///     .on(.schedule(.rate(.minutes(5))))
///     .on(.schedule(.cron("0 12 * * ? *")))
///
/// Times are UTC; `.scheduler` has time zones. A run may be up to a minute late and, rarely, come twice.
/// Source: Amazon EventBridge User Guide, "Creating an Amazon EventBridge rule that runs on a schedule".
public struct Schedule: RuleTrigger {
    public var origin: Origin
    let expression: ScheduleExpression
    public var rule = RuleOptions()

    public func lower(for function: Function, into stack: inout Stack) {
        let number = function.scheduleNumber(of: self)
        let ruleID = "\(function.idPrefix)EventsRuleSchedule\(number)"
        let target: [Value.Member] = [
            .init("Arn", function.invocationARN), .init("Id", .string("\(function.declaredName)Schedule")),
        ]
        stack.add(
            ruleID, "AWS::Events::Rule",
            .init(present: [
                ("Name", rule.name.map { .string($0.value) }), ("Description", rule.text.map { .string($0.value) }),
                ("ScheduleExpression", .string(expression.text)), ("State", rule.isEnabled ? "ENABLED" : "DISABLED"),
                ("Targets", [.object(target + (rule.input?.members ?? []))]),
            ]), dependsOn: function.invocationDependencies)
        function.addPermission(
            "\(function.idPrefix)LambdaPermissionEventsRuleSchedule\(number)", principal: "events.amazonaws.com",
            source: .getAtt(ruleID, "Arn"), into: &stack)
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        if rule.isPlain { return .event("schedule", .string(expression.text)) }
        let members: [Value.Member] = .init(present: [("rate", [.string(expression.text)])] + rule.pastedWords)
        return .event("schedule", .object(members + (rule.input?.pastedWords ?? [])))
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        expression.check(isOnce: false, at: location, &report)
        rule.check(&report)
    }
}

extension Function {
    /// Rules and schedules of the scheduler are numbered together, as Serverless does with those that it knows.
    func scheduleNumber(of trigger: any Trigger) -> Int {
        number(of: trigger) { $0 is Schedule || ($0 as? SchedulerSchedule)?.expression.isOnce == false }
    }

    /// A trigger's place among those of its kind, from 1.
    func number(of trigger: any Trigger, among isKind: (any Trigger) -> Bool) -> Int {
        (triggers.map(\.base).filter(isKind).firstIndex { $0.origin.isOne(with: trigger.origin) } ?? 0) + 1
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
