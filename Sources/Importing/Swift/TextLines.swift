/// A text of several lines, as a literal of several lines.
struct TextLines {
    private let lines: [Substring]
    private let isRaw: Bool

    /// Nil where such a literal reads no better, or cannot say the text.
    init?(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n" || scalar == "\t" || scalar == Sentinel.stage
                || scalar.value >= 0x20 && scalar != "\u{7F}" && !scalar.properties.isDefaultIgnorableCodePoint
                    && scalar.properties.generalCategory != .control
                    && scalar.properties.generalCategory != .privateUse
        }
        guard lines.count(where: { !$0.isEmpty }) > 1, isPlain, !text.contains("\"\"\"") else { return nil }
        isRaw = text.contains("\\") && !text.contains("\\#") && !text.contains("\t") && !Sentinel.marks(text)
        // Blanks at the end of a line are not seen, and are lost where an editor takes them away.
        guard !lines.contains(where: { $0.last == " " || $0.last == "\t" }) else { return nil }
    }

    func literal(margin: String) -> String {
        let mark = isRaw ? "#" : ""
        let body = lines.map { $0.isEmpty ? "" : margin + (isRaw ? String($0) : Self.escaped($0)) }
        return "\(mark)\"\"\"\n\(body.joined(separator: "\n"))\n\(margin)\"\"\"\(mark)"
    }

    private static func escaped(_ line: Substring) -> String {
        var result = ""
        for scalar in line.unicodeScalars {
            switch scalar {
            case Sentinel.stage: result += CodeWriter.stage
            case "\\": result += "\\\\"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
