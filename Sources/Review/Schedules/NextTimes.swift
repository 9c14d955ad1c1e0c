import Infra

/// When a schedule runs next, in words.
///
/// Source: Amazon EventBridge User Guide, "Setting a schedule pattern for scheduled rules"; Amazon EventBridge
/// Scheduler User Guide, "Schedule types in EventBridge Scheduler", "Daylight savings time in EventBridge Scheduler".
package struct NextTimes: Sendable {
    /// As EventBridge reads it.
    let expression: String
    /// The IANA name; nil for UTC.
    var zone: String?
    /// The schedule's own limits, ISO 8601 in UTC.
    var start: String?
    var end: String?
    /// Whether one time is possible, which rules do not have.
    var knowsOnce = true

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    package init(_ expression: String, zone: String? = nil) {
        self.expression = expression
        self.zone = zone
    }

    /// - Parameter day: the first day that counts, in the schedule's zone.
    /// - Returns: the times as a phrase; nil if EventBridge does not accept the expression.
    package func text(from day: CalendarDay, count: Int = 3) -> String? {
        if let fields = Self.inside("rate", expression) {
            let words = fields.split(separator: " ")
            guard words.count == 2, let number = Int(words[0]), number > 0 else { return nil }
            return "every \(number == 1 ? "" : "\(number) ")\(words[1]), from a moment that EventBridge chooses"
        }
        if let time = Self.inside("at", expression), knowsOnce {
            guard let seconds = ScheduleClock.seconds(time) else { return nil }
            return seconds < day.number * 86_400 ? "never again, since \(time) is over" : "once, \(list([seconds]))"
        }
        guard let fields = Self.inside("cron", expression)?.split(separator: " ").map(String.init), fields.count == 6,
            let minutes = CronField.minutes.numbers(fields[0]), let hours = CronField.hours.numbers(fields[1]),
            let days = CronDays(dayOfMonth: fields[2], month: fields[3], dayOfWeek: fields[4], year: fields[5])
        else { return nil }
        let times = times(from: day, count, days, hours.sorted(), minutes.sorted())
        return times.isEmpty ? "never again" : list(times)
    }

    /// Seconds of the zone's clocks, as if they showed UTC.
    private func times(from first: CalendarDay, _ count: Int, _ days: CronDays, _ hours: [Int], _ minutes: [Int])
        -> [Int]
    {
        let rule = zone.flatMap { TimeZoneRule(zone: $0) }
        let (earliest, latest) = (start.flatMap(ScheduleClock.seconds), end.flatMap(ScheduleClock.seconds))
        var times: [Int] = []
        var day = max(first.number, (earliest ?? Int.min / 2) / 86_400 - 1)
        while times.count < count, !days.isOver(CalendarDay(number: day)) {
            if days.contains(CalendarDay(number: day)) {
                for hour in hours {
                    for minute in minutes where times.count < count {
                        let local = day * 86_400 + hour * 3_600 + minute * 60
                        // A time that the clocks skip is skipped by the scheduler.
                        guard let offset = rule == nil ? 0 : rule?.offset(atLocal: local) else { continue }
                        if let earliest, local - offset < earliest { continue }
                        if let latest, local - offset > latest { return times }
                        times.append(local)
                    }
                }
            }
            day += 1
        }
        return times
    }

    /// `Fri 2026-11-27 09:00+01:00, … Europe/Berlin`
    private func list(_ times: [Int]) -> String {
        let rule = zone.flatMap { TimeZoneRule(zone: $0) }
        let texts = times.map { local -> String in
            let day = CalendarDay(number: local / 86_400)
            let (hour, minute) = (local % 86_400 / 3_600, local % 3_600 / 60)
            let offset = rule?.offset(atLocal: local).map { Self.offset($0) } ?? ""
            return "\(Self.weekdays[day.weekday]) \(day.text) \(Self.padded(hour)):\(Self.padded(minute))\(offset)"
        }
        let name = zone ?? "UTC"
        let unknown = zone != nil && zone != "UTC" && rule == nil ? ", whose clocks are not known" : ""
        return "\(texts.joined(separator: ", ")) \(Printable.text(name))\(unknown)"
    }

    private static func offset(_ seconds: Int) -> String {
        "\(seconds < 0 ? "-" : "+")\(padded(abs(seconds) / 3_600)):\(padded(abs(seconds) % 3_600 / 60))"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func inside(_ name: String, _ text: String) -> String? {
        text.hasPrefix("\(name)(") && text.hasSuffix(")") ? String(text.dropFirst(name.count + 1).dropLast()) : nil
    }
}
