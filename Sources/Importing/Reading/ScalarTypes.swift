import Infra

/// What plain scalars are, by YAML 1.2's core schema, which Serverless Framework reads by.
enum ScalarTypes {
    static func isNull(_ text: String) -> Bool { ["", "~", "null", "Null", "NULL"].contains(text) }

    static func value(_ text: String) -> Value {
        if isNull(text) { return .null }
        switch text {
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default: break
        }
        guard let first = text.utf8.first, first < 0x3A, text.utf8.count < 40 else { return .string(text) }
        // js-yaml takes 1_000, too.
        if text.utf8.contains(UInt8(ascii: "_")) {
            let isNumber =
                text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") } && !text.hasPrefix("_")
                && !text.hasSuffix("_")
            return isNumber ? Int(text.filter { $0 != "_" }).map { .int($0) } ?? .string(text) : .string(text)
        }
        if let number = integer(text) { return .int(number) }
        if let number = decimal(text) { return .double(number) }
        return .string(text)
    }

    private static func integer(_ text: String) -> Int? {
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
            return Int(text.dropFirst(2), radix: radix)
        }
        return Int(text)
    }

    private static func decimal(_ text: String) -> Double? {
        let allowed = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
        guard allowed, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        guard let number = Double(text), number.isFinite else { return nil }
        return number
    }
}
