import Infra

/// Rules and schedules with settings that no trigger has, and the events that are permissions only.
///
/// Source: Serverless Framework, "EventBridge Event", "Schedule", "Alexa Skill".
extension Additions {
    /// `inputPathsMap` → `InputPathsMap`
    static func transformer(_ node: Node) -> Value {
        .object(node.pairs.map { .init($0.key.prefix(1).uppercased() + $0.key.dropFirst(), $0.value.value) })
    }

    /// As Serverless shortens it, where it is too long.
    private static func short(_ name: String, _ ending: String, _ stage: String) -> String {
        let whole = Sentinel.concrete(name, stage: stage)
        let short = ServerlessNames.shortened(whole, ending: ending)
        return short == whole ? name : short
    }

    private static func text(_ input: Node) -> Value { .string(input.scalar ?? input.value.compactJSON) }

    /// - Parameter number: among the schedules of the function.
    mutating func schedule(_ node: Node, _ rate: Node, number: Int, _ function: FunctionID) -> Bool {
        if node["method"]?.scalar == "scheduler" { return scheduler(node, rate, number: number, function) }
        let rule = "\(function.prefix)EventsRuleSchedule\(number)"
        resource(
            rule, "AWS::Events::Rule",
            CF.object([
                ("ScheduleExpression", rate.value), ("State", node["enabled"]?.bool == false ? "DISABLED" : "ENABLED"),
                ("Name", node["name"]?.value), ("Description", node["description"]?.value),
                (
                    "Targets",
                    [
                        CF.object([
                            ("Arn", function.target), ("Id", .string("\(function.name)Schedule")),
                            ("Input", node["input"].map(Self.text)), ("InputPath", node["inputPath"]?.value),
                            ("InputTransformer", node["inputTransformer"].map(Self.transformer)),
                        ])
                    ]
                ),
            ]), for: node)
        permission(
            "\(function.prefix)LambdaPermissionEventsRuleSchedule\(number)", function.target, "events.amazonaws.com",
            source: CF.get(rule),
            for: node)
        return true
    }

    /// A schedule of EventBridge Scheduler with a role by reference.
    private mutating func scheduler(_ node: Node, _ rate: Node, number: Int, _ function: FunctionID) -> Bool {
        guard let role = node["roleArn"] else { return false }
        let target = CF.object([
            ("Arn", function.target), ("RoleArn", role.value), ("Input", node["input"].map(Self.text)),
        ])
        resource(
            "\(function.prefix)SchedulerSchedule\(number)", "AWS::Scheduler::Schedule",
            CF.object([
                ("ScheduleExpression", rate.value), ("State", node["enabled"]?.bool == false ? "DISABLED" : "ENABLED"),
                ("Target", target),
                ("FlexibleTimeWindow", ["Mode": "OFF"]), ("Name", node["name"]?.value),
                ("Description", node["description"]?.value),
                ("ScheduleExpressionTimezone", node["timezone"]?.value),
            ]), for: node)
        return true
    }

    /// - Parameters:
    ///   - number: among all events of the function.
    ///   - physical: the function's name in AWS.
    mutating func eventBridge(_ node: Node, number: Int, _ function: FunctionID, physical: String, stage: String)
        -> Bool
    {
        let usual = "\(physical)-rule-\(number)"
        let name = node["name"]?.scalar ?? Self.short(usual, "rule-\(number)", stage)
        guard !Sentinel.refers(name) else { return false }
        var bus = node["eventBus"]?.value
        var after: [String] = []
        if let text = node["eventBus"]?.scalar {
            if text.hasPrefix("arn"), let slash = text.firstIndex(of: "/") {
                bus = .string(String(text[text.index(after: slash)...]))
            } else if text != "default", !Sentinel.refers(text) {
                after = ["\(ServerlessIDs.function(Sentinel.concrete(text, stage: stage)))EventBridgeEventBus"]
                resource(after[0], "AWS::Events::EventBus", ["Name": .string(text)], for: node)
            }
        }
        let retry = node["retryPolicy"]
        let target = CF.object([
            ("Arn", function.target), ("Id", .string(Self.short("\(name)-target", "target", stage))),
            (
                "RetryPolicy",
                retry.map { retry in
                    CF.object([
                        ("MaximumEventAgeInSeconds", retry["maximumEventAge"]?.value),
                        ("MaximumRetryAttempts", retry["maximumRetryAttempts"]?.value),
                    ])
                }
            ),
            ("DeadLetterConfig", node["deadLetterQueueArn"].map { ["Arn": $0.value] }),
            ("Input", node["input"].map { .string($0.value.compactJSON) }), ("InputPath", node["inputPath"]?.value),
            ("InputTransformer", node["inputTransformer"].map(Self.transformer)),
        ])
        let id = ServerlessIDs.alphanumeric(Sentinel.concrete(usual, stage: stage)) + "EventBridgeRule"
        resource(
            id, "AWS::Events::Rule",
            CF.object([
                ("Description", node["description"]?.value), ("EventBusName", bus == "default" ? nil : bus),
                ("EventPattern", node["pattern"]?.value), ("Name", .string(name)),
                ("ScheduleExpression", node["schedule"]?.value),
                ("State", node["enabled"]?.bool == false ? "DISABLED" : "ENABLED"), ("Targets", [target]),
            ]), after: after, for: node)
        let path = CF.join("/", ["rule"] + (bus.map { [$0] } ?? []) + [.string(name)])
        permission(
            "\(function.prefix)EventBridgeLambdaPermission\(number)", function.target, "events.amazonaws.com",
            source: CF.join(
                ":", ["arn", CF.partition, "events", CF.ref("AWS::Region"), CF.ref("AWS::AccountId"), path]), for: node)
        return true
    }

    mutating func alexa(_ node: Node, number: Int, isHome: Bool, _ function: FunctionID) {
        let word = isHome ? "AlexaSmartHome" : "AlexaSkill"
        let id =
            node["appId"] ?? (node.scalar.map { $0.isEmpty || node.isNull } == true ? nil : node.isMapping ? nil : node)
        permission(
            "\(function.prefix)LambdaPermission\(word)\(number)", function.target,
            isHome ? "alexa-connectedhome.amazon.com" : "alexa-appkit.amazon.com",
            more: [
                ("Action", node["enabled"]?.bool == false ? "lambda:DisableInvokeFunction" : "lambda:InvokeFunction"),
                ("EventSourceToken", id?.value),
            ], for: node)
    }

    /// Subscriptions to log groups, with one permission for what the names of all begin with.
    mutating func logs(_ node: Node, number: Int, _ function: FunctionID) -> Bool {
        func group(_ node: Node) -> String? { (node["logGroup"] ?? node).scalar }
        let names = (function.node["events"]?.elements ?? []).compactMap { $0["cloudwatchLog"] }.map(group)
        guard let own = group(node), !names.contains(nil) else { return false }
        var common = names[0] ?? ""
        for name in names { while let name, !name.hasPrefix(common) { common.removeLast() } }
        if names.count > 1, !common.hasSuffix("*") { common += "*" }
        let id = "\(function.prefix)LambdaPermissionLogsSubscriptionFilterCloudWatchLog"
        resource(
            "\(function.prefix)LogsSubscriptionFilterCloudWatchLog\(number)", "AWS::Logs::SubscriptionFilter",
            [
                "LogGroupName": .string(own), "FilterPattern": node["filter"]?.value ?? "",
                "DestinationArn": function.target,
            ], after: [id], for: node)
        permission(
            id, function.target, CF.join("", ["logs.", CF.ref("AWS::Region"), ".amazonaws.com"]),
            source: CF.arn("logs", "log-group:", .string(common), ":*"), for: node)
        return true
    }
}
