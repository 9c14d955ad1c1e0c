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
                ? "its time is over on \(today)" : nil
        }
        guard text.hasPrefix("cron("), text.hasSuffix(")") else { return nil }
        let fields = text.dropFirst(5).dropLast().split(separator: " ").map(String.init)
        guard fields.count == 6, CronExpression.problem(fields.joined(separator: " ")) == nil,
            let year = Int(today.prefix(4))
        else {
            return nil
        }
        let years = CronExpression.numbers(fields[5], 1970...2199)
        if let years, years.allSatisfy({ $0 < year }) {
            return "its last year is \(years.max() ?? 0), and today is \(today)"
        }
        guard let months = CronExpression.numbers(fields[3], 1...12, CronExpression.months),
            let days = CronExpression.numbers(fields[2], 1...31)
        else { return nil }
        let left = (years ?? Set(year...2199)).filter { $0 >= year }
        let exists = months.contains { month in
            let longest =
                month == 2 ? (left.contains(where: isLeap) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
            return days.contains { $0 <= longest }
        }
        return exists ? nil : "none of its months has such a day"
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}
