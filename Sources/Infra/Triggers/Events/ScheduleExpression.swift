/// When a schedule runs.
///
/// Source: Amazon EventBridge User Guide, "Rate expressions", "Cron expressions".
public struct ScheduleExpression: Sendable, Hashable {
    /// As EventBridge reads it: `rate(5 minutes)`, `cron(0 12 * * ? *)`.
    let text: String
    let problem: String?

    /// Again and again after a time: whole minutes, hours or days.
    public static func rate(_ time: TimeSpan) -> ScheduleExpression {
        let seconds = time.seconds
        for (unit, length) in [("day", 86_400), ("hour", 3_600), ("minute", 60)]
        where seconds > 0 && seconds % length == 0 {
            let count = seconds / length
            return ScheduleExpression(text: "rate(\(count) \(unit)\(count == 1 ? "" : "s"))", problem: nil)
        }
        return ScheduleExpression(
            text: "rate(\(seconds) seconds)",
            problem: "an interval is a whole number of minutes, hours or days, and at least one minute")
    }

    /// Six fields: minutes, hours, day of month, month, day of week, year. One of the two days must be `?`.
    public static func cron(_ fields: String) -> ScheduleExpression {
        ScheduleExpression(text: "cron(\(fields))", problem: CronExpression.problem(fields))
    }

    /// Once, at a time such as `2027-01-31T09:30:00`, in the schedule's time zone; for `.scheduler` only.
    /// Source: Amazon EventBridge Scheduler User Guide, "One-time schedules".
    public static func at(_ time: String) -> ScheduleExpression {
        ScheduleExpression(text: "at(\(time))", problem: OneTime.problem(time))
    }

    var isOnce: Bool { text.hasPrefix("at(") }

    /// - Parameter isOnce: whether what has the schedule knows those of one time.
    func check(isOnce knowsOnce: Bool, at location: SourceLocation, _ report: inout Report) {
        if let problem {
            report(.invalidSchedule, at: location, "\(text) is not a schedule: \(problem).")
        } else if isOnce, !knowsOnce {
            report(
                .invalidSchedule, at: location,
                "\(text) is a one-time schedule, which rules do not support; use .scheduler(.at(…)).")
        }
    }
}
