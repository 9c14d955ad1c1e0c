/// Regular expressions of listener rules.
///
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Condition types for listener rules".
enum RulePattern {
    static func check(
        _ pattern: String, most: Int, _ what: String, at location: SourceLocation, _ report: inout Report
    ) {
        guard let problem = problem(pattern, most: most) else { return }
        report(
            .invalidRoute, at: location,
            "\"\(pattern)\" cannot be the regular expression of a \(what): \(problem).")
    }

    /// Nil where nothing is known against it; a pattern is not read in full.
    static func problem(_ pattern: String, most: Int) -> String? {
        let count = pattern.unicodeScalars.count
        if count == 0 { return "it is empty; write one, or remove it" }
        if count > most { return "it is \(grouped(count)) characters; the limit is \(grouped(most)). Shorten it" }
        var groups = 0
        var isClass = false
        var isEscaped = false
        let bytes = Array(pattern.utf8)
        for (index, byte) in bytes.enumerated() {
            if isEscaped {
                isEscaped = false
                if isClass { continue }
                if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte) {
                    return "backreferences such as \\1 are not supported; write what they stand for"
                }
                if byte == UInt8(ascii: "p") || byte == UInt8(ascii: "P") {
                    return "classes of Unicode such as \\p{L} are not supported; write ranges such as [a-z]"
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "["): isClass = true
            case UInt8(ascii: "]"): isClass = false
            case UInt8(ascii: "(") where !isClass:
                groups += 1
                let rest = bytes[(index + 1)...].prefix(3)
                for (start, name) in unsupported where rest.starts(with: start.utf8) {
                    return "\(name) is not supported; write the rule without it"
                }
            case UInt8(ascii: ")") where !isClass:
                groups -= 1
                if groups < 0 { return "a bracket is closed that is not open; escape it as \\)" }
            default: break
            }
        }
        if isEscaped { return "it ends in a backslash; write two for a backslash itself" }
        if isClass { return "a class is not closed; add ]" }
        return groups > 0 ? "a group is not closed; add )" : nil
    }

    private static let unsupported = [
        ("?=", "lookahead"), ("?!", "lookahead"), ("?<=", "lookbehind"), ("?<!", "lookbehind"),
        ("?>", "an atomic group"),
    ]
}
