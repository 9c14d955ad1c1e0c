/// The grammar of cron expressions.
enum CronExpression {
    private struct Field {
        let name: String
        let range: ClosedRange<Int>
        var words: [String] = []
        var extras: Set<Character> = []
    }

    private static let fields = [
        Field(name: "minutes", range: 0...59), Field(name: "hours", range: 0...23),
        Field(name: "day of month", range: 1...31, extras: ["L", "W", "?"]),
        Field(
            name: "month", range: 1...12, words: months),
        Field(
            name: "day of week", range: 1...7, words: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
            extras: ["L", "#", "?"]), Field(name: "year", range: 1970...2199),
    ]

    static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]

    /// The numbers that a valid field stands for; nil where it is `*` or `?`, or depends on the month, such as `L`.
    /// - Parameter words: the names of the numbers, the first for the lowest.
    static func numbers(_ field: String, _ range: ClosedRange<Int>, _ words: [String] = []) -> Set<Int>? {
        func number(_ text: some StringProtocol) -> Int? {
            Int(text) ?? words.firstIndex(of: text.uppercased()).map { $0 + range.lowerBound }
        }
        if field == "*" || field == "?" { return field == "*" && range.upperBound < 100 ? Set(range) : nil }
        var result: Set<Int> = []
        for item in field.split(separator: ",") {
            let steps = item.split(separator: "/")
            let ends =
                steps[0] == "*"
                ? [String(range.lowerBound), String(range.upperBound)] : steps[0].split(separator: "-").map(String.init)
            guard let first = number(ends[0]), var last = ends.count == 2 ? number(ends[1]) : first else { return nil }
            let step = steps.count == 2 ? Int(steps[1]) ?? 1 : 1
            if steps.count == 2, ends.count == 1 { last = range.upperBound }
            // A range that ends before it begins goes on at the beginning.
            let all =
                first <= last
                ? Array(first...last)
                : Array(first...range.upperBound) + Array(range.lowerBound...max(last, range.lowerBound))
            for (index, value) in all.enumerated() where index % max(step, 1) == 0 { result.insert(value) }
        }
        return result
    }

    /// What is wrong with the six fields, if anything.
    static func problem(_ text: String) -> String? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 6 else {
            return "it has \(parts.count) fields and needs six: minutes, hours, day of month, month, day of week, year"
        }
        for (part, field) in zip(parts, fields) {
            if let problem = problem(String(part), field) { return problem }
        }
        if (parts[2] == "?") == (parts[4] == "?") {
            return "exactly one of day of month (\(parts[2])) and day of week (\(parts[4])) must be ?"
        }
        return nil
    }

    private static func problem(_ part: String, _ field: Field) -> String? {
        if part == "*" || (part == "?" && field.extras.contains("?")) { return nil }
        for item in part.split(separator: ",", omittingEmptySubsequences: false) {
            guard isItem(String(item), field) else {
                return """
                    "\(item)" is not allowed as \(field.name), which is \(field.range.lowerBound) to \
                    \(field.range.upperBound)\(field.words.isEmpty ? "" : " or \(field.words[0])–\(field.words[field.words.count - 1])")
                    """
            }
        }
        return nil
    }

    private static func isItem(_ item: String, _ field: Field) -> Bool {
        if item.isEmpty { return false }
        let steps = item.split(separator: "/", omittingEmptySubsequences: false)
        if steps.count == 2 {
            guard let step = Int(steps[1]), step > 0 else { return false }
            return steps[0] == "*" || isRange(String(steps[0]), field)
        }
        guard steps.count == 1 else { return false }
        if item == "*" { return true }
        if field.extras.contains("L"), item == "L" { return true }
        if field.extras.contains("W"), item.hasSuffix("W") {
            return item == "LW" || isNumber(String(item.dropLast()), field)
        }
        if field.extras.contains("#") {
            if item.hasSuffix("L"), isNumber(String(item.dropLast()), field) { return true }
            let halves = item.split(separator: "#", omittingEmptySubsequences: false)
            if halves.count == 2, let week = Int(halves[1]) {
                return (1...5).contains(week) && isNumber(String(halves[0]), field)
            }
        }
        return isRange(item, field)
    }

    private static func isRange(_ text: String, _ field: Field) -> Bool {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        return ends.count <= 2 && ends.allSatisfy { isNumber($0, field) }
    }

    private static func isNumber(_ text: String, _ field: Field) -> Bool {
        if field.words.contains(text.uppercased()) { return true }
        guard !text.isEmpty, text.utf8.allSatisfy(isDigit), let number = Int(text) else { return false }
        return field.range.contains(number)
    }
}
