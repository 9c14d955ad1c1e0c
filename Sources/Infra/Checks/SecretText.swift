/// Recognises secrets by their form.
enum SecretText {
    /// What the text looks like: `a Telegram bot token`; nil where it looks like no secret.
    /// - Parameter name: what it is called, which may say that it is secret.
    static func kind(_ text: String, named name: String) -> String? {
        // No secret is shorter; most texts are.
        guard text.utf8.count >= 16 else { return nil }
        if isTelegramToken(text) { return "a Telegram bot token" }
        if isAccessKey(text) { return "an AWS access key" }
        if text.contains("-----BEGIN") && text.contains("PRIVATE KEY-----") { return "a private key" }
        if (text.hasPrefix("ghp_") || text.hasPrefix("github_pat_")) && text.utf8.count > 30 { return "a GitHub token" }
        if saysSecret(name), isRandom(text) { return "a secret value" }
        return nil
    }

    /// 8 to 10 digits, a colon, 35 letters, digits, hyphens and underscores.
    private static func isTelegramToken(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (8...10).contains(parts[0].utf8.count), parts[1].utf8.count == 35 else { return false }
        return parts[0].utf8.allSatisfy(isDigit) && parts[1].utf8.allSatisfy(isTokenByte)
    }

    private static func isAccessKey(_ text: String) -> Bool {
        guard text.hasPrefix("AKIA") || text.hasPrefix("ASIA"), text.utf8.count == 20 else { return false }
        return text.utf8.allSatisfy { isDigit($0) || ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")) }
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func saysSecret(_ name: String) -> Bool {
        let lower = name.lowercased()
        return ["secret", "token", "password", "passwd", "apikey", "api_key", "private_key"].contains { lower.contains($0) }
    }

    /// Long enough, of letters and digits mixed, and not a sequence of words, a path or an address.
    private static func isRandom(_ text: String) -> Bool {
        guard text.utf8.count >= 16, !text.contains("/"), !text.contains(" "), !text.hasPrefix("arn:"), !text.contains("{{")
        else { return false }
        var counts: [UInt8: Int] = [:]
        for byte in text.utf8 { counts[byte, default: 0] += 1 }
        let hasDigit = text.utf8.contains(where: isDigit)
        let hasLetter = text.utf8.contains(where: isLetter)
        return hasDigit && hasLetter && counts.count >= 10
    }
}
