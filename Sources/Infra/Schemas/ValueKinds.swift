/// Kinds of JSON value that a schema takes.
struct ValueKinds: OptionSet, Sendable {
    let rawValue: UInt8

    static let string = ValueKinds(rawValue: 1)
    static let integer = ValueKinds(rawValue: 2)
    static let number = ValueKinds(rawValue: 4)
    static let boolean = ValueKinds(rawValue: 8)
    static let object = ValueKinds(rawValue: 16)
    static let array = ValueKinds(rawValue: 32)
    static let null = ValueKinds(rawValue: 64)
    static let all = ValueKinds(rawValue: 127)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// From the letters of the embedded data (`os`), or from JSON Schema's words.
    init(_ json: JSON) {
        var kinds = ValueKinds()
        if let text = json.text {
            switch text.string {
            case "string": kinds = .string
            case "integer": kinds = .integer
            case "number": kinds = .number
            case "boolean": kinds = .boolean
            case "object": kinds = .object
            case "array": kinds = .array
            default: for letter in text.bytes { kinds.formUnion(Self.kind(letter)) }
            }
        } else {
            for element in json.elements { kinds.formUnion(ValueKinds(element)) }
        }
        self = kinds.isEmpty ? .all : kinds
    }

    private static func kind(_ letter: UInt8) -> ValueKinds {
        switch letter {
        case UInt8(ascii: "s"): .string
        case UInt8(ascii: "i"): .integer
        case UInt8(ascii: "n"): .number
        case UInt8(ascii: "b"): .boolean
        case UInt8(ascii: "o"): .object
        case UInt8(ascii: "a"): .array
        case UInt8(ascii: "0"): .null
        default: []
        }
    }

    /// Whether CloudFormation takes the value for one of these kinds: it turns strings, numbers and booleans into each
    /// other where they can be read so, as cfn-lint's rule E3012 has it.
    func accept(_ value: Value) -> Bool {
        if self == .all { return true }
        switch value {
        case .null: return contains(.null)
        case .object: return contains(.object)
        case .array: return contains(.array)
        case .bool: return !isDisjoint(with: [.boolean, .string])
        case .int: return !isDisjoint(with: [.integer, .number, .string])
        case .double(let number):
            return !isDisjoint(with: [.number, .string]) || contains(.integer) && number.wholeNumber != nil
        default:
            guard case .string(let text) = value else { return true }
            if contains(.string) { return true }
            if contains(.boolean), ["true", "false", "True", "False", "TRUE", "FALSE"].contains(text) { return true }
            if contains(.integer), Int(text.trimmedOfSpace) != nil { return true }
            return contains(.number) && Double(text.trimmedOfSpace) != nil
        }
    }

    /// In words: `a string or an object`.
    var words: String {
        let names: [(ValueKinds, String)] = [
            (.string, "a string"), (.integer, "a whole number"), (.number, "a number"), (.boolean, "true or false"),
            (.object, "an object"), (.array, "an array"), (.null, "null"),
        ]
        return names.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
    }
}

extension StringProtocol {
    /// Without spaces at its ends, which CloudFormation's readers of numbers ignore.
    var trimmedOfSpace: SubSequence {
        var rest = self[...]
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}

extension Double {
    /// This as an integer, if it is one that a double holds exactly.
    ///
    /// `Int(exactly:)` would do, but calls the C library's mathematics, which a program without Foundation does not
    /// link.
    var wholeNumber: Int? {
        guard self > -9_007_199_254_740_992, self < 9_007_199_254_740_992 else { return nil }
        let whole = Int(self)
        return Double(whole) == self ? whole : nil
    }
}
