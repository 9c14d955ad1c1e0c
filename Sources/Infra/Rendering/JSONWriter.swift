/// Writes values as JSON that people review: two spaces, and short intrinsic functions on one line.
struct JSONWriter: ~Copyable {
    private var text: TextBuffer

    private init(size: Int) { text = TextBuffer(capacity: size) }

    /// - Parameter size: about how many bytes it will be.
    static func render(_ value: Value, size: Int = 4_096) -> [UInt8] {
        var writer = JSONWriter(size: size)
        writer.write(value, indent: 0)
        writer.text.append(UInt8(ascii: "\n"))
        return writer.text.bytes
    }

    /// On one line, without a line feed at its end.
    static func renderCompact(_ value: Value) -> String {
        var writer = JSONWriter(size: 256)
        writer.writeLine(value, spaced: false)
        return String(decoding: writer.text.bytes, as: UTF8.self)
    }

    private mutating func write(_ value: Value, indent: Int) {
        switch value {
        case .object(let members) where members.isEmpty: text.append("{}")
        case .array(let elements) where elements.isEmpty: text.append("[]")
        case .object, .array:
            if Self.fitsOneLine(value) { writeLine(value, spaced: true) } else { writeBlock(value, indent: indent) }
        default: writeScalar(value)
        }
    }

    private mutating func writeBlock(_ value: Value, indent: Int) {
        switch value {
        case .object(let members):
            text.append(UInt8(ascii: "{"))
            for index in members.indices {
                newline(indent + 2, comma: index > 0)
                writeString(members[index].key)
                text.append(UInt8(ascii: ":"), UInt8(ascii: " "))
                write(members[index].value, indent: indent + 2)
            }
            newline(indent, comma: false)
            text.append(UInt8(ascii: "}"))
        case .array(let elements):
            text.append(UInt8(ascii: "["))
            for index in elements.indices {
                newline(indent + 2, comma: index > 0)
                write(elements[index], indent: indent + 2)
            }
            newline(indent, comma: false)
            text.append(UInt8(ascii: "]"))
        default: writeScalar(value)
        }
    }

    /// An intrinsic function of scalars, or an array of one scalar: more would hide changes within a long line.
    private static func fitsOneLine(_ value: Value) -> Bool {
        switch value {
        case .object(let members):
            guard members.count == 1, let member = members.first, member.namesIntrinsic else { return false }
            if case .array(let elements) = member.value {
                return member.key == "Fn::GetAtt" && elements.allSatisfy(\.isScalar)
            }
            return member.value.isScalar
        case .array(let elements): return elements.count == 1 && elements[0].isScalar
        default: return true
        }
    }

    private mutating func writeLine(_ value: Value, spaced: Bool) {
        switch value {
        case .object(let members):
            text.append(spaced ? "{ " : "{")
            for index in members.indices {
                if index > 0 { text.append(spaced ? ", " : ",") }
                writeString(members[index].key)
                text.append(spaced ? ": " : ":")
                writeLine(members[index].value, spaced: spaced)
            }
            text.append(spaced ? " }" : "}")
        case .array(let elements):
            text.append(UInt8(ascii: "["))
            for index in elements.indices {
                if index > 0 { text.append(spaced ? ", " : ",") }
                writeLine(elements[index], spaced: spaced)
            }
            text.append(UInt8(ascii: "]"))
        default: writeScalar(value)
        }
    }

    private mutating func writeScalar(_ value: Value) {
        switch value {
        case .string(let string): writeString(string)
        case .int(let number): text.append(String(number))
        case .double(let number): text.append(number.isFinite ? String(describing: number) : "null")
        case .bool(let flag): text.append(flag ? "true" : "false")
        default: text.append("null")
        }
    }

    private mutating func newline(_ indent: Int, comma: Bool) {
        if comma {
            text.append(UInt8(ascii: ","), UInt8(ascii: "\n"))
        } else {
            text.append(UInt8(ascii: "\n"))
        }
        text.appendSpaces(indent)
    }

    private mutating func writeString(_ string: String) {
        text.append(UInt8(ascii: "\""))
        string.withBytes { bytes in
            if !text.append(bytes, unless: Self.needEscape) { writeEscaped(bytes) }
        }
        text.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (position, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
            text.append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
            writeEscape(byte)
            start = position + 1
        }
        text.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// Whether one of eight bytes is a quotation mark, a backslash or a control character: 0 if none.
    @inline(__always)
    private static func needEscape(_ eight: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = eight ^ (ones &* 0x22)
        let slashes = eight ^ (ones &* 0x5C)
        // A byte's highest bit is set where it borrows: in `quotes` and `slashes` where it is zero, in the text where
        // it is below 0x20.
        let found = ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((eight &- ones &* 0x20) & ~eight)
        return found & (ones &* 0x80)
    }

    private mutating func writeEscape(_ byte: UInt8) {
        switch byte {
        case 0x22: text.append("\\\"")
        case 0x5C: text.append("\\\\")
        case 0x0A: text.append("\\n")
        case 0x0D: text.append("\\r")
        case 0x09: text.append("\\t")
        default:
            let digits = Array("0123456789abcdef".utf8)
            text.append("\\u00")
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
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
