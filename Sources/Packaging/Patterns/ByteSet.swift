/// What stands in a pattern's brackets: `[a-z]`, `[!0-9]`, `[[:alpha:]_]`.
struct ByteSet: Sendable {
    private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    private var negated = false

    /// Reads on from behind the opening bracket to behind the closing one; nil where there is none.
    init?(_ pattern: [UInt8], from index: inout Int) {
        if index < pattern.count, pattern[index] == UInt8(ascii: "!") || pattern[index] == UInt8(ascii: "^") {
            negated = true
            index += 1
        }
        var previous: UInt8?
        var isFirst = true
        while index < pattern.count {
            var byte = pattern[index]
            index += 1
            if byte == UInt8(ascii: "]"), !isFirst { return }
            isFirst = false
            if byte == UInt8(ascii: "-"), let low = previous, index < pattern.count, pattern[index] != UInt8(ascii: "]")
            {
                var high = pattern[index]
                index += 1
                if high == UInt8(ascii: "\\") {
                    guard index < pattern.count else { return nil }
                    high = pattern[index]
                    index += 1
                }
                if low <= high { for member in low...high { insert(member) } }
                previous = nil
                continue
            }
            if byte == UInt8(ascii: "["), index < pattern.count, pattern[index] == UInt8(ascii: ":") {
                guard let end = pattern[index...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
                if end > index + 1, pattern[end - 1] == UInt8(ascii: ":") {
                    guard insert(class: String(decoding: pattern[(index + 1)..<(end - 1)], as: UTF8.self)) else {
                        return nil
                    }
                    index = end + 1
                    previous = nil
                    continue
                }
            }
            if byte == UInt8(ascii: "\\") {
                guard index < pattern.count else { return nil }
                byte = pattern[index]
                index += 1
            }
            insert(byte)
            previous = byte
        }
        return nil
    }

    func contains(_ byte: UInt8) -> Bool {
        let word = byte < 128 ? (byte < 64 ? bits.0 : bits.1) : (byte < 192 ? bits.2 : bits.3)
        return (word >> UInt64(byte & 63) & 1 == 1) != negated && byte != UInt8(ascii: "/")
    }

    private mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: bits.0 |= bit
        case 1: bits.1 |= bit
        case 2: bits.2 |= bit
        default: bits.3 |= bit
        }
    }

    /// A class of ASCII; false where there is none of that name.
    private mutating func insert(class name: String) -> Bool {
        guard let members = Self.classes[name] else { return false }
        for range in members { for byte in range { insert(byte) } }
        return true
    }

    private static let classes: [String: [ClosedRange<UInt8>]] = [
        "alnum": [0x30...0x39, 0x41...0x5a, 0x61...0x7a], "alpha": [0x41...0x5a, 0x61...0x7a],
        "blank": [0x09...0x09, 0x20...0x20], "cntrl": [0x00...0x1f, 0x7f...0x7f], "digit": [0x30...0x39],
        "graph": [0x21...0x7e], "lower": [0x61...0x7a], "print": [0x20...0x7e],
        "punct": [0x21...0x2f, 0x3a...0x40, 0x5b...0x60, 0x7b...0x7e], "space": [0x09...0x0d, 0x20...0x20],
        "upper": [0x41...0x5a], "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
    ]
}
