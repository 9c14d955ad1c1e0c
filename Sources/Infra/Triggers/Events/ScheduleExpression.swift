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

/// The grammar of times of one-time schedules: `yyyy-mm-ddThh:mm:ss`.
enum OneTime {
    static func problem(_ text: String) -> String? {
        let form = "it is written as 2027-01-31T09:30:00, without a zone"
        let bytes = Array(text.utf8)
        let template = Array("0000-00-00T00:00:00".utf8)
        guard bytes.count == template.count else { return form }
        for (byte, sample) in zip(bytes, template) where sample == UInt8(ascii: "0") ? !isDigit(byte) : byte != sample {
            return form
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month) else { return "there is no month \(month)" }
        guard (1...days[month - 1]).contains(day) else { return "the month \(year)-\(month) has no day \(day)" }
        guard number(11..<13) < 24, number(14..<16) < 60, number(17..<19) < 60 else { return "a day has no such time" }
        return nil
    }
}
