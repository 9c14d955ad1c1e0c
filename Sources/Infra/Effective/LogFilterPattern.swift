/// The grammar of filter patterns of CloudWatch Logs, as far as it is certain which ones are refused.
///
/// Source: Amazon CloudWatch Logs User Guide, "Filter pattern syntax for metric filters, subscription filters, filter
/// log events, and Live Tail".
enum LogFilterPattern {
    /// What is wrong with a pattern; nil where nothing is known to be.
    static func problem(_ pattern: String) -> String? {
        let text = pattern.drop { $0 == " " }
        // Between percent signs stands a regular expression, with quotation marks of its own.
        if !text.contains("%"), QuotedStrings.longest(in: text) == nil { return "a quoted text does not end" }
        guard let first = text.first, let last = text.last(where: { $0 != " " }) else { return nil }
        if first == "{", last != "}" { return "a JSON pattern begins with { and ends with }" }
        if first == "[", last != "]" { return "a pattern of fields begins with [ and ends with ]" }
        if first == "{", !text.contains("$") { return "a JSON pattern compares fields such as $.level" }
        // Regular expressions and names in brackets have signs of their own.
        return first == "{" && !text.contains("%") && !text.contains("'") ? expressionProblem(text) : nil
    }

    /// The signs of a JSON pattern, without what stands in quotation marks.
    private static func signs(of text: some StringProtocol) -> [UInt8] {
        var signs: [UInt8] = []
        var isQuoted = false
        var isEscaped = false
        for byte in text.utf8 where byte != UInt8(ascii: " ") {
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                if isQuoted { signs.append(byte) }
                isQuoted.toggle()
            } else if !isQuoted {
                signs.append(byte)
            }
        }
        return signs
    }

    private static func expressionProblem(_ text: some StringProtocol) -> String? {
        let signs = signs(of: text)
        var depth = 0
        for (index, sign) in signs.enumerated() {
            let next = index + 1 < signs.count ? signs[index + 1] : 0
            switch sign {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth < 0 { return "it closes a parenthesis that it does not open" }
            case UInt8(ascii: "=") where next == sign: return "fields are compared with =, not =="
            case UInt8(ascii: "&"), UInt8(ascii: "|"):
                guard next == sign, index > 0 else { continue }
                let after = index + 2 < signs.count ? signs[index + 2] : UInt8(ascii: "}")
                if "{(&|".utf8.contains(signs[index - 1]) || "})&|".utf8.contains(after) {
                    return "\(sign == UInt8(ascii: "&") ? "&&" : "||") needs a comparison on both sides"
                }
            default: continue
            }
        }
        return depth > 0 ? "it does not close a parenthesis" : nil
    }
}
