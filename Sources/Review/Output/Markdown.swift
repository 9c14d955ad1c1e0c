import Infra

/// Text from elsewhere made safe to stand in Markdown.
package enum Markdown {
    /// Text that stays as it is: no emphasis, links, mentions, references or HTML.
    package static func text(_ text: String) -> String {
        if text.everyByte(isPlain), !text.hasText("www.") { return text }
        let text = Printable.text(text)
        var result = ""
        let scalars = Array(text.unicodeScalars)
        for (index, character) in scalars.enumerated() {
            switch character {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            // GitHub makes links of names, numbers and addresses even where they are escaped.
            case "@": result += "@<!-- -->"
            case "#": result += "#<!-- -->"
            case ":" where Self.mayBeginLinkOrEmoji(scalars.dropFirst(index + 1).first): result += ":<!-- -->"
            case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "!", "$":
                result += "\\"
                result.unicodeScalars.append(character)
            default: result.unicodeScalars.append(character)
            }
        }
        return result.replacingText("www.", with: "www<!-- -->.")
    }

    /// Whether a byte means nothing in Markdown, wherever it stands.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            // Comma, hyphen, full stop, slash and the digits follow each other in ASCII.
            UInt8(ascii: ",")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    /// Whether `://` or `:smile:` may begin at a colon before the character. Names of emoji are in lowercase, so
    /// `AWS::S3` stays.
    private static func mayBeginLinkOrEmoji(_ next: Unicode.Scalar?) -> Bool {
        guard let next else { return false }
        return next == "/" || next == "+" || next == "-" || next == "_" || ("a"..."z").contains(next)
            || ("0"..."9").contains(next)
    }

    /// A code span.
    package static func code(_ text: String) -> String {
        if isPlainCode(text) { return "`\(text)`" }
        let text = Printable.text(text).replacingText("|", with: "\\|")
        let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
        let space = text.hasPrefix("`") || text.hasSuffix("`") || text.isEmpty ? " " : ""
        return "\(fence)\(space)\(text)\(space)\(fence)"
    }

    /// Whether a text stands in a code span as it is, between single marks.
    static func isPlainCode(_ text: String) -> Bool {
        !text.isEmpty && text.everyByte { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "|") }
    }

    /// A code block.
    package static func block(_ lines: [String], language: String) -> String {
        let count = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
        let fence = String(repeating: "`", count: max(3, count + 1))
        return "\(fence)\(language)\n\(lines.joined(separator: "\n"))\n\(fence)\n"
    }

    private static func longestRun(of character: Unicode.Scalar, in text: String) -> Int {
        var (longest, current) = (0, 0)
        for next in text.unicodeScalars {
            current = next == character ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
