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
    public var bytes: [UInt8] { text.bytes }
    private var text = JSONText()
    private var needsComma = false

    /// A writer with nothing in it.
    public init() {}

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
        var value = value
        value.withUTF8 { string($0) }
    }

    /// Writes a string that is already UTF-8. Bytes that are not become U+FFFD, so the text is always JSON.
    public mutating func string(utf8 value: [UInt8]) {
        guard UTF8Check.isValid(value) else { return string(String(decoding: value, as: UTF8.self)) }
        value.withUnsafeBufferPointer { string($0) }
    }

    /// Writes a whole number.
    public mutating func int(_ value: Int) { DecimalNumber.withDigits(of: value) { verbatim($0) } }

    /// Writes a number; JSON has none for infinities and NaN, which become `null`.
    public mutating func double(_ value: Double) { verbatim(value.isFinite ? value.description : "null") }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) { verbatim(value ? "true" : "false") }

    /// Writes `null`.
    public mutating func null() { verbatim("null") }

    /// Writes a value of a parsed document as it stands there.
    public mutating func value(_ value: JSON) {
        value.text.withUnsafeBufferPointer { bytes in
            guard value.isString else { return verbatim(bytes) }
            text.reserve(bytes.count + 3)
            separate()
            text.append(UInt8(ascii: "\""))
            text.append(bytes)
            text.append(UInt8(ascii: "\""))
        }
    }

    /// Writes a member's name; its value has to follow.
    public mutating func name(_ name: String) {
        string(name)
        text.reserve(1)
        text.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// The comma before all but the first; there has to be room for it.
    @inline(__always)
    private mutating func separate() {
        if needsComma { text.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func verbatim(_ string: String) {
        var string = string
        string.withUTF8 { verbatim($0) }
    }

    private mutating func verbatim(_ bytes: UnsafeBufferPointer<UInt8>) {
        text.reserve(bytes.count + 1)
        separate()
        text.append(bytes)
    }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        text.reserve(2)
        separate()
        text.append(open)
        needsComma = false
        content(&self)
        text.reserve(1)
        text.append(close)
        needsComma = true
    }

    private mutating func string(_ bytes: UnsafeBufferPointer<UInt8>) {
        text.reserve(bytes.count + 3)
        separate()
        text.append(UInt8(ascii: "\""))
        let source = ByteView(bytes)
        // Most text needs no escapes and goes over in one piece.
        var written = 0
        var index = 0
        while true {
            index = PlainText.end(in: source, from: index)
            guard index < source.count else { break }
            let byte = source[index]
            index += 1
            guard Self.needsEscape(byte) else { continue }
            text.append(source[written..<(index - 1)])
            written = index
            // The escape, the rest of the text and the quote.
            text.reserve(6 + source.count - index + 1)
            escape(byte)
        }
        text.append(source[written..<source.count])
        text.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        text.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(byte)
        case 0x0A: text.append(UInt8(ascii: "n"))
        default:
            text.append(UInt8(ascii: "u"))
            text.append(UInt8(ascii: "0"))
            text.append(UInt8(ascii: "0"))
            text.append(Hexadecimal.upper(byte >> 4))
            text.append(Hexadecimal.upper(byte & 15))
        }
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
