/// Serverless resolves `${source:address}` and `${source(…)}` in every text of a serverless.yml, wherever the text came
/// from: `${env:HOME}` becomes the home folder of whoever deploys. A backslash before `${` keeps the text as it is, and
/// Serverless removes that backslash.
///
/// Source: Serverless Framework, "Variables", and its parser, `lib/configuration/variables/parse.js`.
enum VariableEscaping {
    /// The text that Serverless reads as this text; the text itself where it has nothing that Serverless would resolve.
    static func escaped(_ text: String) -> String {
        guard changes(text) else { return text }
        // While one `${` is open, Serverless takes no backslash for an escape: so all of them are escaped, or none.
        var result: [UInt8] = []
        var backslashes = 0
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if byte == dollar, index + 1 < bytes.count, bytes[index + 1] == brace {
                result.append(contentsOf: repeatElement(backslash, count: backslashes + 1))
            }
            backslashes = byte == backslash ? backslashes + 1 : 0
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether no escape exists: Serverless reads the dollar sign before `${` as the start of a variable, and a
    /// backslash between the two ends that without escaping what follows.
    static func isImpossible(_ text: String) -> Bool {
        guard changes(text) else { return false }
        let bytes = Array(text.utf8)
        return bytes.indices.dropLast(2).contains {
            bytes[$0] == dollar && bytes[$0 + 1] == dollar && bytes[$0 + 2] == brace
        }
    }

    /// Whether Serverless would read another text: it has a variable of Serverless' form, or a backslash that it would
    /// remove.
    private static func changes(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(changes) ?? Array(text.utf8).withUnsafeBufferPointer(changes)
    }

    private static func changes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == dollar, bytes[index + 1] == brace {
                if index > 0, bytes[index - 1] == backslash { return true }
                if isVariable(bytes[(index + 2)...]) { return true }
            }
            index += 1
        }
        return false
    }

    /// Whether what follows `${` begins a variable of Serverless': a source in letters and digits that begins with a
    /// small letter, then one colon or a parenthesis.
    private static func isVariable(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = bytes.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return false }
        let rest = bytes.drop { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: ".") }
        switch rest.first {
        case UInt8(ascii: "("): return true
        case UInt8(ascii: ":"):
            // Two colons are CloudFormation's; Serverless allows blanks between them.
            return rest.dropFirst().drop { $0 == UInt8(ascii: " ") }.first != UInt8(ascii: ":")
        default: return false
        }
    }

    private static let dollar = UInt8(ascii: "$")
    private static let brace = UInt8(ascii: "{")
    private static let backslash = UInt8(ascii: "\\")
}

extension Value {
    /// The value with every text in it escaped for Serverless. Keys are not resolved by it.
    var escapedForServerless: Value { escapedIfNeeded ?? self }

    /// Nil where nothing changes, so that what needs no escape is not copied.
    private var escapedIfNeeded: Value? {
        switch self {
        case .string(let text):
            let escaped = VariableEscaping.escaped(text)
            return escaped == text ? nil : .string(escaped)
        case .array(let elements):
            var copy: [Value]?
            for (index, element) in elements.enumerated() {
                guard let escaped = element.escapedIfNeeded else { continue }
                copy = copy ?? elements
                copy?[index] = escaped
            }
            return copy.map { .array($0) }
        case .object(let members):
            var copy: [Member]?
            for (index, member) in members.enumerated() {
                guard let escaped = member.value.escapedIfNeeded else { continue }
                copy = copy ?? members
                copy?[index].value = escaped
            }
            return copy.map { .object($0) }
        default: return nil
        }
    }

    /// Whether a text in it cannot be written for Serverless.
    var cannotBeEscapedForServerless: Bool {
        switch self {
        case .string(let text): VariableEscaping.isImpossible(text)
        case .array(let elements): elements.contains(where: \.cannotBeEscapedForServerless)
        case .object(let members): members.contains { $0.value.cannotBeEscapedForServerless }
        default: false
        }
    }
}
