/// Writes values as JSON that people review: two spaces, and short intrinsic functions on one line.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    /// - Parameter size: about how many bytes it will be; growing step by step would touch twice the memory.
    static func render(_ value: Value, size: Int = 4_096) -> [UInt8] {
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(size)
        writer.write(value, indent: 0)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }

    /// On one line, without a line feed at its end.
    static func renderCompact(_ value: Value) -> String {
        var writer = JSONWriter()
        writer.writeLine(value, spaced: false)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private mutating func write(_ value: Value, indent: Int) {
        switch value {
        case .object(let members) where members.isEmpty: append("{}")
        case .array(let elements) where elements.isEmpty: append("[]")
        case .object, .array:
            if Self.fitsOneLine(value) { writeLine(value, spaced: true) } else { writeBlock(value, indent: indent) }
        default: writeScalar(value)
        }
    }

    private mutating func writeBlock(_ value: Value, indent: Int) {
        switch value {
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (offset, member) in members.enumerated() {
                newline(indent + 2, comma: offset > 0)
                writeString(member.key)
                append(": ")
                write(member.value, indent: indent + 2)
            }
            newline(indent, comma: false)
            bytes.append(UInt8(ascii: "}"))
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (offset, element) in elements.enumerated() {
                newline(indent + 2, comma: offset > 0)
                write(element, indent: indent + 2)
            }
            newline(indent, comma: false)
            bytes.append(UInt8(ascii: "]"))
        default: writeScalar(value)
        }
    }

    /// An intrinsic function of scalars, or an array of one scalar: more would hide changes within a long line.
    private static func fitsOneLine(_ value: Value) -> Bool {
        switch value {
        case .object(let members):
            guard members.count == 1, let member = members.first, isIntrinsic(member.key) else { return false }
            if case .array(let elements) = member.value {
                return member.key == "Fn::GetAtt" && elements.allSatisfy(\.isScalar)
            }
            return member.value.isScalar
        case .array(let elements): return elements.count == 1 && elements[0].isScalar
        default: return true
        }
    }

    private static func isIntrinsic(_ key: String) -> Bool { key == "Ref" || key.hasPrefix("Fn::") }

    private mutating func writeLine(_ value: Value, spaced: Bool) {
        switch value {
        case .object(let members):
            append(spaced ? "{ " : "{")
            for (offset, member) in members.enumerated() {
                if offset > 0 { append(spaced ? ", " : ",") }
                writeString(member.key)
                append(spaced ? ": " : ":")
                writeLine(member.value, spaced: spaced)
            }
            append(spaced ? " }" : "}")
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (offset, element) in elements.enumerated() {
                if offset > 0 { append(spaced ? ", " : ",") }
                writeLine(element, spaced: spaced)
            }
            bytes.append(UInt8(ascii: "]"))
        default: writeScalar(value)
        }
    }

    private mutating func writeScalar(_ value: Value) {
        switch value {
        case .string(let text): writeString(text)
        case .int(let number): append(String(number))
        case .double(let number): append(number.isFinite ? String(describing: number) : "null")
        case .bool(let flag): append(flag ? "true" : "false")
        default: append("null")
        }
    }

    private mutating func newline(_ indent: Int, comma: Bool) {
        if comma { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }

    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func writeString(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            var position = 0
            while position < buffer.count {
                let byte = buffer[position]
                if byte < 0x20 || byte == 0x22 || byte == 0x5C {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<position]))
                    writeEscape(byte)
                    start = position + 1
                }
                position += 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscape(_ byte: UInt8) {
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        default:
            let digits = Array("0123456789abcdef".utf8)
            append("\\u00")
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

extension Value {
    var isScalar: Bool {
        switch self {
        case .object, .array, .reference: false
        default: true
        }
    }
}

extension Value {
    /// This value as JSON on several lines, ending in a line feed.
    public var json: String { String(decoding: JSONWriter.render(self), as: UTF8.self) }
}
