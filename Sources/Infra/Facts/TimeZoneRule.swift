/// How far a time zone is from UTC, from now on.
///
/// Source: POSIX.1-2017, "Environment Variables", TZ; RFC 8536, section 3.3.1, "TZ String Extension".
package struct TimeZoneRule: Sendable {
    private struct Change {
        let month: Int
        /// 5 is the last one of the month.
        let week: Int
        let weekday: Int
        /// Of the clocks as they are before the change; may be negative or beyond the day.
        let seconds: Int
    }

    private let standard: Int
    private let summer: Int?
    private var start: Change?
    private var end: Change?

    /// The rule of a zone by its name; nil for names that the IANA database does not have, and for zones whose coming
    /// years no rule tells.
    package init?(zone: String) {
        guard let text = TimeZoneName.table.cells(of: zone)?[0] else { return nil }
        self.init(text)
    }

    /// - Parameter text: such as `CET-1CEST,M3.5.0,M10.5.0/3`.
    init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        var rest = parts[0]
        guard Self.name(&rest), let west = Self.time(&rest) else { return nil }
        standard = -west
        guard !rest.isEmpty else {
            summer = nil
            return
        }
        guard Self.name(&rest), parts.count == 3, let start = Self.change(parts[1]), let end = Self.change(parts[2])
        else { return nil }
        summer = rest.isEmpty ? standard + 3_600 : Self.time(&rest).map { -$0 }
        guard summer != nil, rest.isEmpty else { return nil }
        (self.start, self.end) = (start, end)
    }

    /// The zone's distance from UTC in seconds at a time of its own clocks, given as if they showed UTC.
    /// - Returns: nil where the clocks skip the time. A time that they show twice is the first of both.
    package func offset(atLocal seconds: Int) -> Int? {
        guard let summer, let start, let end else { return standard }
        let candidates = [standard, summer].filter { offset in
            let isSummer = isSummer(seconds - offset, start, end, summer)
            return isSummer == (offset == summer)
        }
        // The earlier moment is the one that is further ahead of UTC.
        return candidates.max()
    }

    private func isSummer(_ utc: Int, _ start: Change, _ end: Change, _ summer: Int) -> Bool {
        let year = CalendarDay(number: (utc + standard) / 86_400).year
        let begins = Self.moment(start, year) - standard
        let ends = Self.moment(end, year) - summer
        return begins < ends ? utc >= begins && utc < ends : utc >= begins || utc < ends
    }

    private static func moment(_ change: Change, _ year: Int) -> Int {
        let first = CalendarDay(year: year, month: change.month, day: 1)
        var day = first.number + (change.weekday - first.weekday + 7) % 7 + 7 * (change.week - 1)
        if day >= first.number + first.daysInMonth { day -= 7 }
        return day * 86_400 + change.seconds
    }

    private static func name(_ text: inout Substring) -> Bool {
        let isQuoted = text.first == "<"
        let name = text.prefix { isQuoted ? $0 != ">" : $0.isLetter }
        guard !name.isEmpty else { return false }
        text = text.dropFirst(name.count + (isQuoted ? 1 : 0))
        return true
    }

    /// `-5:30` in seconds.
    private static func time(_ text: inout Substring) -> Int? {
        let word = text.prefix { $0.isNumber || $0 == ":" || $0 == "-" || $0 == "+" }
        text = text.dropFirst(word.count)
        let isNegative = word.first == "-"
        let numbers = word.drop { $0 == "-" || $0 == "+" }.split(separator: ":").map { Int($0) ?? 1_000 }
        guard (1...3).contains(numbers.count), numbers.allSatisfy({ $0 <= 167 }) else { return nil }
        let seconds = zip(numbers, [3_600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
        return isNegative ? -seconds : seconds
    }

    private static func change(_ text: Substring) -> Change? {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves[0].first == "M" else { return nil }
        let numbers = halves[0].dropFirst().split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]),
            (0...6).contains(numbers[2])
        else { return nil }
        var time: Substring = halves.count == 2 ? halves[1] : "2"
        guard let seconds = Self.time(&time) else { return nil }
        return Change(month: numbers[0], week: numbers[1], weekday: numbers[2], seconds: seconds)
    }
}
