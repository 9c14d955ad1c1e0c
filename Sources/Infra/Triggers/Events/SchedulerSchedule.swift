/// Starts the function at fixed times of a time zone. Becomes `AWS::Scheduler::Schedule` with a role that may start this
/// one function.
///
///     .on(.scheduler(.cron("0 8 ? * MON-FRI *"), timeZone: "Europe/Berlin"))
///
/// Unlike `.schedule` it follows daylight saving time, and an account may have a million.
/// Source: Amazon EventBridge Scheduler User Guide, "Schedule types in EventBridge Scheduler".
public struct SchedulerSchedule: Trigger {
    public var origin: Origin
    let expression: ScheduleExpression
    let timeZone: String?
    var inputValue: Placed<Value>?
    var isEnabled = true
    var text: String?
    var window: Placed<Duration>?
    var retryPolicy: Placed<EventRetryPolicy>?
    var deadLetters: Placed<Target>?

    public var uses: [Use] { deadLetters.map { $0.value.arn.uses(at: $0.place) } ?? [] }

    /// The JSON that the function gets, at most 8,192 characters here; without it a description of the schedule.
    public func input(
        _ value: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.inputValue = Placed(value, Place(file, line, column)) }
    }

    /// Whether it runs; a disabled one is there but starts nothing.
    public func enabled(_ isEnabled: Bool) -> Self { with { $0.isEnabled = isEnabled } }
    /// What it is for: at most 512 characters.
    public func description(_ text: String) -> Self { with { $0.text = text } }

    /// Runs at any time within a window after the given one, which spreads load: 1 minute to 1,440 minutes.
    public func flexible(
        within window: Duration, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.window = Placed(window, Place(file, line, column)) }
    }

    /// How long and how often a run is tried again that could not be given to Lambda.
    /// - Parameters:
    ///   - maximumAge: 60 s to 24 h; 24 h without it.
    ///   - attempts: 0 to 185; 185 without it.
    public func retry(
        maximumAge: Duration? = nil, attempts: Int? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.retryPolicy = Placed(
                EventRetryPolicy(maximumAge: maximumAge, attempts: attempts), Place(file, line, column))
        }
    }

    /// The standard queue that gets runs which could not be given to Lambda; the schedule's role may send there.
    public func deadLetters(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.deadLetters = Placed(target, Place(file, line, column)) }
    }

    private func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        if let problem = expression.problem {
            report(.invalidSchedule, at: place, "\(expression.text) is no schedule: \(problem).")
        }
        if let timeZone, !TimeZoneName.isOne(timeZone) {
            report(
                .invalidTimeZone, at: place,
                "\"\(timeZone)\" is not the name of a time zone as the IANA database has it, such as Europe/Berlin, America/New_York or UTC; abbreviations and offsets do not tell daylight saving time.")
        }
        if let inputValue { EventInput.constant(inputValue.value).check(at: inputValue.place, &report) }
        if let window, !(60...86_400).contains(window.value.seconds) || window.value.seconds % 60 != 0 {
            report(
                .settingOutOfRange, at: window.place,
                "A flexible window is 1 to 1,440 whole minutes, not \(window.value); change it.")
        }
        retryPolicy.map { $0.value.check(at: $0.place, &report) }
        if let deadLetters { deadLetters.value.checkQueue("schedule", at: deadLetters.place, in: scope, &report) }
    }
}

extension SchedulerSchedule {
    public func lower(for function: Function, into stack: inout Stack) {
        let roleID = lowerRole(function, into: &stack)
        let id = "\(function.idPrefix)SchedulerSchedule\(function.scheduleNumber(of: self))"
        let input = inputValue.map { JSONWriter.renderCompact($0.value) }
        let target: Value = .members([
            ("Arn", function.invocationARN), ("RoleArn", .getAtt(roleID, "Arn")), ("Input", input.map { .string($0) }),
            ("RetryPolicy", retryPolicy?.value.value),
            ("DeadLetterConfig", deadLetters.map { ["Arn": stack.resolve($0.value.arn)] }),
        ])
        let window: Value =
            self.window.map { ["Mode": "FLEXIBLE", "MaximumWindowInMinutes": .int($0.value.seconds / 60)] }
            ?? ["Mode": "OFF"]
        stack.add(
            id, "AWS::Scheduler::Schedule",
            .init(present: [
                ("Description", text.map { .string($0) }), ("ScheduleExpression", .string(expression.text)),
                ("ScheduleExpressionTimezone", timeZone.map { .string($0) }), ("FlexibleTimeWindow", window),
                ("State", isEnabled ? "ENABLED" : "DISABLED"), ("Target", target),
            ]), dependsOn: function.invocationDependencies, form: .generated)
        function.addEvent(
            "schedule",
            .members([
                ("method", "scheduler"), ("rate", [.string(expression.text)]), ("timezone", timeZone.map { .string($0) }),
                ("description", text.map { .string($0) }), ("enabled", isEnabled ? nil : false),
                ("input", input.map { .string($0) }), ("roleArn", .getAtt(roleID, "Arn")),
            ]), into: &stack)
        // What Serverless has no words for.
        var corrections: [Value.Member] = self.window == nil ? [] : [.init("FlexibleTimeWindow", window)]
        if retryPolicy != nil || deadLetters != nil { corrections.append(.init("Target", target)) }
        if !corrections.isEmpty { stack.addExtension(id, corrections) }
    }

    /// The function's own role would do, and is what Serverless takes, but then it could start itself.
    private func lowerRole(_ function: Function, into stack: inout Stack) -> String {
        let id = "\(function.idPrefix)IamRoleSchedulerExecution"
        let all = function.triggers.compactMap { $0.base as? SchedulerSchedule }
        guard stack.template[id] == nil else { return id }
        var statements = [
            PolicyStatement(actions: ["lambda:InvokeFunction"], resources: [function.invocationARN], place: place)
        ]
        for target in all.compactMap(\.deadLetters) {
            statements.append(PolicyStatement(actions: ["sqs:SendMessage"], resources: [target.value.arn], place: place))
        }
        var values: [Value] = []
        for statement in statements {
            let value = statement.value(in: &stack)
            if !values.contains(value) { values.append(value) }
        }
        stack.add(
            id, "AWS::IAM::Role",
            [
                .init(
                    "AssumeRolePolicyDocument",
                    [
                        "Version": "2012-10-17",
                        "Statement": [
                            [
                                "Effect": "Allow", "Principal": ["Service": "scheduler.amazonaws.com"],
                                "Action": "sts:AssumeRole",
                                "Condition": ["StringEquals": ["aws:SourceAccount": .ref("AWS::AccountId")]],
                            ]
                        ],
                    ]),
                .init(
                    "Policies",
                    [
                        [
                            "PolicyName": .string("\(stack.prefix)-\(function.name)-scheduler"),
                            "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(values)],
                        ]
                    ]),
            ])
        return id
    }
}

extension Trigger where Self == SchedulerSchedule {
    /// Fixed times or intervals, in a time zone.
    /// - Parameter timeZone: a name of the IANA database, such as `Europe/Berlin`; UTC without it.
    public static func scheduler(
        _ expression: ScheduleExpression, timeZone: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        SchedulerSchedule(origin: Origin(file, line, column), expression: expression, timeZone: timeZone)
    }
}

/// Names of time zones in the IANA database, by their form.
enum TimeZoneName {
    private static let areas: Set<Substring> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Etc",
        "Europe", "Indian", "Mexico", "Pacific", "US",
    ]
    private static let single: Set<String> = ["UTC", "GMT", "CET", "EET", "MET", "WET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT"]

    static func isOne(_ name: String) -> Bool {
        if single.contains(name) { return true }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, areas.contains(parts[0]) else { return false }
        return parts.dropFirst().allSatisfy { part in
            guard let first = part.utf8.first, isLetter(first), first < UInt8(ascii: "a") || parts[0] == "Etc" else { return false }
            return part.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_-+".utf8.contains($0) }
        }
    }
}
