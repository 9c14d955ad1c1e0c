/// Reads a regular expression.
struct RegularParser {
    private let bytes: [UInt8]
    private var place = 0
    private(set) var groups = 0
    private var flags = Flags()
    private var depth = 0
    private static let deepest = 60

    private struct Flags {
        var ignoresCase = false
        var dotTakesLines = false
        var isOfLines = false
    }

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func parsed() throws(RegularExpression.Problem) -> RegularTree {
        let tree = try choice()
        if place < bytes.count { throw problem("a bracket is closed that is not open") }
        return tree
    }

    private func problem(_ message: String) -> RegularExpression.Problem { .init(message: message) }
    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = text.withUTF8Buffer { Array($0) }
        guard bytes[place...].starts(with: wanted) else { return false }
        place += wanted.count
        return true
    }

    private mutating func choice() throws(RegularExpression.Problem) -> RegularTree {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw problem("groups are nested more than \(Self.deepest) deep") }
        var parts = [try sequence()]
        while take("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() throws(RegularExpression.Problem) -> RegularTree {
        var parts: [RegularTree] = []
        while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            parts.append(try repeated(try atom()))
        }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? .nothing : .sequence(parts)
    }

    private mutating func repeated(_ part: RegularTree) throws(RegularExpression.Problem) -> RegularTree {
        var part = part
        var isRepeated = false
        while let (least, most) = try quantifier() {
            if isRepeated { throw problem("a quantifier follows another; possessive ones are not supported") }
            if case .place = part { throw problem("a quantifier follows an anchor") }
            isRepeated = true
            part = .repeated(part, least: least, most: most, isGreedy: !take("?"))
        }
        return part
    }

    private mutating func quantifier() throws(RegularExpression.Problem) -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard next == UInt8(ascii: "{"), let close = bytes[place...].firstIndex(of: UInt8(ascii: "}")) else {
            return nil
        }
        let parts = bytes[(place + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) }
        // Braces that are no quantifier stand for themselves.
        guard (1...2).contains(parts.count), let least = numbers[0],
            parts.count == 1 || parts[1].isEmpty || numbers[1] != nil
        else { return nil }
        let most = parts.count == 1 ? least : numbers[1]
        guard (0...1_000).contains(least), most.map({ (least...1_000).contains($0) }) ?? true else {
            throw problem("a quantifier is not within 0 and 1000, the smaller number first")
        }
        place = close + 1
        return (least, most)
    }

    private mutating func atom() throws(RegularExpression.Problem) -> RegularTree {
        guard let byte = next else { return .nothing }
        place += 1
        switch byte {
        case UInt8(ascii: "("): return try group()
        case UInt8(ascii: "["): return .byte(try RegularClass.read(bytes, &place, ignoresCase: flags.ignoresCase))
        case UInt8(ascii: "."): return .byte(flags.dotTakesLines ? ByteSet().inverted : ByteSet("\n").inverted)
        case UInt8(ascii: "^"): return .place(flags.isOfLines ? .lineStart : .start)
        case UInt8(ascii: "$"): return .place(flags.isOfLines ? .lineEnd : .end)
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): throw problem("a quantifier follows nothing")
        case UInt8(ascii: "\\"): return try escaped()
        default: return literal(byte)
        }
    }

    private func literal(_ byte: UInt8) -> RegularTree {
        .byte(flags.ignoresCase ? ByteSet(byte).folded : ByteSet(byte))
    }

    private mutating func escaped() throws(RegularExpression.Problem) -> RegularTree {
        guard let byte = next else { throw problem("it ends in a backslash") }
        switch byte {
        case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"):
            place += 1
            let places: [UInt8: RegularTree.Place] = [
                UInt8(ascii: "b"): .wordEdge, UInt8(ascii: "B"): .insideWord, UInt8(ascii: "A"): .start,
            ]
            return .place(places[byte] ?? .end)
        case UInt8(ascii: "1")...UInt8(ascii: "9"): throw problem("backreferences are not supported")
        default:
            let set = try RegularClass.escaped(bytes, &place)
            return .byte(flags.ignoresCase ? set.folded : set)
        }
    }

    private mutating func group() throws(RegularExpression.Problem) -> RegularTree {
        let before = flags
        var number: Int?
        if take("?") {
            if take("P<") || (next == UInt8(ascii: "<") && !isLookbehind && take("<")) {
                guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")), end > place else {
                    throw problem("the name of a group is not closed")
                }
                place = end + 1
                groups += 1
                number = groups
            } else {
                guard try readFlags() else { return .nothing }
            }
        } else {
            groups += 1
            number = groups
        }
        let inner = try choice()
        guard take(")") else { throw problem("a group is not closed") }
        flags = before
        return .group(inner, number: number)
    }

    private var isLookbehind: Bool {
        place + 1 < bytes.count && (bytes[place + 1] == UInt8(ascii: "=") || bytes[place + 1] == UInt8(ascii: "!"))
    }

    /// `i:` or `i)` behind `(?`.
    /// - Returns: whether a group follows; flags alone hold to the end of the group that they are in.
    private mutating func readFlags() throws(RegularExpression.Problem) -> Bool {
        var value = true
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "-"): value = false
            case UInt8(ascii: "i"): flags.ignoresCase = value
            case UInt8(ascii: "s"): flags.dotTakesLines = value
            case UInt8(ascii: "m"): flags.isOfLines = value
            case UInt8(ascii: ":"): return true
            case UInt8(ascii: ")"): return false
            default: throw problem("(?\(String(decoding: [byte], as: UTF8.self)) is not supported")
            }
        }
        throw problem("a group is not closed")
    }
}
