/// An alarm that others make up, so that people are told once of what belongs together. Becomes
/// `AWS::CloudWatch::CompositeAlarm`, called `service-stage-name`.
///
///     CompositeAlarm("shop-down", when: .any(.alarm(errors), .alarm(slow)), notify: alerts)
///
/// Source: Amazon CloudWatch User Guide, "Combining alarms".
public struct CompositeAlarm: NamedDeclaration {
    public static var kind: String { "composite alarm" }

    public let declaredName: String
    public var origin: Origin
    let rule: AlarmRule
    let topics: [AnyDeclaration]
    let tellsRecovery: Bool

    /// - Parameters:
    ///   - rule: when it alarms, by other alarms of the service's stacks.
    ///   - topics: who is told.
    ///   - recovery: whether they are told also when it is over.
    public init(
        _ name: String, when rule: AlarmRule, notify topics: Topic..., recovery: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.rule = rule
        self.topics = topics.map { AnyDeclaration($0) }
        tellsRecovery = recovery
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Alarm") }
    public var dependencies: [Dependency] {
        rule.alarms.map { Dependency($0.base, at: location) } + topics.map { Dependency($0.base, at: location) }
    }

    public func lower(into stack: inout Stack) {
        let actions: [Value] = topics.map { stack.value(of: $0.base) }
        stack.add(
            logicalID, "AWS::CloudWatch::CompositeAlarm",
            .init(present: [
                ("AlarmName", .string(stack.scope.physicalName(deployedName))), ("AlarmRule", rule.text(in: &stack)),
                ("AlarmActions", actions.isEmpty ? nil : .array(actions)),
                ("OKActions", actions.isEmpty || !tellsRecovery ? nil : .array(actions)),
            ]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if isOverridden("AlarmRule") {
            // The rule is the author's.
        } else if rule.alarms.isEmpty {
            report(
                .invalidAlarm, at: location,
                "The \(title) contains no alarm, so it would never alarm; add some: .any(.alarm(errors), …).")
        } else if rule.alarms.count > 100 {
            report(
                .invalidAlarm, at: location,
                "The \(title) contains \(rule.alarms.count) alarms; the limit is 100. Divide it.")
        }
        guard !isOverridden("AlarmActions") else { return }
        AlarmAction.check(topics, of: title, at: location, in: scope, &report)
        if topics.isEmpty, !Self.uses(self, in: scope) {
            report(
                .alarmTellsNobody, at: location,
                """
                The \(title) notifies no topic and is not part of another composite alarm, so nobody is notified; add \
                notify: with a topic.
                """)
        }
    }

    /// Whether a composite alarm of any stack of the stage has it as a part.
    static func uses(_ alarm: any Declaration, in scope: Scope) -> Bool {
        scope.model.stacks.contains { stack in
            stack.stage == scope.stage
                && stack.all(CompositeAlarm.self).contains { $0.rule.alarms.contains { $0.base.key == alarm.key } }
        }
    }
}
