import Infra

/// The days of a cron expression of EventBridge, with all its wildcards.
///
/// Source: Amazon EventBridge User Guide, "Setting a schedule pattern for scheduled rules", cron expressions.
struct CronDays {
    private enum Day {
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
    init?(dayOfMonth: String, month: String, dayOfWeek: String, year: String) {
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
    func contains(_ day: CalendarDay) -> Bool {
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

    /// No day after this one can be one of the expression's.
    func isOver(_ day: CalendarDay) -> Bool { day.year > (years?.max() ?? CronField.years.range.upperBound) }

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

/// A field of a cron expression that holds numbers.
struct CronField {
    let range: ClosedRange<Int>
    var words: [String] = []

    static let minutes = CronField(range: 0...59)
    static let hours = CronField(range: 0...23)
    static let daysOfMonth = CronField(range: 1...31)
    static let months = CronField(
        range: 1...12, words: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"])
    static let daysOfWeek = CronField(range: 1...7, words: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"])
    static let years = CronField(range: 1970...2199)

    func number(_ text: some StringProtocol) -> Int? {
        if let index = words.firstIndex(of: text.uppercased()) { return index + range.lowerBound }
        return Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    /// `1,5-9,10/5` as numbers; nil where it is none of the kind.
    func numbers(_ text: String) -> Set<Int>? {
        var result: Set<Int> = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let steps = item.split(separator: "/", omittingEmptySubsequences: false)
            guard steps.count <= 2, let step = steps.count == 2 ? Int(steps[1]) : 1, step > 0 else { return nil }
            let ends = steps[0].split(separator: "-", omittingEmptySubsequences: false)
            let first: Int
            let last: Int
            if steps[0] == "*" {
                (first, last) = (range.lowerBound, range.upperBound)
            } else {
                guard ends.count <= 2, let start = number(ends[0]) else { return nil }
                guard let end = ends.count == 2 ? number(ends[1]) : steps.count == 2 ? range.upperBound : start else {
                    return nil
                }
                (first, last) = (start, end)
            }
            // A range that ends before it begins goes on at the beginning.
            let all =
                first <= last ? Array(first...last) : Array(first...range.upperBound) + Array(range.lowerBound...last)
            for (index, value) in all.enumerated() where index % step == 0 { result.insert(value) }
        }
        return result
    }
}
