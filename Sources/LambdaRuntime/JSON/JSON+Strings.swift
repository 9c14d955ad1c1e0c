extension JSON {
    /// The text of a string. Half a surrogate pair, which no Unicode text can hold, becomes U+FFFD.
    public var string: String? {
        switch node.kind {
        case .plainString: document.bytes.withView { String(decoding: $0[node.range], as: UTF8.self) }
        case .escapedString: String(decoding: unescaped(), as: UTF8.self)
        default: nil
        }
    }

    /// The text of a string as UTF-8, without a `String` in between: how a body inside an event is read.
    public var utf8: [UInt8]? {
        switch node.kind {
        case .plainString: document.bytes.withView { Array($0[node.range]) }
        case .escapedString: unescaped()
        default: nil
        }
    }

    private func unescaped() -> [UInt8] {
        document.bytes.withView { document in
            // A view of its own, so that no search goes on behind the string.
            let source = ByteView(document[node.range])
            var position = 0
            // No escape is shorter than what it stands for, so the text's own length is room enough.
            return [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
                while true {
                    // What stands between two escapes is short, so it is copied with what is searched.
                    if position + 8 <= source.count {
                        let group = source.eight(at: position)
                        UnsafeMutableRawBufferPointer(target).storeBytes(
                            of: group.littleEndian, toByteOffset: count, as: UInt64.self)
                        let marks = ByteGroup.equal(group, to: UInt8(ascii: "\\"))
                        let length = marks == 0 ? 8 : marks.trailingZeroBitCount / 8
                        position += length
                        count += length
                        if length == 8 { continue }
                    } else {
                        guard position < source.count else { return }
                        if source[position] != UInt8(ascii: "\\") {
                            target[count] = source[position]
                            position += 1
                            count += 1
                            continue
                        }
                    }
                    // The scanner has seen that something stands behind every backslash.
                    let escape = source[position + 1]
                    position += 2
                    guard escape == UInt8(ascii: "u") else {
                        target[count] = Self.meaning(of: escape)
                        count += 1
                        continue
                    }
                    for byte in UTF8.encode(Self.scalar(source, &position)) ?? UTF8.encodedReplacementCharacter {
                        target[count] = byte
                        count += 1
                    }
                }
            }
        }
    }

    private static func meaning(of escape: UInt8) -> UInt8 {
        switch escape {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: escape
        }
    }

    /// The scalar of the `\u` escape, or pair of them, whose digits begin at `position`.
    private static func scalar(_ source: ByteView, _ position: inout Int) -> Unicode.Scalar {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        let first = fourDigits(source, at: position)
        position += 4
        guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) ?? replacement }
        guard position + 6 <= source.count, source[position] == UInt8(ascii: "\\"),
            source[position + 1] == UInt8(ascii: "u")
        else { return replacement }
        let second = fourDigits(source, at: position + 2)
        guard second & 0xFC00 == 0xDC00 else { return replacement }
        position += 6
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? replacement
    }

    private static func fourDigits(_ source: ByteView, at position: Int) -> UInt32 {
        var result: UInt32 = 0
        for offset in 0..<4 {
            // The scanner has let only hexadecimal digits through.
            result = result << 4 | UInt32(Hexadecimal.value(of: source[position + offset]) ?? 0)
        }
        return result
    }
}
