/// The expression of a composite alarm, as far as CloudWatch surely refuses it.
///
/// Source: Amazon CloudWatch API Reference, "PutCompositeAlarm".
struct AlarmExpression {
    private enum Part: Equatable {
        case word(String)
        case opening
        case closing
    }

    private let text: String

    init(_ text: String) { self.text = text }

    /// What is wrong, behind "has an expression "; nil where nothing is.
    var problem: String? {
        guard let parts else { return "with a name in quotes that never ends" }
        // Functions that CloudWatch may have added take arguments of their own.
        let words = parts.compactMap { if case .word(let word) = $0 { word.uppercased() } else { nil } }
        if words.contains("AT_LEAST") { return nil }
        return Self.problem(of: parts)
    }

    private static func problem(of parts: [Part]) -> String? {
        var depth = 0
        var needsOperand = true
        var index = 0
        while index < parts.count {
            let part = parts[index]
            index += 1
            switch part {
            case .opening:
                guard needsOperand else { return "without AND or OR before a parenthesis" }
                depth += 1
            case .closing:
                guard !needsOperand else { return "with nothing before a closing parenthesis" }
                depth -= 1
                if depth < 0 { return "with a closing parenthesis too many" }
            case .word(let word):
                switch (word.uppercased(), needsOperand) {
                case ("AND", false), ("OR", false): needsOperand = true
                case ("NOT", true): break
                case ("TRUE", true), ("FALSE", true): needsOperand = false
                case ("ALARM", true), ("OK", true), ("INSUFFICIENT_DATA", true):
                    guard index + 2 < parts.count, parts[index] == .opening, case .word = parts[index + 1],
                        parts[index + 2] == .closing
                    else { return "with \(word) and no name of one alarm in parentheses behind it" }
                    index += 3
                    needsOperand = false
                case (_, true):
                    return "with \"\(word)\" where ALARM, OK, INSUFFICIENT_DATA, NOT, TRUE or FALSE is expected"
                default: return "with \"\(word)\" where AND or OR is expected"
                }
            }
        }
        if needsOperand { return "that ends where an alarm is expected" }
        return depth > 0 ? "with a parenthesis that is not closed" : nil
    }

    /// Words and parentheses; nil where a quote is not closed.
    private var parts: [Part]? {
        var found: [Part] = []
        var word = ""
        var isQuoted = false
        var isEscaped = false
        func end() {
            if !word.isEmpty { found.append(.word(word)) }
            word = ""
        }
        for character in text {
            if isQuoted {
                word.append(character)
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isQuoted = false
                    end()
                }
                continue
            }
            switch character {
            case "(", ")":
                end()
                found.append(character == "(" ? .opening : .closing)
            case "\"":
                end()
                isQuoted = true
                word = "\""
            case _ where character.isWhitespace: end()
            default: word.append(character)
            }
        }
        end()
        return isQuoted ? nil : found
    }
}
