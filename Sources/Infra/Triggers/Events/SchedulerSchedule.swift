/// Starts the function at fixed times of a time zone. Becomes `AWS::Scheduler::Schedule` with a role that may start
/// this one function.
///
///     .on(.scheduler(.cron("0 8 ? * MON-FRI *"), timeZone: "Europe/Berlin"))
///     .on(.scheduler(.at("2027-01-31T09:30:00"), timeZone: "Europe/Berlin"))
///
/// Unlike `.schedule` it follows daylight saving time, and an account may have a million.
/// Source: Amazon EventBridge Scheduler User Guide, "Schedule types in EventBridge Scheduler".
public struct SchedulerSchedule: DeliveringTrigger {
    public var origin: Origin
    let expression: ScheduleExpression
    let timeZone: String?
    var inputValue: Placed<Value>?
    var isEnabled = true
    var text: Placed<String>?
    var scheduleName: Placed<String>?
    var group: Placed<Value>?
    var window: Placed<TimeSpan>?
    var givenRole: Placed<String>?
    public var delivery = EventDelivery()

    public var dependencies: [Dependency] {
        delivery.dependencies + (group.map { $0.value.dependencies(at: $0.location) } ?? [])
    }

    /// The JSON that the function gets, at most 8,192 characters here; without it a description of the schedule.
    public func input(
        _ value: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.inputValue = Placed(value, SourceLocation(file, line, column)) }
    }

    /// Whether it runs; a disabled one is there but starts nothing.
    public func enabled(_ isEnabled: Bool) -> Self { with { $0.isEnabled = isEnabled } }

    /// What it is for: at most 512 characters.
    public func description(
        _ text: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.text = Placed(text, SourceLocation(file, line, column)) }
    }

    /// The schedule's physical name: letters, digits, `.`, `-` and `_`, at most 64, unique in its group. Without it AWS
    /// makes one.
    public func name(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.scheduleName = Placed(name, SourceLocation(file, line, column)) }
    }

    /// The group of schedules that it is in. Default: the account's `default`.
    /// - Parameter group: the name of one that exists, or a reference to a declared `AWS::Scheduler::ScheduleGroup`.
    /// Source: Amazon EventBridge Scheduler User Guide, "Managing a schedule group".
    public func group(
        _ group: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.group = Placed(group, SourceLocation(file, line, column)) }
    }

    /// Runs at any time within a window after the given one, which spreads load: 1 minute to 1,440 minutes.
    /// Source: Amazon EventBridge Scheduler User Guide, "Configuring flexible time windows".
    public func flexible(
        within window: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.window = Placed(window, SourceLocation(file, line, column)) }
    }

    /// The role by which the scheduler starts the function, instead of one that is made for it: one that exists and
    /// `scheduler.amazonaws.com` may assume, by its ARN.
    public func role(
        existing arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.givenRole = Placed(arn, SourceLocation(file, line, column)) }
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        checkSettings(in: scope, &report)
    }

    /// What is wrong with it, whatever it starts.
    /// - Parameter isOverridden: whether an override of its resource replaces a property.
    func checkSettings(
        in scope: Scope, _ report: inout Report, isOverridden: (String) -> Bool = { _ in false }
    ) {
        if !isOverridden("ScheduleExpression") { expression.check(isOnce: true, at: location, &report) }
        if let timeZone, !isOverridden("ScheduleExpressionTimezone") {
            TimeZoneName.check(timeZone, at: location, &report)
        }
        if let inputValue { EventInput.constant(inputValue.value).check(at: inputValue.location, &report) }
        if let window, !isOverridden("FlexibleTimeWindow.MaximumWindowInMinutes"),
            !(60...86_400).contains(window.value.seconds) || window.value.seconds % 60 != 0
        {
            report(
                .settingOutOfRange, at: window.location,
                "A flexible window is 1 to 1,440 whole minutes, not \(window.value); change it.")
        }
        if !isOverridden("Description") { text.map { EventText.checkDescription($0, &report) } }
        if !isOverridden("Name") { scheduleName.map { EventText.checkName($0, "schedule", &report) } }
        if let group, !isOverridden("GroupName"), case .string(let name) = group.value {
            EventText.checkName(Placed(name, group.location), "schedule group", &report)
        }
        if let givenRole, !isOverridden("Target.RoleArn") {
            ExistingARN(givenRole.value, service: "iam", resource: "role/", what: "role").check(
                in: scope.region, by: "schedule", at: givenRole.location, .targetInOtherRegion,
                because: "a role works in its own partition only", &report)
        }
        delivery.check("schedule", in: scope, &report)
    }
}

extension Trigger where Self == SchedulerSchedule {
    /// Fixed times, intervals or one time, in a time zone.
    /// - Parameter timeZone: a name of the IANA database, such as `Europe/Berlin`. Default: UTC.
    public static func scheduler(
        _ expression: ScheduleExpression, timeZone: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        SchedulerSchedule(origin: Origin(file, line, column), expression: expression, timeZone: timeZone)
    }
}
