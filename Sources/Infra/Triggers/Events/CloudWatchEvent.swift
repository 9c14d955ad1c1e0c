/// Starts the function for events on the account's default bus, such as those of AWS' own services.
///
///     .on(.cloudWatchEvent(["source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"]]))
///
/// The older form of `.eventBridge`, for services that have it already. Becomes `AWS::Events::Rule` with a permission.
/// Source: Amazon EventBridge User Guide, "Creating Amazon EventBridge event patterns".
public struct CloudWatchEvent: HasEventInput {
    public var origin: Origin
    let pattern: Value
    var inputs: [Placed<EventInput>] = []
    var isEnabled = true
    var text: String?

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
    public func enabled(_ isEnabled: Bool) -> Self {
        var copy = self
        copy.isEnabled = isEnabled
        return copy
    }

    /// What it is for: at most 512 characters.
    public func description(_ text: String) -> Self {
        var copy = self
        copy.text = text
        return copy
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let number = function.number(of: self) { $0 is CloudWatchEvent }
        let ruleID = "\(function.idPrefix)EventsRuleCloudWatchEvent\(number)"
        let target: [Value.Member] = [
            .init("Arn", function.invocationARN), .init("Id", .string("\(function.name)CloudWatchEvent")),
        ]
        stack.add(
            ruleID, "AWS::Events::Rule",
            .init(present: [
                ("Description", text.map { .string($0) }), ("EventPattern", pattern),
                ("State", isEnabled ? "ENABLED" : "DISABLED"),
                ("Targets", [.object(target + (input?.members ?? []))]),
            ]), dependsOn: function.invocationDependencies, form: .generated)
        function.addPermission(
            "\(function.idPrefix)LambdaPermissionEventsRuleCloudWatchEvent\(number)", principal: "events.amazonaws.com",
            source: .getAtt(ruleID, "Arn"), form: .generated, into: &stack)
        let members: [Value.Member] = .init(present: [
            ("event", pattern), ("description", text.map { .string($0) }), ("enabled", isEnabled ? nil : false),
        ])
        function.addEvent("cloudwatchEvent", .object(members + (input?.words() ?? [])), into: &stack)
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        EventPattern.check(pattern, at: place, &report)
        checkInputs(&report)
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
