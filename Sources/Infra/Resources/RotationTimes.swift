/// When Secrets Manager rotates a secret.
///
/// Source: AWS Secrets Manager User Guide, "Rotation schedules"; API Reference, "RotationRulesType".
struct RotationTimes: Sendable, Equatable {
    enum Times: Sendable, Equatable {
        case every(TimeSpan)
        case cron(String)
    }

    let times: Times
    var window: Placed<TimeSpan>?

    init(_ time: TimeSpan) { times = .every(time) }
    init(cron fields: String) { times = .cron(fields) }

    private var expression: String {
        switch times {
        case .every(let time): ScheduleExpression.rate(time).text
        case .cron(let fields): "cron(\(fields))"
        }
    }

    /// The property `RotationRules`.
    var rules: Value {
        .members([
            ("Duration", window.map { .string("\($0.value.seconds / 3_600)h") }),
            ("ScheduleExpression", .string(expression)),
        ])
    }

    func check(at location: SourceLocation, _ report: inout Report) {
        if let problem {
            report(
                .invalidSecretRotation, at: location, "Secrets Manager does not rotate by \(expression): \(problem).")
        }
        guard let window else { return }
        let hours = window.value.seconds / 3_600
        if window.value.seconds % 3_600 != 0 || !(1...24).contains(hours) {
            report(
                .invalidSecretRotation, at: window.location,
                "A rotation window is 1 to 24 whole hours, not \(window.value); change it.")
        } else if case .every(let time) = times, window.value >= time {
            report(
                .invalidSecretRotation, at: window.location,
                "The window of \(hours) hours reaches into the next one, which opens after \(time); make it shorter.")
        }
    }

    private var problem: String? {
        switch times {
        case .every(let time):
            if time.seconds < 14_400 { return "the shortest interval is four hours; write .hours(4) or more" }
            if time.seconds % 3_600 != 0 { return "write whole hours or days" }
            if time.seconds > 999 * 86_400 { return "the longest interval is 999 days; write .days(999) or less" }
        case .cron(let fields):
            if let problem = CronExpression.problem(fields) { return problem }
            let parts = fields.split(separator: " ")
            if parts.first != "0" { return "its windows open on the hour; write 0 for the minutes" }
            if parts.last != "*" { return "it does not support a year; write * for the year" }
        }
        return nil
    }
}
