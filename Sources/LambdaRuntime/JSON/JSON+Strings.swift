extension JSON {
    /// The text of a string. Half a surrogate pair, which no Unicode text can hold, becomes U+FFFD.
    public var string: String? {
        switch node.kind {
        case .plainString: String(decoding: text, as: UTF8.self)
        case .escapedString: String(decoding: unescaped(), as: UTF8.self)
        default: nil
        }
    }

    /// The text of a string as UTF-8, without a `String` in between: how a body inside an event is read.
    public var utf8: [UInt8]? {
        switch node.kind {
        case .plainString: Array(text)
        case .escapedString: unescaped()
        default: nil
        }
    }

    private func unescaped() -> [UInt8] {
        let source = document.bytes
        let end = Int(node.end)
        var position = Int(node.start)
        var result: [UInt8] = []
        result.reserveCapacity(end - position)
        while position < end {
            let byte = source[position]
            position += 1
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            let escape = source[position]
            position += 1
            switch escape {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"): result.append(contentsOf: String(scalar(&position, end)).utf8)
            default: result.append(escape)
            }
        }
        return result
    }

    /// The scalar of the `\u` escape, or pair of them, whose digits begin at `position`.
    private func scalar(_ position: inout Int, _ end: Int) -> Unicode.Scalar {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        let first = fourDigits(at: position)
        position += 4
        guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) ?? replacement }
        let source = document.bytes
        guard position + 6 <= end, source[position] == UInt8(ascii: "\\"), source[position + 1] == UInt8(ascii: "u")
        else { return replacement }
        let second = fourDigits(at: position + 2)
        guard second & 0xFC00 == 0xDC00 else { return replacement }
        position += 6
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? replacement
    }

    private func fourDigits(at position: Int) -> UInt32 {
        var result: UInt32 = 0
        for offset in 0..<4 {
            // The scanner has let only hexadecimal digits through.
            result = result << 4 | UInt32(Hexadecimal.value(of: document.bytes[position + offset]) ?? 0)
        }
        return result
    }
}
