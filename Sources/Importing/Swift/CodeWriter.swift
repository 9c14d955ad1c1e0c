/// Writes expressions as `swift format` lays them out: on one line where they fit, otherwise one member a line.
struct CodeWriter {
    static let width = 120
    /// What a string literal says of the stage: an expression of the body's parameter.
    static let stage = "\\(stage)"

    /// - Parameters:
    ///   - indent: of the line on which it begins.
    ///   - used: what stands in front of it on that line, and behind.
    ///   - isFollowed: whether a modifier is called on it: a call of several lines then ends on a line of its own.
    static func text(_ code: Code, indent: Int, used: Int, isFollowed: Bool = false) -> String {
        let flat = flat(code)
        if !code.wantsLines, used + flat.columns <= width { return flat }
        return broken(code, indent: indent, used: used, isFollowed: isFollowed)
    }

    private static func broken(_ code: Code, indent: Int, used: Int, isFollowed: Bool) -> String {
        let inner = indent + 4
        let margin = String(repeating: " ", count: inner)
        let end = String(repeating: " ", count: indent)
        switch code {
        case .raw: return flat(code)
        case .string(let text): return TextLines(text)?.literal(margin: end) ?? flat(code)
        case .array(let elements) where !elements.isEmpty:
            // One element alone has no comma behind it.
            let comma = elements.count > 1 ? "," : ""
            let lines = elements.map { margin + text($0, indent: inner, used: inner + 1) + comma + "\n" }
            return "[\n\(lines.joined())\(end)]"
        case .dictionary(let entries) where !entries.isEmpty:
            let comma = entries.count > 1 ? "," : ""
            let lines = entries.map { entry -> String in
                let key = literal(entry.key) + ":"
                let value = text(entry.value, indent: inner, used: inner + key.columns + 1 + comma.count)
                // What cannot be divided stands below its key where both are too long for a line.
                let isTooLong = !value.hasLines && inner + key.columns + 1 + value.columns + comma.count > width
                return margin + key + (isTooLong ? "\n\(margin)    " : " ") + value + comma + "\n"
            }
            return "[\n\(lines.joined())\(end)]"
        case .call(let name, let arguments) where !arguments.isEmpty:
            // A list or an object alone, or at the end, opens on the line of the call.
            if let last = arguments.last, last.value.isCollection {
                let before = arguments.dropLast().map(flat).joined(separator: ", ")
                let head = "\(name)(\(before)\(before.isEmpty ? "" : ", ")\(last.label.map { "\($0): " } ?? "")"
                if !before.hasLines, used + head.columns + 1 <= width, arguments.count == 1 {
                    return head + text(last.value, indent: indent, used: width) + ")"
                }
            }
            let values = arguments.map { argument -> String in
                let label = argument.label.map { "\($0): " } ?? ""
                return label + text(argument.value, indent: inner, used: inner + label.count + 1)
            }
            var lines: [String] = []
            var line = ""
            for (index, value) in values.enumerated() {
                let piece = value + (index + 1 < values.count ? "," : isFollowed ? "" : ")")
                if line.isEmpty {
                    line = piece
                } else if !line.hasLines, inner + line.columns + 1 + piece.columns <= width, !piece.hasLines {
                    line += " " + piece
                } else {
                    lines.append(line)
                    line = piece
                }
            }
            lines.append(line)
            return "\(name)(\n\(lines.map { margin + $0 }.joined(separator: "\n"))\(isFollowed ? "\n\(end))" : "")"
        case .chain(let base, let modifiers):
            let first = text(base, indent: indent, used: used, isFollowed: !modifiers.isEmpty)
            // Behind a base of several lines modifiers stand below its beginning.
            let place = first.hasLines ? indent : inner
            let rest = modifiers.enumerated().map { index, modifier in
                "\n" + String(repeating: " ", count: place)
                    + text(modifier, indent: place, used: place, isFollowed: index + 1 < modifiers.count)
            }
            return first + rest.joined()
        case .choice(let condition, let yes, let no):
            return condition + "\n\(margin)? " + text(yes, indent: inner, used: inner + 2) + "\n\(margin): "
                + text(no, indent: inner, used: inner + 2)
        case .closure(let name, let value, let modifiers):
            var lines = modifiers.map { text($0, indent: inner + 4, used: inner + 4) }
            let first = lines.isEmpty ? "" : lines.removeFirst()
            let rest = lines.map { "\n\(margin)    \($0)" }.joined()
            return "\(name) {\n\(margin)\(value)\(first)\(rest)\n\(end)}"
        default: return flat(code)
        }
    }

    static func flat(_ code: Code) -> String {
        switch code {
        case .raw(let text): return text
        case .string(let text): return literal(text)
        case .array(let elements): return "[\(elements.map { flat($0) }.joined(separator: ", "))]"
        case .dictionary(let entries):
            if entries.isEmpty { return "[:]" }
            return "[\(entries.map { "\(literal($0.key)): \(flat($0.value))" }.joined(separator: ", "))]"
        case .call(let name, let arguments): return "\(name)(\(arguments.map(flat).joined(separator: ", ")))"
        case .chain(let base, let modifiers): return flat(base) + modifiers.map(flat).joined()
        case .choice(let condition, let yes, let no): return "\(condition) ? \(flat(yes)) : \(flat(no))"
        case .closure(let name, let value, let modifiers): return "\(name) { \(value)\(modifiers.map(flat).joined()) }"
        }
    }

    private static func flat(_ argument: Code.Argument) -> String {
        (argument.label.map { "\($0): " } ?? "") + flat(argument.value)
    }

    /// A string literal, with escapes or as a raw string where that reads better.
    static func literal(_ text: String) -> String {
        // Most texts need no look at what Unicode says of their characters.
        let isWritable = text.utf8.allSatisfy {
            (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isWritable { return "\"\(text)\"" }
        let marks = text.unicodeScalars.contains { $0 == Sentinel.stage }
        let plain = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0 != "\u{7F}" && !$0.properties.isDefaultIgnorableCodePoint
        }
        let hard = text.contains("\"") || text.contains("\\")
        if hard, plain, !marks, !text.contains("\"#"), !text.contains("\\#") { return "#\"\(text)\"#" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case Sentinel.stage: result += stage
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _
            where scalar.value < 0x20 || scalar == "\u{7F}" || scalar.properties.isDefaultIgnorableCodePoint
                || scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .privateUse:
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension String {
    /// The columns that it takes on a line.
    fileprivate var columns: Int { utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? utf8.count : count }
    /// Whether it has more than one line.
    var hasLines: Bool { utf8.contains(0x0A) }
}

extension Code {
    /// Several modifiers are read more easily on lines of their own.
    var wantsLines: Bool {
        switch self {
        case .raw, .string: false
        case .array(let elements): elements.contains { $0.wantsLines }
        case .dictionary(let entries): entries.contains { $0.value.wantsLines }
        case .call(_, let arguments): arguments.contains { $0.value.wantsLines }
        case .chain(let base, let modifiers):
            (modifiers.count > 1 && !base.isImplicit) || base.wantsLines || modifiers.contains { $0.wantsLines }
        case .choice(_, let yes, let no): yes.wantsLines || no.wantsLines
        case .closure(_, _, let modifiers): modifiers.count > 1
        }
    }

    /// `.queue(jobs)`: what stands within a call.
    private var isImplicit: Bool {
        if case .call(let name, _) = self { return name.hasPrefix(".") }
        return false
    }

    var isCollection: Bool {
        switch self {
        case .array(let elements): !elements.isEmpty
        case .dictionary(let entries): !entries.isEmpty
        default: false
        }
    }
}
