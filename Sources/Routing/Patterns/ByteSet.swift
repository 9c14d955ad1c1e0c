/// Some of the 256 bytes.
struct ByteSet: Sendable, Hashable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    static func == (a: ByteSet, b: ByteSet) -> Bool { a.words == b.words }
    func hash(into hasher: inout Hasher) {
        for word in [words.0, words.1, words.2, words.3] { hasher.combine(word) }
    }

    init() {}
    init(_ byte: UInt8) { insert(byte) }
    init(_ range: ClosedRange<UInt8>) { for byte in range { insert(byte) } }
    init(_ text: StaticString) { text.withUTF8Buffer { for byte in $0 { insert(byte) } } }

    func contains(_ byte: UInt8) -> Bool {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: return words.0 & bit != 0
        case 1: return words.1 & bit != 0
        case 2: return words.2 & bit != 0
        default: return words.3 & bit != 0
        }
    }

    mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    mutating func formUnion(_ other: ByteSet) {
        words.0 |= other.words.0
        words.1 |= other.words.1
        words.2 |= other.words.2
        words.3 |= other.words.3
    }

    var inverted: ByteSet {
        var result = self
        result.words = (~words.0, ~words.1, ~words.2, ~words.3)
        return result
    }

    /// With both cases of each letter.
    var folded: ByteSet {
        var result = self
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            if contains(letter) { result.insert(letter - 32) }
            if contains(letter - 32) { result.insert(letter) }
        }
        return result
    }

    /// One of them, one that can be read where there is any.
    var example: UInt8 {
        let liked = Array("a0A-._/".utf8) + Array(UInt8(0x21)...0x7E)
        return liked.first(where: contains) ?? (0...255).first(where: contains) ?? 0x61
    }

    static let digits = ByteSet(0x30...0x39)
    static let spaces = ByteSet(" \t\n\r\u{0C}\u{0B}")
    static let words: ByteSet = {
        var set = ByteSet.digits
        for range in [UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z")] {
            set.formUnion(ByteSet(range))
        }
        set.insert(UInt8(ascii: "_"))
        return set
    }()
}
