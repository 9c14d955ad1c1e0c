/// When a schedule starts its target.
///
/// Source: Amazon EventBridge User Guide, "Setting a schedule pattern for scheduled rules"; Amazon EventBridge
/// Scheduler User Guide, "Schedule types in EventBridge Scheduler".
package struct ScheduleClock: Sendable {
    private enum Kind: Sendable {
        case every(Int)
        /// Of the zone's clocks, as if they showed UTC.
        case once(Int)
        case days(CronDays, hours: [Int], minutes: [Int])
    }

    private let kind: Kind
    private let rule: TimeZoneRule?
    private let start: Int?
    private let end: Int?

    /// - Parameters:
    ///   - expression: `rate(5 minutes)`, `cron(0 8 * * ? *)` or `at(2027-01-31T09:30:00)`.
    ///   - zone: an IANA name; nil for UTC.
    ///   - start: ISO 8601 in UTC, as schedules have it.
    /// - Returns: nil if the expression is not valid, or the time zone is unknown.
    package init?(_ expression: String, zone: String? = nil, start: String? = nil, end: String? = nil) {
        func inside(_ name: String) -> String? {
            guard expression.hasPrefix("\(name)("), expression.hasSuffix(")") else { return nil }
            return String(expression.dropFirst(name.count + 1).dropLast())
        }
        if let text = inside("rate") {
            let words = text.split(separator: " ")
            let units = ["minute": 60, "hour": 3_600, "day": 86_400]
            guard words.count == 2, let number = Int(words[0]), (1...1_000_000).contains(number),
                let unit = units.first(where: { words[1] == $0.key || words[1] == "\($0.key)s" })?.value
            else { return nil }
            kind = .every(number * unit)
        } else if let text = inside("at") {
            guard let seconds = Self.seconds(text) else { return nil }
            kind = .once(seconds)
        } else if let fields = inside("cron")?.split(separator: " ").map(String.init) {
            guard fields.count == 6, let minutes = CronField.minutes.numbers(fields[0]),
                let hours = CronField.hours.numbers(fields[1]),
                let days = CronDays(dayOfMonth: fields[2], month: fields[3], dayOfWeek: fields[4], year: fields[5])
            else { return nil }
            kind = .days(days, hours: hours.sorted(), minutes: minutes.sorted())
        } else {
            return nil
        }
        if let zone, zone != "UTC" {
            guard let rule = TimeZoneRule(zone: zone) else { return nil }
            self.rule = rule
        } else {
            rule = nil
        }
        (self.start, self.end) = (start.flatMap(Self.seconds), end.flatMap(Self.seconds))
    }

    /// The first time after a moment, in seconds since 1970; nil where there is none any more.
    /// - Parameter begin: when a rate begins to count that has no start of its own.
    package func next(after moment: Int, from begin: Int) -> Int? {
        let found: Int?
        switch kind {
        case .every(let seconds):
            let first = start ?? begin + seconds
            found = moment < first ? first : first + ((moment - first) / seconds + 1) * seconds
        case .once(let local): found = utc(local).flatMap { $0 > moment ? $0 : nil }
        case .days(let days, let hours, let minutes):
            found = next(after: start.map { max(moment, $0 - 1) } ?? moment, days, hours, minutes)
        }
        return found.flatMap { time in end.map { time > $0 } == true ? nil : time }
    }

    private func next(after moment: Int, _ days: CronDays, _ hours: [Int], _ minutes: [Int]) -> Int? {
        // Time zones are less than a day away from UTC.
        var day = moment / 86_400 - 1
        while !days.isOver(CalendarDay(number: day)) {
            if days.contains(CalendarDay(number: day)) {
                for hour in hours {
                    for minute in minutes {
                        guard let time = utc(day * 86_400 + hour * 3_600 + minute * 60), time > moment else { continue }
                        return time
                    }
                }
            }
            day += 1
        }
        return nil
    }

    /// Nil where the zone's clocks skip the time.
    private func utc(_ local: Int) -> Int? {
        guard let rule else { return local }
        return rule.offset(atLocal: local).map { local - $0 }
    }

    /// `2027-01-31T09:30:00`, with or without a `Z`, as if in UTC.
    package static func seconds(_ text: String) -> Int? {
        guard let day = CalendarDay(String(text.prefix(10))) else { return nil }
        let clock = text.dropFirst(10)
        if clock.isEmpty { return day.number * 86_400 }
        let parts = clock.dropFirst().prefix(8).split(separator: ":").compactMap { Int($0) }
        guard clock.first == "T", parts.count == 3, (0...23).contains(parts[0]), (0...59).contains(parts[1]),
            (0...59).contains(parts[2])
        else { return nil }
        return day.number * 86_400 + parts[0] * 3_600 + parts[1] * 60 + parts[2]
    }
}
