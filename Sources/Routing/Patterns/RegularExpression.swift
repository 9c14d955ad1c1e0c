/// A regular expression as listener rules take it: without lookaround, backreferences, atomic groups, possessive
/// quantifiers, recursion and classes of Unicode. A search takes time in proportion to expression and text multiplied,
/// whatever they are (Thompson's construction, with groups as in Pike's machine).
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Condition types for listener rules".
struct RegularExpression: Sendable {
    /// Why a text is no regular expression of listener rules.
    struct Problem: Error {
        let message: String
    }

    let text: String
    private let program: RegularProgram
    private let tree: RegularTree

    init(_ text: String) throws(Problem) {
        var parser = RegularParser(text)
        self.text = text
        tree = try parser.parsed()
        program = try RegularProgram(tree, groups: parser.groups)
    }

    /// Whether it matches somewhere in the text.
    func matches(_ text: String) -> Bool { program.search(Array(text.utf8)) != nil }

    /// What the first match and its groups cover, as offsets of UTF-8; nil for a group that took no part.
    func firstMatch(in text: [UInt8]) -> [Range<Int>?]? {
        guard let slots = program.search(text) else { return nil }
        return stride(from: 0, to: slots.count, by: 2).map { place -> Range<Int>? in
            let start = slots[place]
            let end = slots[place + 1]
            guard start >= 0, end >= start else { return nil }
            return start..<end
        }
    }

    /// A text that it matches, short where it has a choice; nil where it asks for what depends on the surroundings.
    var example: String? {
        let text = String(decoding: tree.example, as: UTF8.self)
        return matches(text) ? text : nil
    }
}

extension RegularExpression {
    enum Replaced: Sendable, Equatable {
        case unmatched
        case text(String)
        /// The replacement names a group that the expression does not have.
        case failed(String)
    }

    /// The text with its first match replaced; `$1` stands for what the first group matched.
    func replaced(in text: String, with replacement: String) -> Replaced {
        let bytes = Array(text.utf8)
        guard let groups = firstMatch(in: bytes), let whole = groups[0] else { return .unmatched }
        var result = Array(bytes[..<whole.lowerBound])
        let parts = Array(replacement.utf8)
        var place = 0
        while place < parts.count {
            guard parts[place] == UInt8(ascii: "$"), place + 1 < parts.count else {
                result.append(parts[place])
                place += 1
                continue
            }
            var digits = parts[(place + 1)...].prefix { (0x30...0x39).contains($0) }.prefix(2)
            guard !digits.isEmpty else {
                result.append(parts[place])
                place += 1
                continue
            }
            // Of $12 the second digit is text where there are fewer than twelve groups.
            if digits.count == 2, Self.number(digits) >= groups.count { digits = digits.dropLast() }
            let number = Self.number(digits)
            guard number < groups.count else {
                return .failed("the replacement has $\(number), and the expression \(groups.count - 1) groups")
            }
            if let range = groups[number] { result += bytes[range] }
            place += 1 + digits.count
        }
        return .text(String(decoding: result + bytes[whole.upperBound...], as: UTF8.self))
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
}
