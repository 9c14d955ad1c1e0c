/// Makes texts fit to be shown: without credentials and without characters that a terminal acts on.
package enum Masking {
    /// What stands where a credential was.
    package static let mask = "****"

    /// The text with the credentials in it masked.
    package static func masked(_ text: String) -> String {
        let matches = SecretSearch.matches(in: text)
        guard !matches.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for match in matches where match.range.lowerBound >= position {
            result += bytes[position..<match.range.lowerBound]
            result += Array(mask.utf8)
            position = match.range.upperBound
        }
        result += bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }

    /// The text with control characters, line separators and marks of direction written as `\u{1B}`. Tabs stay.
    package static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isUnprintable(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
