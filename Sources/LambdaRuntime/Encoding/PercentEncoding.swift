/// Percent-encoding by RFC 3986, as query strings use it.
package enum PercentEncoding {
    /// Encodes all but the unreserved characters, so that the result can stand anywhere in a URL.
    package static func encode(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.append(byte)
            default: result += [UInt8(ascii: "%"), Hexadecimal.upper(byte >> 4), Hexadecimal.upper(byte & 15)]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Decodes a name or value of a query string, where `+` is a space. What is no escape stays as it is.
    package static func decodeQuery(_ text: some StringProtocol) -> String {
        var text = String(text)
        let decoded = text.withUTF8 { bytes -> String? in
            let source = ByteView(bytes)
            var index = source.firstIndex(
                from: 0,
                marks: { ByteGroup.equal($0, to: UInt8(ascii: "%")) | ByteGroup.equal($0, to: UInt8(ascii: "+")) },
                where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") })
            guard index < source.count else { return nil }
            var result = [UInt8](source[0..<index])
            result.reserveCapacity(source.count)
            while index < source.count {
                let byte = source[index]
                index += 1
                if byte == UInt8(ascii: "+") {
                    result.append(0x20)
                } else if byte == UInt8(ascii: "%"), index + 1 < source.count,
                    let high = Hexadecimal.value(of: source[index]), let low = Hexadecimal.value(of: source[index + 1])
                {
                    result.append(high << 4 | low)
                    index += 2
                } else {
                    result.append(byte)
                }
            }
            return String(decoding: result, as: UTF8.self)
        }
        return decoded ?? text
    }
}
