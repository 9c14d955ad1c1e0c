/// Writes JSON text by appending bytes.
///
/// ```swift
/// let bytes = JSONWriter.object {
///     $0.member("method", "sendMessage")
///     $0.member("chat_id", 42)
/// }
/// ```
public struct JSONWriter: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// A writer with nothing in it.
    public init() { bytes.reserveCapacity(256) }

    /// The text of one object.
    public static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object(members)
        return writer.bytes
    }

    /// Writes an object whose members `members` writes.
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    /// Writes an array whose elements `elements` writes.
    public mutating func array(_ elements: (inout JSONWriter) -> Void) {
        nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    /// Writes a string.
    public mutating func string(_ value: String) {
        separate()
        var value = value
        value.withUTF8 { quote($0) }
    }

    /// Writes a string that is already UTF-8. Bytes that are not become U+FFFD, so the text is always JSON.
    public mutating func string(utf8 value: [UInt8]) {
        guard UTF8Check.isValid(value) else { return string(String(decoding: value, as: UTF8.self)) }
        separate()
        value.withUnsafeBufferPointer { quote($0) }
    }

    /// Writes a whole number.
    public mutating func int(_ value: Int) { verbatim(String(value)) }

    /// Writes a number; JSON has none for infinities and NaN, which become `null`.
    public mutating func double(_ value: Double) { verbatim(value.isFinite ? value.description : "null") }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) { verbatim(value ? "true" : "false") }

    /// Writes `null`.
    public mutating func null() { verbatim("null") }

    /// Writes a value of a parsed document as it stands there.
    public mutating func value(_ value: JSON) {
        separate()
        let isString = value.node.kind == .plainString || value.node.kind == .escapedString
        if isString { bytes.append(UInt8(ascii: "\"")) }
        bytes.append(contentsOf: value.text)
        if isString { bytes.append(UInt8(ascii: "\"")) }
    }

    /// Writes a member's name; its value has to follow.
    public mutating func name(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func verbatim(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        content(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        // Most text needs no escapes and goes over in one piece.
        var written = 0
        var index = 0
        while true {
            index = PlainText.end(in: text, from: index)
            guard index < text.count else { break }
            let byte = text[index]
            index += 1
            guard Self.needsEscape(byte) else { continue }
            bytes.append(contentsOf: text[written..<(index - 1)])
            written = index
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            default:
                bytes.append(contentsOf: "u00".utf8)
                bytes.append(Hexadecimal.upper(byte >> 4))
                bytes.append(Hexadecimal.upper(byte & 15))
            }
        }
        bytes.append(contentsOf: text[written...])
        bytes.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
