/// A string inside embedded JSON: where its bytes are, not a copy of them.
///
/// A resource type has hundreds of names and few of them are ever compared, so they stay where the compiler put them.
/// The bytes must outlive the value: they are the program's own read-only data.
package struct JSONText: @unchecked Sendable {  // nothing writes to the bytes
    /// What stands between the quotation marks.
    package let bytes: UnsafeBufferPointer<UInt8>
    /// Whether a backslash stands among them.
    package let isEscaped: Bool

    /// The text itself.
    package var string: String {
        isEscaped ? JSONText.unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
    }

    /// Less than, equal to or more than nought as the bytes come before, are or come after those of a key.
    func order(to key: UnsafeBufferPointer<UInt8>) -> Int {
        let common = min(bytes.count, key.count)
        var at = 0
        while at < common {
            if bytes[at] != key[at] { return Int(bytes[at]) - Int(key[at]) }
            at += 1
        }
        return bytes.count - key.count
    }

    package static func == (text: JSONText, other: String) -> Bool {
        if text.isEscaped { return text.string == other }
        guard other.utf8.count == text.bytes.count else { return false }
        var other = other
        return other.withUTF8 { text.order(to: $0) == 0 }
    }

    private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        var plain = bytes.startIndex
        var at = bytes.startIndex
        while at < bytes.endIndex {
            guard bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.endIndex else {
                at += 1
                continue
            }
            scalars.append(contentsOf: String(decoding: bytes[plain..<at], as: UTF8.self).unicodeScalars)
            let (scalar, length) = escape(bytes[(at + 1)...])
            scalars.append(scalar)
            at += 1 + length
            plain = at
        }
        scalars.append(contentsOf: String(decoding: bytes[plain...], as: UTF8.self).unicodeScalars)
        return String(scalars)
    }

    /// The scalar that an escape stands for, and its length after the backslash. Half a surrogate pair is U+FFFD.
    private static func escape(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (Unicode.Scalar, Int) {
        let start = bytes.startIndex
        switch bytes[start] {
        case UInt8(ascii: "n"): return ("\n", 1)
        case UInt8(ascii: "t"): return ("\t", 1)
        case UInt8(ascii: "r"): return ("\r", 1)
        case UInt8(ascii: "b"): return ("\u{8}", 1)
        case UInt8(ascii: "f"): return ("\u{C}", 1)
        case UInt8(ascii: "u"):
            guard let high = hex(bytes.dropFirst()) else { return ("\u{FFFD}", 1) }
            if (0xD800..<0xDC00).contains(high), bytes.count >= 11, bytes[start + 5] == UInt8(ascii: "\\"),
                bytes[start + 6] == UInt8(ascii: "u"), let low = hex(bytes.dropFirst(7)),
                (0xDC00..<0xE000).contains(low)
            {
                return (Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)) ?? "\u{FFFD}", 11)
            }
            return (Unicode.Scalar(high) ?? "\u{FFFD}", 5)
        default: return (Unicode.Scalar(bytes[start]), 1)
        }
    }

    private static func hex(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
        guard bytes.count >= 4 else { return nil }
        return UInt32(String(decoding: bytes.prefix(4), as: UTF8.self), radix: 16)
    }
}

extension JSONText: Equatable {
    package static func == (left: JSONText, right: JSONText) -> Bool {
        left.bytes.count == right.bytes.count && left.order(to: right.bytes) == 0
    }
}
