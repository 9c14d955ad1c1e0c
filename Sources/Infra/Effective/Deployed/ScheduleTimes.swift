/// Schedules that never start anything: their times are over, or are dates that no calendar has.
enum ScheduleTimes {
    static func check(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        guard case .string(let text)? = resource["ScheduleExpression"], let today = stack.scope.asOf else { return }
        guard let reason = reason(text, today) else { return }
        report(
            .scheduleNeverFires, in: resource, at: "ScheduleExpression",
            saying: "The schedule \(text) starts nothing: \(reason); correct it, or remove it.")
    }

    /// Why it never fires from a day on, if it does not.
    static func reason(_ text: String, _ today: String) -> String? {
        if text.hasPrefix("at("), text.hasSuffix(")") {
            let time = text.dropFirst(3).dropLast()
            // Time zones are at most 14 hours apart, so the day itself may still come.
            return OneTime.problem(String(time)) == nil && time.prefix(10) < today
                ? "it is in the past on \(today)" : nil
        }
        guard text.hasPrefix("cron("), text.hasSuffix(")") else { return nil }
        let fields = text.dropFirst(5).dropLast().split(separator: " ").map(String.init)
        guard fields.count == 6, CronExpression.problem(fields.joined(separator: " ")) == nil,
            let year = CalendarDay(today)?.year,
            let days = CronDays(dayOfMonth: fields[2], month: fields[3], dayOfWeek: fields[4], year: fields[5])
        else { return nil }
        if days.lastYear < year { return "its last year is \(days.lastYear), and today is \(today)" }
        let firstOfYear = CalendarDay(year: year, month: 1, day: 1)
        return days.hasDay(from: firstOfYear) ? nil : "none of its months has that day"
    }
}
