/// Which strings must be quoted because a YAML reader would take them for something else.
///
/// Readers differ: YAML 1.1 knows more words and numbers than YAML 1.2. What either takes for a boolean, null,
/// number, date or merge key counts. Source: "YAML Ain't Markup Language" 1.1 type repository; YAML 1.2.2, 10.3.
enum PlainYAML {
    static func isReadAsSomethingElse(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return looksLikeNumberOrDate(text)
        case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "~"):
            return ["<<", "=", "~"].contains(String(decoding: text, as: UTF8.self))
        default:
            // Most texts are longer.
            return text.count <= 5 && isWord(text)
        }
    }

    /// Whether a line may end in it otherwise than by a line feed: by a carriage return, U+0085, U+2028 or U+2029. YAML
    /// 1.1 and 1.2 do not agree on these, and readers replace some; in double quotes they are escaped.
    ///
    /// Source: "YAML Ain't Markup Language" 1.1, 4.1.4; YAML 1.2.2, 5.4.
    static func hasOtherLineEnds(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        for (index, byte) in text.enumerated() where byte == 0x0D || byte == 0xC2 || byte == 0xE2 {
            if byte == 0x0D { return true }
            if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0x85 { return true }
            if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] | 1 == 0xA9 {
                return true
            }
        }
        return false
    }

    /// Whether one line of printable ASCII can stand without quotes as a key or in a block, by the rules of libyaml's
    /// emitter, which are those of YAML 1.1, 5.3 and 9.1.3, and a little stricter.
    static func canBePlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last, first != space, last != space else { return false }
        for byte in indicators where byte == first { return false }
        let endsWord = text.count == 1 || text[1] == space
        if endsWord && (first == UInt8(ascii: "-") || first == UInt8(ascii: "?")) { return false }
        if text.count >= 3, text[1] == first, text[2] == first, first == UInt8(ascii: "-") || first == UInt8(ascii: ".")
        {
            return false
        }
        if last == UInt8(ascii: ":") { return false }
        for index in 1..<text.count where text[index] == space {
            // A colon in front of a space makes a key, a number sign behind one a comment.
            if text[index - 1] == UInt8(ascii: ":") || text[index + 1] == UInt8(ascii: "#") { return false }
        }
        return true
    }

    /// Whether it is a name, a path, an ARN or the like if all its bytes are of those: most texts are. Nothing that is
    /// read as something else has more than five letters; without blanks, a colon is an indicator at the end alone.
    static func mayBeName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, isLetter(first), text[text.count - 1] != UInt8(ascii: ":") else { return false }
        return text.count > 5 || !isReadAsSomethingElse(text)
    }

    /// Whether one of eight bytes is another than letters, digits and `-./:_`: 0 if none.
    @inline(__always)
    static func isInNoName(_ eight: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = eight & (ones &* 0x7F)
        // A byte's highest bit is set where it is at least as large as 0x80 less what is added.
        let small = low | (ones &* 0x20)
        let letters = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x80 - 0x7B))
        let digits = (low &+ ones &* (0x80 - 0x2D)) & ~(low &+ ones &* (0x80 - 0x3B))  // - . / 0…9 :
        let underscores = ~((low ^ (ones &* 0x5F)) &+ ones &* 0x7F)
        return (~(letters | digits | underscores) | eight) & (ones &* 0x80)
    }

    private static let space = UInt8(ascii: " ")
    private static let indicators: StaticBytes = "#,[]{}&*!|>'\"%@`"

    /// Whether it is `null`, a boolean or one of the words that YAML 1.1 takes for a boolean, in letters of any case.
    private static func isWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var letters: UInt64 = 0
        for byte in text { letters = letters << 8 | UInt64(byte | 0x20) }
        switch letters {
        case 0x6E75_6C6C, 0x7472_7565, 0x66_616C_7365, 0x79_6573, 0x6E6F, 0x6F6E, 0x6F_6666, 0x79, 0x6E:
            return true  // null, true, false, yes, no, on, off, y, n
        default: return false
        }
    }

    private static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticBytes) -> Bool {
        text.count == word.count && zip(text, word).allSatisfy { $0 | 0x20 == $1 }
    }

    /// Digits with signs, points, colons, exponents and the like and nothing else: numbers in any base, sexagesimal
    /// numbers (1:30), dates and times. A few strings that are none of these are quoted too, which does no harm.
    private static func looksLikeNumberOrDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let body = text.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        let number = UnsafeBufferPointer(rebasing: body)
        if isWord(number, ".inf") || isWord(number, ".nan") { return true }
        if number.count >= 2, number[0] == UInt8(ascii: "0"), "xob".utf8.contains(number[1] | 0x20) {
            return number.dropFirst(2).allSatisfy { isDigit($0) || isHex($0 | 0x20) || $0 == UInt8(ascii: "_") }
        }
        return number.allSatisfy { isDigit($0) || "_.:+- ".utf8.contains($0) || "etz".utf8.contains($0 | 0x20) }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
    }
}

/// The bytes of a literal, without a string made of them.
private struct StaticBytes: ExpressibleByStringLiteral, RandomAccessCollection {
    private let text: StaticString
    init(stringLiteral text: StaticString) { self.text = text }
    var startIndex: Int { 0 }
    var endIndex: Int { text.utf8CodeUnitCount }
    subscript(index: Int) -> UInt8 { text.utf8Start[index] }
}
