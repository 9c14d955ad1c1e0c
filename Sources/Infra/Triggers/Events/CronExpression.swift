/// The grammar of cron expressions.
enum CronExpression {
    private struct Field {
        let name: String
        let numbers: CronField
        var extras: Set<Character> = []
    }

    private static let fields = [
        Field(name: "minutes", numbers: .minutes), Field(name: "hours", numbers: .hours),
        Field(name: "day of month", numbers: .daysOfMonth, extras: ["L", "W", "?"]),
        Field(name: "month", numbers: .months),
        Field(name: "day of week", numbers: .daysOfWeek, extras: ["L", "#", "?"]),
        Field(name: "year", numbers: .years),
    ]

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
                    "\(item)" is not allowed as \(field.name), which is \(field.numbers.range.lowerBound) to \
                    \(field.numbers.range.upperBound)\(field.numbers.words.isEmpty ? "" : " or \(field.numbers.words[0])–\(field.numbers.words[field.numbers.words.count - 1])")
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
        if field.numbers.words.contains(text.uppercased()) { return true }
        guard !text.isEmpty, text.utf8.allSatisfy(isDigit), let number = Int(text) else { return false }
        return field.numbers.range.contains(number)
    }
}
