/// Reads classes of characters: `[a-z0-9_]`, `[[:alpha:]]`, `\d`.
enum RegularClass {
    /// - Parameter place: behind the opening bracket; afterwards behind the closing one.
    static func read(
        _ bytes: [UInt8], _ place: inout Int, ignoresCase: Bool
    ) throws(RegularExpression.Problem) -> ByteSet {
        var set = ByteSet()
        let isInverted = place < bytes.count && bytes[place] == UInt8(ascii: "^")
        if isInverted { place += 1 }
        let first = place
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "]"), place > first {
                place += 1
                if ignoresCase { set = set.folded }
                return isInverted ? set.inverted : set
            }
            if let named = try named(bytes, &place) {
                set.formUnion(named)
                continue
            }
            let low = try member(bytes, &place)
            guard let from = low.single, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "-"),
                bytes[place + 1] != UInt8(ascii: "]")
            else {
                set.formUnion(low.set)
                continue
            }
            place += 1
            let high = try member(bytes, &place)
            guard let to = high.single, to >= from else {
                throw RegularExpression.Problem(message: "a range of a class does not go from the lower to the higher")
            }
            set.formUnion(ByteSet(from...to))
        }
        throw RegularExpression.Problem(message: "a class is not closed")
    }

    /// One byte of a class, or what an escape stands for.
    private static func member(
        _ bytes: [UInt8], _ place: inout Int
    ) throws(RegularExpression.Problem) -> (set: ByteSet, single: UInt8?) {
        let byte = bytes[place]
        place += 1
        guard byte == UInt8(ascii: "\\") else { return (ByteSet(byte), byte) }
        if place < bytes.count, bytes[place] == UInt8(ascii: "b") {
            place += 1
            return (ByteSet(8), 8)
        }
        let set = try escaped(bytes, &place)
        let members = (0...255).map { UInt8($0) }.filter(set.contains)
        return (set, members.count == 1 ? members[0] : nil)
    }

    /// `[:alpha:]` within a class.
    private static func named(
        _ bytes: [UInt8], _ place: inout Int
    ) throws(RegularExpression.Problem) -> ByteSet? {
        guard bytes[place...].starts(with: Array("[:".utf8)),
            let colon = bytes[(place + 2)...].firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
            bytes[colon + 1] == UInt8(ascii: "]")
        else { return nil }
        let name = String(decoding: bytes[(place + 2)..<colon], as: UTF8.self)
        guard let set = classes[name] else {
            throw RegularExpression.Problem(message: "there is no class [:\(name):]")
        }
        place = colon + 2
        return set
    }

    /// - Parameter place: behind the backslash; afterwards behind what it escapes.
    static func escaped(_ bytes: [UInt8], _ place: inout Int) throws(RegularExpression.Problem) -> ByteSet {
        guard place < bytes.count else { throw RegularExpression.Problem(message: "it ends in a backslash") }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "d"): return .digits
        case UInt8(ascii: "D"): return ByteSet.digits.inverted
        case UInt8(ascii: "w"): return .words
        case UInt8(ascii: "W"): return ByteSet.words.inverted
        case UInt8(ascii: "s"): return .spaces
        case UInt8(ascii: "S"): return ByteSet.spaces.inverted
        case UInt8(ascii: "t"): return ByteSet(9)
        case UInt8(ascii: "n"): return ByteSet(10)
        case UInt8(ascii: "v"): return ByteSet(11)
        case UInt8(ascii: "f"): return ByteSet(12)
        case UInt8(ascii: "r"): return ByteSet(13)
        case UInt8(ascii: "a"): return ByteSet(7)
        case UInt8(ascii: "e"): return ByteSet(27)
        case UInt8(ascii: "0"): return ByteSet(0)
        case UInt8(ascii: "x"): return ByteSet(try hexadecimal(bytes, &place))
        case UInt8(ascii: "p"), UInt8(ascii: "P"):
            throw RegularExpression.Problem(message: "classes of Unicode are not supported")
        case _ where ByteSet.words.contains(byte) && byte != UInt8(ascii: "_"):
            throw RegularExpression.Problem(
                message: "\\\(String(decoding: [byte], as: UTF8.self)) is not supported")
        default: return ByteSet(byte)
        }
    }

    private static func hexadecimal(_ bytes: [UInt8], _ place: inout Int) throws(RegularExpression.Problem) -> UInt8 {
        var digits = bytes[place...].prefix(2)
        var length = 2
        if bytes[place...].first == UInt8(ascii: "{"), let end = bytes[place...].firstIndex(of: UInt8(ascii: "}")) {
            digits = bytes[(place + 1)..<end]
            length = end - place + 1
        }
        guard let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), length != 2 || digits.count == 2
        else {
            throw RegularExpression.Problem(message: "\\x is followed by two hexadecimal digits")
        }
        place += length
        return value
    }

    private static let classes: [String: ByteSet] = {
        let lower = ByteSet(UInt8(ascii: "a")...UInt8(ascii: "z"))
        let letters = lower.folded
        var both = letters
        both.formUnion(.digits)
        var hexadecimal = ByteSet(UInt8(ascii: "a")...UInt8(ascii: "f")).folded
        hexadecimal.formUnion(.digits)
        var marks = ByteSet()
        for byte in UInt8(0x21)...0x7E where !both.contains(byte) { marks.insert(byte) }
        return [
            "alpha": letters, "digit": .digits, "alnum": both, "lower": lower,
            "upper": ByteSet(UInt8(ascii: "A")...UInt8(ascii: "Z")), "word": .words, "space": .spaces,
            "xdigit": hexadecimal, "punct": marks, "graph": ByteSet(0x21...0x7E), "print": ByteSet(0x20...0x7E),
            "blank": ByteSet(" \t"), "cntrl": ByteSet(0...0x1F), "ascii": ByteSet(0...0x7F),
        ]
    }()
}
