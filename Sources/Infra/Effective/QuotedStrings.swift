/// Texts with strings in double quotation marks, where a backslash escapes what follows: TXT records, filter patterns.
enum QuotedStrings {
    /// The length of the longest string; nil where a quotation mark has no other.
    static func longest(in text: some StringProtocol) -> Int? {
        var longest = 0
        var length = 0
        var isInside = false
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped {
                isEscaped = false
                length += 1
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                if isInside { longest = max(longest, length) }
                isInside.toggle()
                length = 0
            } else if isInside {
                length += 1
            }
        }
        return isInside ? nil : longest
    }
}
