/// A schedule of EventBridge Scheduler: delivers to anything at fixed times of a time zone, or once. Becomes
/// `AWS::Scheduler::Schedule` with a role that may deliver there and nothing else, called `service-stage-name`.
///
///     EventSchedule("nightly", .cron("0 3 * * ? *"), timeZone: "Europe/Berlin", to: .stateMachine(cleanUp))
///
/// A function, or a state machine, of the service has triggers: `.on(.scheduler(…))`.
/// Source: Amazon EventBridge Scheduler User Guide, "Schedule types in EventBridge Scheduler".
public struct EventSchedule: NamedDeclaration {
    public static var kind: String { "schedule" }

    public let declaredName: String
    public var origin: Origin
    /// As the trigger of a function says it.
    var schedule: SchedulerSchedule
    let target: EventTarget

    /// - Parameters:
    ///   - timeZone: a name of the IANA database, such as `Europe/Berlin`; UTC without it.
    ///   - target: no log group and no API destination, which the scheduler does not know: a rule delivers there.
    public init(
        _ name: String, _ expression: ScheduleExpression, timeZone: String? = nil, to target: EventTarget,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        let location = SourceLocation(file, line, column)
        self.init(
            name, SchedulerSchedule(origin: Origin(location), expression: expression, timeZone: timeZone), target,
            Origin(file, line, column))
    }

    init(_ name: String, _ schedule: SchedulerSchedule, _ target: EventTarget, _ origin: Origin) {
        declaredName = name
        self.schedule = schedule
        self.target = target
        self.origin = origin
    }

    /// What it is for: at most 512 characters.
    public func description(_ text: String, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> EventSchedule
    {
        with { $0.schedule.text = Placed(text, SourceLocation(file, line, column)) }
    }

    /// Whether it delivers.
    public func enabled(_ isEnabled: Bool) -> EventSchedule { with { $0.schedule.isEnabled = isEnabled } }

    /// The group of schedules that it is in; the account's `default` without it.
    public func group(_ group: Value, file: String = #fileID, line: Int = #line, column: Int = #column) -> EventSchedule
    {
        with { $0.schedule.group = Placed(group, SourceLocation(file, line, column)) }
    }

    /// Runs at any time within a window after the given one, which spreads load: 1 minute to 1,440 minutes.
    public func flexible(within window: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> EventSchedule
    {
        with { $0.schedule.window = Placed(window, SourceLocation(file, line, column)) }
    }

    private func with(_ change: (inout EventSchedule) -> Void) -> EventSchedule {
        var copy = self
        change(&copy)
        return copy
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Schedule") }
    func physicalName(in scope: Scope) -> String { schedule.scheduleName?.value ?? scope.physicalName(deployedName) }

    public var dependencies: [Dependency] {
        target.dependencies(at: location) + (schedule.group.map { $0.value.dependencies(at: $0.location) } ?? [])
    }

    public func lower(into stack: inout Stack) {
        var statements = target.statements(at: location, in: &stack)
        if let letters = target.delivery.deadLetters {
            statements.append(
                PolicyStatement(actions: ["sqs:SendMessage"], resources: [letters.value.arn], location: location))
        }
        let role: Value
        if let given = schedule.givenRole {
            role = .string(given.value)
        } else {
            stack.addRole(
                logicalID + "Role", for: "scheduler.amazonaws.com", named: physicalName(in: stack.scope), statements)
            role = .getAtt(logicalID + "Role", "Arn")
        }
        let window: Value =
            schedule.window.map { ["Mode": "FLEXIBLE", "MaximumWindowInMinutes": .int($0.value.seconds / 60)] } ?? [
                "Mode": "OFF"
            ]
        stack.add(
            logicalID, "AWS::Scheduler::Schedule",
            .init(present: [
                ("Name", .string(physicalName(in: stack.scope))),
                ("GroupName", schedule.group.map { stack.resolve($0.value) }),
                ("Description", schedule.text.map { .string($0.value) }),
                ("ScheduleExpression", .string(schedule.expression.text)),
                ("ScheduleExpressionTimezone", schedule.timeZone.map { .string($0) }), ("FlexibleTimeWindow", window),
                ("State", schedule.isEnabled ? "ENABLED" : "DISABLED"), ("Target", targetValue(role, in: &stack)),
            ]))
    }

    private func targetValue(_ role: Value, in stack: inout Stack) -> Value {
        var input: String?
        if case .constant(let value)? = target.inputs.first?.value { input = JSONWriter.renderCompact(value) }
        let members: [(String, Value?)] = [
            ("Arn", target.arn(in: &stack)), ("RoleArn", role), ("Input", input.map { .string($0) }),
            (
                "SqsParameters",
                target.destination.base is Queue ? target.key.map { ["MessageGroupId": .string($0)] } : nil
            ),
            (
                "KinesisParameters",
                target.destination.base is KinesisStream ? ["PartitionKey": .string(target.key ?? declaredName)] : nil
            ),
            (
                "EventBridgeParameters",
                target.event.map { ["DetailType": .string($0.detailType), "Source": .string($0.source)] }
            ),
        ]
        return .members(members + target.delivery.members(in: &stack))
    }
}
