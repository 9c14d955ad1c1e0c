/// Recognises secrets by their form.
enum SecretText {
    /// What the text holds: `a Telegram bot token`; nil where nothing in it looks like a secret.
    /// - Parameter name: what it is called, which may say that it is secret.
    static func kind(_ text: String, named name: String) -> String? {
        // No secret is shorter; most texts are.
        guard text.utf8.count >= 16 else { return nil }
        let bytes = Array(text.utf8)
        if hasTelegramToken(bytes) { return "a Telegram bot token" }
        if hasAccessKey(bytes) { return "an AWS access key" }
        if text.contains("-----BEGIN") && text.contains("PRIVATE KEY-----") { return "a private key" }
        if (text.hasPrefix("ghp_") || text.hasPrefix("github_pat_")) && bytes.count > 30 { return "a GitHub token" }
        if hasPassword(bytes) { return "an address with a password in it" }
        if saysSecret(name), isRandom(text) { return "a secret value" }
        return nil
    }

    /// 8 to 10 digits, a colon, 35 letters, digits, hyphens and underscores; in a URL too.
    private static func hasTelegramToken(_ bytes: [UInt8]) -> Bool {
        for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: ":") {
            let digits = bytes[..<position].reversed().prefix(while: isDigit).count
            let token = bytes[(position + 1)...].prefix(while: isTokenByte).count
            if (8...10).contains(digits), token == 35 { return true }
        }
        return false
    }

    /// AKIA or ASIA and 16 capital letters and digits, standing alone.
    private static func hasAccessKey(_ bytes: [UInt8]) -> Bool {
        let isKeyByte = { (byte: UInt8) in isDigit(byte) || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")) }
        for word in bytes.split(whereSeparator: { !isTokenByte($0) }) where word.count == 20 && word.allSatisfy(isKeyByte) {
            if word.starts(with: "AKIA".utf8) || word.starts(with: "ASIA".utf8) { return true }
        }
        return false
    }

    /// `postgres://user:password@host`. What is put in later (`{…}`, `$…`, `<…>`, `%s`, asterisks) is no password.
    private static func hasPassword(_ bytes: [UInt8]) -> Bool {
        let at = UInt8(ascii: "@")
        guard bytes.contains(at) else { return false }
        for position in bytes.indices.dropLast(2) where bytes[position...].starts(with: "://".utf8) {
            let authority = bytes[(position + 3)...].prefix { !"/?# \"'\n".utf8.contains($0) }
            guard let end = authority.lastIndex(of: at), let colon = authority[..<end].firstIndex(of: UInt8(ascii: ":"))
            else { continue }
            let password = authority[(colon + 1)..<end]
            if password.contains(where: { $0 != UInt8(ascii: "*") && $0 | 0x20 != UInt8(ascii: "x") }),
                !password.contains(where: "{}$<>".utf8.contains), !password.elementsEqual("%s".utf8)
            {
                return true
            }
        }
        return false
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// Whether the name speaks of a secret itself, and not of where one is or what it is called.
    private static func saysSecret(_ name: String) -> Bool {
        let lower = name.lowercased()
        guard !["name", "id", "arn", "url", "uri", "path", "file"].contains(where: { lower.hasSuffix($0) }) else { return false }
        return ["secret", "token", "password", "passwd", "apikey", "api_key", "private_key"].contains { lower.contains($0) }
    }

    /// Long enough, of letters and digits mixed, and not a sequence of words and numbers, a path or an address.
    private static func isRandom(_ text: String) -> Bool {
        guard text.utf8.count >= 16, !text.contains("/"), !text.contains(" "), !text.hasPrefix("arn:"), !text.contains("{{")
        else { return false }
        let isMixed = text.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
            .contains { $0.contains(where: isDigit) && $0.contains(where: isLetter) }
        return isMixed && Set(text.utf8).count >= 10
    }
}
