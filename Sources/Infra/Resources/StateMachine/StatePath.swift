/// The grammar of paths in state machines, as far as it tells mistakes.
enum StatePath {
    static let intrinsics = [
        "Array", "ArrayContains", "ArrayGetItem", "ArrayLength", "ArrayPartition", "ArrayRange", "ArrayUnique",
        "Base64Decode",
        "Base64Encode", "Format", "Hash", "JsonMerge", "JsonToString", "MathAdd", "MathRandom", "StringSplit",
        "StringToJson", "UUID",
    ].map { "States.\($0)" }

    static let comparisons: [String] = {
        var all = [
            "StringMatches", "IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp",
            "BooleanEquals", "BooleanEqualsPath",
        ]
        for type in ["String", "Numeric", "Timestamp"] {
            for relation in ["Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals"] {
                all += ["\(type)\(relation)", "\(type)\(relation)Path"]
            }
        }
        return all
    }()

    /// Whether it is a path at all, or what is put there at deployment.
    static func isPath(_ text: String) -> Bool {
        text.hasPrefix("$") && (text.utf8.count == 1 || isStep(Array(text.utf8)[1])) || text.hasPrefix("States.")
    }

    private static func isStep(_ byte: UInt8) -> Bool { ".[$".utf8.contains(byte) || byte == UInt8(ascii: "{") }

    /// Whether it names one place of the input: `$`, `$.a.b`, `$.a[0]`, `$['a b']`.
    static func isReference(_ text: String) -> Bool {
        if text.hasPrefix("${") { return true }
        var bytes = Array(text.utf8)[...]
        guard bytes.popFirst() == UInt8(ascii: "$") else { return false }
        while let first = bytes.popFirst() {
            if first == UInt8(ascii: ".") {
                let name = bytes.prefix { !".[]()*?@:,$".utf8.contains($0) && $0 > UInt8(ascii: " ") }
                guard !name.isEmpty else { return false }
                bytes = bytes.dropFirst(name.count)
            } else if first == UInt8(ascii: "[") {
                guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
                let inside = bytes[bytes.startIndex..<end]
                let isIndex = !inside.isEmpty && inside.allSatisfy(isDigit)
                let quote = inside.first.flatMap { "'\"".utf8.contains($0) ? $0 : nil }
                let isName = inside.count > 2 && quote != nil && inside.last == quote
                guard isIndex || isName else { return false }
                bytes = bytes[(end + 1)...]
            } else {
                return false
            }
        }
        return true
    }
}
