/// Starts the function at fixed times. Becomes `AWS::Events::Rule` with a permission.
///
///     .on(.schedule(.every(.minutes(5))))
///     .on(.schedule(.cron("0 12 * * ? *")))
///
/// Times are UTC; `.scheduler` has time zones. A run may be up to a minute late and, rarely, come twice.
/// Source: Amazon EventBridge User Guide, "Creating an Amazon EventBridge rule that runs on a schedule".
public struct Schedule: HasEventInput {
    public var origin: Origin
    let expression: ScheduleExpression
    var inputs: [Placed<EventInput>] = []
    var isEnabled = true

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

    /// Whether it runs; a disabled one is there but starts nothing.
    public func enabled(_ isEnabled: Bool) -> Self {
        var copy = self
        copy.isEnabled = isEnabled
        return copy
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let number = function.scheduleNumber(of: self)
        let ruleID = "\(function.idPrefix)EventsRuleSchedule\(number)"
        let target: [Value.Member] = [
            .init("Arn", function.invocationARN), .init("Id", .string("\(function.name)Schedule")),
        ]
        stack.add(
            ruleID, "AWS::Events::Rule",
            [
                .init("ScheduleExpression", .string(expression.text)),
                .init("State", isEnabled ? "ENABLED" : "DISABLED"),
                .init("Targets", [.object(target + (input?.members ?? []))]),
            ], dependsOn: function.invocationDependencies, form: .generated)
        function.addPermission(
            "\(function.idPrefix)LambdaPermissionEventsRuleSchedule\(number)", principal: "events.amazonaws.com",
            source: .getAtt(ruleID, "Arn"), form: .generated, into: &stack)
        if input == nil && isEnabled {
            function.addEvent("schedule", .string(expression.text), into: &stack)
        } else {
            let members: [Value.Member] = .init(present: [
                ("rate", [.string(expression.text)]), ("enabled", isEnabled ? nil : false),
            ])
            function.addEvent("schedule", .object(members + (input?.words() ?? [])), into: &stack)
        }
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        if let problem = expression.problem {
            report(.invalidSchedule, at: place, "\(expression.text) is no schedule: \(problem).")
        }
        checkInputs(&report)
    }
}

extension Function {
    /// Rules and schedules of the scheduler are numbered together, as Serverless does.
    func scheduleNumber(of trigger: any Trigger) -> Int {
        number(of: trigger) { $0 is Schedule || $0 is SchedulerSchedule }
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
