extension String {
    /// Whether the text stands in this one, byte for byte.
    ///
    /// Swift's own search compares characters and prepares for repeated searches; for a short word in a short text that
    /// takes twenty times as long.
    package func hasText(_ text: String) -> Bool { firstOffset(of: text, from: 0) != nil }

    /// Where the text stands first at or after an offset in UTF-8; nil where it does not.
    package func firstOffset(of text: String, from start: Int) -> Int? {
        var (whole, word) = (self, text)
        return whole.withUTF8 { whole in
            word.withUTF8 { word in
                guard let first = word.first, whole.count >= word.count else { return word.isEmpty ? start : nil }
                for offset in start..<max(start, whole.count - word.count + 1) where whole[offset] == first {
                    var same = 1
                    while same < word.count, whole[offset + same] == word[same] { same += 1 }
                    if same == word.count { return offset }
                }
                return nil
            }
        }
    }

    /// The text with one text in place of another.
    package func replacingText(_ text: String, with other: String) -> String {
        guard !text.isEmpty, var next = firstOffset(of: text, from: 0) else { return self }
        let bytes = utf8
        var result = ""
        var end = bytes.startIndex
        while true {
            let start = bytes.index(bytes.startIndex, offsetBy: next)
            result += self[end..<start]
            result += other
            end = bytes.index(start, offsetBy: text.utf8.count)
            guard let following = firstOffset(of: text, from: next + text.utf8.count) else { break }
            next = following
        }
        return result + self[end...]
    }
}
