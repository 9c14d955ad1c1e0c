/// Reads a regular expression; nil for what the schemas' patterns do not use or for what is malformed.
struct PatternParser {
    private let scalars: [UInt32]
    private var at = 0
    private var groups = 0
    private var ignoresCase = false
    private var dotTakesNewline = false
    private static let maximumDepth = 100

    private init(_ pattern: String) { scalars = pattern.unicodeScalars.map(\.value) }

    static func parse(_ pattern: String) -> PatternSyntax? {
        var parser = PatternParser(pattern)
        guard let syntax = parser.choice(depth: 0), parser.at == parser.scalars.count else { return nil }
        return syntax
    }

    private func next(is character: Unicode.Scalar, ahead: Int = 0) -> Bool {
        at + ahead < scalars.count && scalars[at + ahead] == character.value
    }

    private mutating func take(_ text: String) -> Bool {
        let wanted = text.unicodeScalars.map(\.value)
        guard scalars.count - at >= wanted.count, scalars[at..<(at + wanted.count)].elementsEqual(wanted) else {
            return false
        }
        at += wanted.count
        return true
    }

    private mutating func choice(depth: Int) -> PatternSyntax? {
        guard depth < Self.maximumDepth else { return nil }
        var parts: [PatternSyntax] = []
        repeat {
            guard let part = sequence(depth: depth) else { return nil }
            parts.append(part)
        } while take("|")
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence(depth: Int) -> PatternSyntax? {
        var parts: [PatternSyntax] = []
        while at < scalars.count, !next(is: "|"), !next(is: ")") {
            guard let atom = atom(depth: depth), let part = quantified(atom) else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func quantified(_ atom: PatternSyntax) -> PatternSyntax? {
        var result = atom
        while let (least, most) = quantifier() {
            let isGreedy = !take("?")
            // A possessive quantifier; the schemas have none.
            if isGreedy, next(is: "+") { return nil }
            if let most, most < least { return nil }
            switch result {
            // An assertion holds once or many times alike.
            case .assertion, .look: if least == 0 { result = .empty }
            default: result = .times(result, least: least, most: most, isGreedy: isGreedy)
            }
        }
        return result
    }

    /// Takes `*`, `+`, `?` or `{2,5}`; braces that hold anything else are ordinary characters.
    private mutating func quantifier() -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard next(is: "{") else { return nil }
        let start = at
        at += 1
        let least = number()
        if let least, take("}") { return (least, least) }
        if take(",") {
            let most = number()
            if least != nil || most != nil, take("}") { return (least ?? 0, most) }
        }
        at = start
        return nil
    }

    private mutating func number() -> Int? {
        var value: Int?
        while at < scalars.count, (0x30...0x39).contains(scalars[at]), (value ?? 0) < 100_000 {
            value = (value ?? 0) * 10 + Int(scalars[at] - 0x30)
            at += 1
        }
        return value
    }

    private mutating func atom(depth: Int) -> PatternSyntax? {
        if next(is: "(") { return group(depth: depth) }
        if take("[") { return bracket().map { .one(cased($0)) } }
        if take(".") { return .one(dotTakesNewline ? .any : .anyButNewline) }
        if take("^") { return .assertion(.start) }
        if take("$") { return .assertion(.end) }
        if take("\\") { return escape() }
        guard !next(is: "*"), !next(is: "+"), !next(is: "?") else { return nil }
        at += 1
        return .one(cased(ScalarSet(scalars[at - 1])))
    }

    private func cased(_ set: ScalarSet) -> ScalarSet {
        guard ignoresCase else { return set }
        var set = set
        set.ignoreCase()
        return set
    }

    private mutating func group(depth: Int) -> PatternSyntax? {
        at += 1
        let flags = (ignoresCase, dotTakesNewline)
        defer { (ignoresCase, dotTakesNewline) = flags }
        if take("?:") { return closed(choice(depth: depth + 1)) }
        if take("?=") { return look(depth, isBehind: false, isNegated: false) }
        if take("?!") { return look(depth, isBehind: false, isNegated: true) }
        if take("?<=") { return look(depth, isBehind: true, isNegated: false) }
        if take("?<!") { return look(depth, isBehind: true, isNegated: true) }
        if take("?i)") {
            ignoresCase = true
            return restOfGroup(depth: depth)
        }
        if take("?s)") {
            dotTakesNewline = true
            return restOfGroup(depth: depth)
        }
        if next(is: "?") { return nil }
        groups += 1
        let number = groups
        return closed(choice(depth: depth + 1)).map { .group($0, number: number) }
    }

    /// What a flag such as `(?i)` applies to: everything up to the end of the group that it stands in.
    private mutating func restOfGroup(depth: Int) -> PatternSyntax? { choice(depth: depth + 1) }

    private mutating func closed(_ syntax: PatternSyntax?) -> PatternSyntax? { take(")") ? syntax : nil }

    private mutating func look(_ depth: Int, isBehind: Bool, isNegated: Bool) -> PatternSyntax? {
        guard let inner = closed(choice(depth: depth + 1)), !isBehind || inner.width != nil else { return nil }
        return .look(inner, isBehind: isBehind, isNegated: isNegated)
    }
}

// MARK: Escapes and brackets

extension PatternParser {
    /// After a backslash outside brackets.
    private mutating func escape() -> PatternSyntax? {
        if take("b") { return .assertion(.boundary) }
        if take("B") { return .assertion(.noBoundary) }
        if take("A") { return .assertion(.start) }
        if take("Z") || take("z") { return .assertion(.absoluteEnd) }
        if at < scalars.count, (0x31...0x39).contains(scalars[at]) { return number().map { .sameAs(group: $0) } }
        switch escapedItem() {
        case .scalar(let scalar): return .one(cased(ScalarSet(scalar)))
        case .class(let scalarClass, let isNegated):
            var set = ScalarSet()
            set.insert(scalarClass, isNegated: isNegated)
            return .one(set)
        case nil: return nil
        }
    }

    private enum Item {
        case scalar(UInt32)
        case `class`(ScalarClass, isNegated: Bool)
    }

    /// What a backslash and the characters after it stand for, inside brackets and outside.
    private mutating func escapedItem() -> Item? {
        guard at < scalars.count, let letter = Unicode.Scalar(scalars[at]) else { return nil }
        at += 1
        switch letter {
        case "d": return .class(.digit, isNegated: false)
        case "D": return .class(.digit, isNegated: true)
        case "w": return .class(.word, isNegated: false)
        case "W": return .class(.word, isNegated: true)
        case "s": return .class(.space, isNegated: false)
        case "S": return .class(.space, isNegated: true)
        case "n": return .scalar(0x0A)
        case "r": return .scalar(0x0D)
        case "t": return .scalar(0x09)
        case "f": return .scalar(0x0C)
        case "v": return .scalar(0x0B)
        case "a": return .scalar(0x07)
        case "0": return .scalar(0)
        case "x": return hex(digits: 2).map { .scalar($0) }
        case "u": return unicode().map { .scalar($0) }
        case "p", "P":
            guard take("{"), let end = scalars[at...].firstIndex(of: 0x7D) else { return nil }
            let name = String(String.UnicodeScalarView(scalars[at..<end].compactMap(Unicode.Scalar.init)))
            at = end + 1
            return ScalarClass(property: name).map { .class($0, isNegated: letter == "P") }
        default:
            // Any other letter after a backslash would be an escape that the schemas do not use.
            let isLetter = letter.isASCII && letter.properties.isAlphabetic
            return isLetter ? nil : .scalar(letter.value)
        }
    }

    private mutating func hex(digits: Int) -> UInt32? {
        guard scalars.count - at >= digits else { return nil }
        let text = String(String.UnicodeScalarView(scalars[at..<(at + digits)].compactMap(Unicode.Scalar.init)))
        guard let value = UInt32(text, radix: 16) else { return nil }
        at += digits
        return value
    }

    /// Four hexadecimal digits; two halves of a surrogate pair are one scalar.
    private mutating func unicode() -> UInt32? {
        guard let high = hex(digits: 4) else { return nil }
        guard (0xD800..<0xDC00).contains(high) else { return high }
        let start = at
        if take("\\u"), let low = hex(digits: 4), (0xDC00..<0xE000).contains(low) {
            return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
        }
        at = start
        return high
    }

    /// After an opening bracket, to the closing one.
    private mutating func bracket() -> ScalarSet? {
        var set = ScalarSet()
        let isNegated = take("^")
        var isFirst = true
        while isFirst || !next(is: "]") {
            isFirst = false
            guard let item = bracketItem() else { return nil }
            guard case .scalar(let low) = item else {
                if case .class(let scalarClass, let isNegated) = item { set.insert(scalarClass, isNegated: isNegated) }
                continue
            }
            // A hyphen that no range can end in is a hyphen.
            guard next(is: "-"), at + 1 < scalars.count, !next(is: "]", ahead: 1) else {
                set.insert(low...low)
                continue
            }
            at += 1
            switch bracketItem() {
            case .scalar(let high):
                guard low <= high else { return nil }
                set.insert(low...high)
            case .class(let scalarClass, let isNegated):
                set.insert(low...low)
                set.insert(0x2D...0x2D)
                set.insert(scalarClass, isNegated: isNegated)
            case nil: return nil
            }
        }
        at += 1
        if ignoresCase { set.ignoreCase() }
        set.isNegated = isNegated
        return set
    }

    private mutating func bracketItem() -> Item? {
        guard at < scalars.count else { return nil }
        if take("\\") { return take("b") ? .scalar(0x08) : escapedItem() }
        at += 1
        return .scalar(scalars[at - 1])
    }
}
