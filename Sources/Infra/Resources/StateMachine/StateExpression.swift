/// Expressions of JSONata, as Amazon States Language marks them.
enum StateExpression {
    static let start = "{%"
    static let end = "%}"

    static func isIn(_ text: String) -> Bool { text.hasPrefix(start) && text.hasSuffix(end) }
    static func isIn(_ value: Value) -> Bool {
        if case .string(let text) = value { return text.hasPrefix(start) }
        return false
    }

    /// A field that an expression gives, or in JSONPath a path: `Seconds` or `SecondsPath`.
    static func member(_ key: String, _ text: String) -> Value.Member {
        .init(text.hasPrefix(start) ? key : key + "Path", .string(text))
    }

    /// What stands between the marks.
    static func body(_ text: String) -> Substring { text.dropFirst(2).dropLast(2) }

    /// Brackets, quotes and comments that are not closed, or closed without being open; nil where all are in pairs or
    /// it has a regular expression, whose brackets are its own.
    static func unpaired(in body: Substring) -> String? {
        let bytes = Array(body.utf8)
        let closing: [UInt8: UInt8] = [
            UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"),
            UInt8(ascii: "{"): UInt8(ascii: "}"),
        ]
        var open: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if "\"'`".utf8.contains(byte) {
                var end = index + 1
                while end < bytes.count, bytes[end] != byte { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
                guard end < bytes.count else { return String(UnicodeScalar(byte)) }
                index = end
            } else if byte == UInt8(ascii: "/") {
                return nil
            } else if closing[byte] != nil {
                open.append(byte)
            } else if closing.values.contains(byte) {
                guard let last = open.popLast(), closing[last] == byte else { return String(UnicodeScalar(byte)) }
            }
            index += 1
        }
        return open.last.map { String(UnicodeScalar($0)) }
    }

    /// The members of `$states` that it names, outside of texts.
    static func statesMembers(in body: Substring) -> [String] {
        var names: [String] = []
        for part in body.split(separator: "$states.", omittingEmptySubsequences: false).dropFirst() {
            let name = part.utf8.prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
            if !name.isEmpty { names.append(String(Substring(name))) }
        }
        return names
    }
}
