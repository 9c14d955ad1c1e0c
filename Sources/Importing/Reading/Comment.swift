import Infra

/// A comment of an original that has its line to itself.
package struct Comment: Sendable, Hashable {
    let place: Place
    let text: String
    /// The line that it stands above: the next one that is neither empty nor a comment.
    let above: Int

    /// - Parameter texts: lines of texts that span several lines, in which # is a character as any other.
    static func all(in bytes: [UInt8], file: String, without texts: Set<Int>) -> [Comment] {
        var found: [(line: Int, text: String)] = []
        var comments: [Comment] = []
        var line = 0
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            let content = part.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
            guard let first = content.first, first != 0x0D else { continue }
            if first == UInt8(ascii: "#"), !texts.contains(line) {
                let text = String(decoding: content.drop { $0 == UInt8(ascii: "#") }, as: UTF8.self)
                found.append((line, trimmed(text)))
                continue
            }
            comments += found.map { Comment(place: Place(file: file, line: $0.line), text: $0.text, above: line) }
            found = []
        }
        comments += found.map { Comment(place: Place(file: file, line: $0.line), text: $0.text, above: line + 1) }
        return comments
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        if text.first == " " { text.removeFirst() }
        return String(text)
    }
}
