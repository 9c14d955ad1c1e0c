/// A value in JSON text.
///
/// A `JSON` is a view into the text it was parsed from: looking up members is cheap, and strings are decoded
/// when they are asked for. Asking for something that is not there, or is of another kind, gives `nil`.
///
/// ```swift
/// let update = try JSON(parsing: body)
/// let chat = update["message"]?["chat"]?["id"]?.int
/// ```
public struct JSON: Sendable {
    let document: JSONDocument
    let index: Int

    /// Parses a whole text, strictly by RFC 8259.
    ///
    /// - Parameter maximumDepth: how deeply arrays and objects may be nested; more is an error.
    public init(parsing bytes: [UInt8], maximumDepth: Int = 128) throws(JSONError) {
        document = try JSONScanner.document(bytes, maximumDepth: maximumDepth)
        index = 0
    }

    init(_ document: JSONDocument, _ index: Int) {
        self.document = document
        self.index = index
    }

    var node: JSONNode { document.nodes[index] }

    /// Whether this is `null`.
    public var isNull: Bool { node.kind == .null }

    /// Whether this is a string.
    var isString: Bool { node.kind == .plainString || node.kind == .escapedString }

    /// Whether this is an object.
    public var isObject: Bool { node.kind == .object }

    /// The value of `true` and `false`.
    public var bool: Bool? {
        switch node.kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    /// The value of a whole number that fits 64 bits and is written without fraction and exponent.
    public var int: Int? {
        guard node.kind == .number else { return nil }
        return document.bytes.withView { DecimalNumber.int($0[node.range]) }
    }

    /// The nearest floating-point value of a number.
    public var double: Double? {
        guard node.kind == .number else { return nil }
        return Double(String(decoding: text, as: UTF8.self))
    }

    /// The value's own bytes in the text it was parsed from; of a string what is between its quotes, still escaped.
    public var text: ArraySlice<UInt8> { document.bytes[Int(node.start)..<Int(node.end)] }

    /// The elements of an array; nothing for any other kind.
    public var array: [JSON] {
        guard node.kind == .array else { return [] }
        var result: [JSON] = []
        var child = index + 1
        while child < Int(node.next) {
            result.append(JSON(document, child))
            child = Int(document.nodes[child].next)
        }
        return result
    }
}
