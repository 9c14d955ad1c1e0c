/// The days of a cron expression of EventBridge, with all its wildcards.
///
/// Source: Amazon EventBridge User Guide, "Setting a schedule pattern for scheduled rules", cron expressions.
package struct CronDays: Sendable {
    private enum Day: Sendable {
        /// Days of the month.
        case numbers(Set<Int>)
        /// `L`
        case last
        /// `15W`
        case nearestWeekday(Int)
        /// `LW`
        case lastWeekday
        /// Days of the week, 0 for Sunday.
        case weekdays(Set<Int>)
        /// `6L`: the last Friday of the month.
        case lastOf(Int)
        /// `6#3`: the third Friday of the month.
        case nth(weekday: Int, Int)
    }

    private let days: [Day]
    private let months: Set<Int>
    private let years: Set<Int>?

    /// - Returns: nil where the fields are none that EventBridge takes.
    package init?(dayOfMonth: String, month: String, dayOfWeek: String, year: String) {
        guard let months = CronField.months.numbers(month) else { return nil }
        self.months = months
        if year == "*" {
            years = nil
        } else {
            guard let years = CronField.years.numbers(year) else { return nil }
            self.years = years
        }
        guard (dayOfMonth == "?") != (dayOfWeek == "?") else { return nil }
        var days: [Day] = []
        for item in (dayOfWeek == "?" ? dayOfMonth : dayOfWeek).split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
        {
            guard let day = dayOfWeek == "?" ? Self.dayOfMonth(item) : Self.dayOfWeek(item) else { return nil }
            days.append(day)
        }
        self.days = days
    }

    private static func dayOfMonth(_ item: String) -> Day? {
        if item == "L" { return .last }
        if item == "LW" { return .lastWeekday }
        if item.hasSuffix("W") {
            return Int(item.dropLast()).flatMap { (1...31).contains($0) ? .nearestWeekday($0) : nil }
        }
        return CronField.daysOfMonth.numbers(item).map { .numbers($0) }
    }

    private static func dayOfWeek(_ item: String) -> Day? {
        if item == "L" { return .weekdays([6]) }
        let field = CronField.daysOfWeek
        if item.hasSuffix("L") { return field.number(item.dropLast()).map { .lastOf($0 - 1) } }
        let parts = item.split(separator: "#", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let weekday = field.number(parts[0]), let week = Int(parts[1]), (1...5).contains(week) else {
                return nil
            }
            return .nth(weekday: weekday - 1, week)
        }
        return field.numbers(item).map { numbers in .weekdays(Set(numbers.map { $0 - 1 })) }
    }

    /// Whether the expression has the day.
    package func contains(_ day: CalendarDay) -> Bool {
        let (year, month, number) = day.parts
        guard months.contains(month), years?.contains(year) ?? true else { return false }
        let last = day.daysInMonth
        return days.contains { one in
            switch one {
            case .numbers(let numbers): numbers.contains(number)
            case .last: number == last
            case .weekdays(let weekdays): weekdays.contains(day.weekday)
            case .lastOf(let weekday): day.weekday == weekday && number > last - 7
            case .nth(let weekday, let week): day.weekday == weekday && (number - 1) / 7 + 1 == week
            case .lastWeekday: number == Self.weekday(nearest: last, in: day)
            case .nearestWeekday(let wanted): wanted <= last && number == Self.weekday(nearest: wanted, in: day)
            }
        }
    }

    /// The last year that the expression has.
    var lastYear: Int { years?.max() ?? CronField.years.range.upperBound }

    /// No day after this one can be one of the expression's.
    package func isOver(_ day: CalendarDay) -> Bool { day.year > lastYear }

    /// Whether the expression has a day from this one on.
    func hasDay(from first: CalendarDay) -> Bool {
        var day = first
        while !isOver(day) {
            if contains(day) { return true }
            day = CalendarDay(number: day.number + 1)
        }
        return false
    }

    /// The weekday that is nearest to a day and in its month.
    private static func weekday(nearest wanted: Int, in day: CalendarDay) -> Int {
        let (year, month, _) = day.parts
        switch CalendarDay(year: year, month: month, day: wanted).weekday {
        case 6: return wanted == 1 ? 3 : wanted - 1
        case 0: return wanted == day.daysInMonth ? wanted - 2 : wanted + 1
        default: return wanted
        }
    }
}
