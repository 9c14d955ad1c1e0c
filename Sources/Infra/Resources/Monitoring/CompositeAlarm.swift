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
        origin = Origin(file, line, column)
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
        AlarmAction.check(topics, of: title, at: location, in: scope, &report)
        if rule.alarms.isEmpty {
            report(
                .invalidAlarm, at: location,
                "The \(title) contains no alarm, so it would never alarm; add some: .any(.alarm(errors), …).")
        } else if rule.alarms.count > 100 {
            report(
                .invalidAlarm, at: location,
                "The \(title) contains \(rule.alarms.count) alarms; the limit is 100. Divide it.")
        }
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

/// When a composite alarm alarms.
public struct AlarmRule: Sendable, Equatable {
    indirect enum Kind: Sendable, Equatable {
        case alarm(AnyDeclaration)
        case not(AlarmRule)
        case joined(String, [AlarmRule])
    }

    let kind: Kind

    /// While another alarm alarms.
    public static func alarm(_ alarm: Alarm) -> AlarmRule { AlarmRule(kind: .alarm(AnyDeclaration(alarm))) }
    /// While another composite alarm alarms.
    public static func alarm(_ alarm: CompositeAlarm) -> AlarmRule { AlarmRule(kind: .alarm(AnyDeclaration(alarm))) }
    /// While a rule does not hold.
    public static func not(_ rule: AlarmRule) -> AlarmRule { AlarmRule(kind: .not(rule)) }
    /// While one of several holds.
    public static func any(_ rules: AlarmRule...) -> AlarmRule { AlarmRule(kind: .joined(" OR ", rules)) }
    /// While all of several hold.
    public static func all(_ rules: AlarmRule...) -> AlarmRule { AlarmRule(kind: .joined(" AND ", rules)) }

    /// The alarms in it, each once.
    var alarms: [AnyDeclaration] {
        switch kind {
        case .alarm(let alarm): return [alarm]
        case .not(let rule): return rule.alarms
        case .joined(_, let rules):
            var seen: Set<AnyDeclaration> = []
            return rules.flatMap(\.alarms).filter { seen.insert($0).inserted }
        }
    }

    /// The text of `AlarmRule`; alarms of other stacks are imported, which `Fn::Sub` cannot say by itself.
    func text(in stack: inout Stack) -> Value {
        let parts = parts(in: &stack)
        let texts = parts.compactMap(\.subText)
        return texts.count == parts.count ? .sub(texts.joined()) : .join("", parts.texts)
    }

    /// The parts of the text, with the names of alarms as references.
    func parts(in stack: inout Stack) -> [Value] {
        switch kind {
        case .alarm(let alarm): return ["ALARM(\"", stack.value(of: alarm.base), "\")"]
        case .not(let rule): return ["NOT ("] + rule.parts(in: &stack) + [")"]
        case .joined(let word, let rules):
            var all: [Value] = []
            for (index, rule) in rules.enumerated() {
                all += index == 0 ? ["("] : [.string(word)]
                all += rule.parts(in: &stack)
            }
            return rules.isEmpty ? [] : all + [")"]
        }
    }
}

extension [Value] {
    /// The same with texts that follow each other made one.
    fileprivate var texts: [Value] {
        reduce(into: []) { result, value in
            if case .string(let text) = value, case .string(let last)? = result.last {
                result[result.count - 1] = .string(last + text)
            } else {
                result.append(value)
            }
        }
    }
}
