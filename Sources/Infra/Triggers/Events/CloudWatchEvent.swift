/// Starts the function for events on the account's default bus, such as those of AWS' own services.
///
///     .on(.cloudWatchEvent(["source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"]]))
///
/// The older form of `.eventBridge`, for services that have it already. Becomes `AWS::Events::Rule` with a permission.
/// Source: Amazon EventBridge User Guide, "Creating Amazon EventBridge event patterns".
public struct CloudWatchEvent: RuleTrigger {
    public var origin: Origin
    let pattern: Value
    public var rule = RuleOptions()

    public func lower(for function: Function, into stack: inout Stack) {
        let number = number(on: function)
        let ruleID = ruleID(on: function)
        let target: [Value.Member] = [
            .init("Arn", function.invocationARN), .init("Id", .string("\(function.declaredName)CloudWatchEvent")),
        ]
        stack.add(
            ruleID, "AWS::Events::Rule",
            .init(present: [
                ("Name", rule.name.map { .string($0.value) }), ("Description", rule.text.map { .string($0.value) }),
                ("EventPattern", pattern), ("State", rule.isEnabled ? "ENABLED" : "DISABLED"),
                ("Targets", [.object(target + (rule.input?.members ?? []))]),
            ]), dependsOn: function.invocationDependencies)
        function.addPermission(
            "\(function.idPrefix)LambdaPermissionEventsRuleCloudWatchEvent\(number)", principal: "events.amazonaws.com",
            source: .getAtt(ruleID, "Arn"), into: &stack)
    }

    private func number(on function: Function) -> Int { function.number(of: self) { $0 is CloudWatchEvent } }
    private func ruleID(on function: Function) -> String {
        "\(function.idPrefix)EventsRuleCloudWatchEvent\(number(on: function))"
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        let members: [Value.Member] = .init(present: [("event", pattern)] + rule.pastedWords)
        var words = ServerlessWords.event("cloudwatchEvent", .object(members + (rule.input?.pastedWords ?? [])))
        if PastedText.losesBreaks(pattern) { words.correct(ruleID(on: function), "EventPattern") }
        return words
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        EventPattern.check(pattern, at: location, &report)
        rule.check(&report)
    }
}

extension Trigger where Self == CloudWatchEvent {
    /// Events on the default bus that match a pattern.
    public static func cloudWatchEvent(
        _ pattern: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        CloudWatchEvent(origin: Origin(file, line, column), pattern: pattern)
    }
}
