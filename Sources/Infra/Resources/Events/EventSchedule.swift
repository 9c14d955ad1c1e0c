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
    ///   - timeZone: a name of the IANA database, such as `Europe/Berlin`. Default: UTC.
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

    /// The group of schedules that it is in. Default: the account's `default`.
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
}
