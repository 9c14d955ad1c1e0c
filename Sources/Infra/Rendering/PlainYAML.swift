/// Which strings must be quoted because a YAML reader would take them for something else.
///
/// Readers differ: YAML 1.1 knows more words and numbers than YAML 1.2. What either takes for a boolean, null,
/// number, date or merge key counts. Source: "YAML Ain't Markup Language" 1.1 type repository; YAML 1.2.2, 10.3.
enum PlainYAML {
    static func isReadAsSomethingElse(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return looksLikeNumberOrDate(text)
        case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "~"):
            return ["<<", "=", "~"].contains(String(decoding: text, as: UTF8.self))
        default:
            // Every string passes here: only what is as short as the words is made a string again.
            return text.count <= 5 && words.contains(String(decoding: text, as: UTF8.self).lowercased())
        }
    }

    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

    /// Digits with signs, points, colons, exponents and the like and nothing else: numbers in any base, sexagesimal
    /// numbers (1:30), dates and times. A few strings that are none of these are quoted too, which does no harm.
    private static func looksLikeNumberOrDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let lower = String(decoding: text, as: UTF8.self).lowercased()
        let body = lower.drop { $0 == "+" || $0 == "-" }
        if body == ".inf" || body == ".nan" { return true }
        if body.hasPrefix("0x") || body.hasPrefix("0o") || body.hasPrefix("0b") {
            return body.dropFirst(2).utf8.allSatisfy { isDigit($0) || isHex($0) || $0 == UInt8(ascii: "_") }
        }
        return body.utf8.allSatisfy { byte in
            isDigit(byte) || "_.:+-etz ".utf8.contains(byte)
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
    }
}
