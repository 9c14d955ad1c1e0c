import SecretPatterns

/// Recognises secrets by their form.
enum SecretText {
    /// What the text holds: `a Telegram bot token`; nil where nothing in it looks like a secret.
    /// - Parameter name: what it is called, which may say that it is secret.
    static func kind(_ text: String, named name: String) -> String? {
        // No secret is shorter; most texts are.
        guard text.utf8.count >= 16 else { return nil }
        if let match = SecretSearch.matches(in: text).first { return match.kind.text }
        if saysSecret(name), isRandom(text) || isSecretAccessKey(text) { return "a secret value" }
        return nil
    }

    /// What of a text with a secret is secret: the same text elsewhere is the same secret.
    static func secret(in text: String) -> String {
        guard let match = SecretSearch.matches(in: text).first else { return text }
        return match.text(in: text)
    }

    /// 40 characters of Base64, as AWS makes them; that of its documentation says EXAMPLE.
    private static func isSecretAccessKey(_ text: String) -> Bool {
        text.utf8.count == 40 && Set(text.utf8).count >= 16 && !text.contains("EXAMPLE")
            && text.utf8.allSatisfy {
                isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+")
            }
    }

    /// Whether the name speaks of a secret itself, and not of where one is or what it is called.
    private static func saysSecret(_ name: String) -> Bool {
        let lower = name.lowercased()
        guard !["name", "id", "arn", "url", "uri", "path", "file"].contains(where: { lower.hasSuffix($0) }) else {
            return false
        }
        return ["secret", "token", "password", "passwd", "apikey", "api_key", "private_key"].contains {
            lower.contains($0)
        }
    }

    /// Long enough, of letters and digits mixed, and not a sequence of words and numbers, a path or an address.
    private static func isRandom(_ text: String) -> Bool {
        guard text.utf8.count >= 16, !text.contains("/"), !text.contains(" "), !text.hasPrefix("arn:"),
            !text.contains("{{")
        else { return false }
        let isMixed = text.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
            .contains { $0.contains(where: isDigit) && $0.contains(where: isLetter) }
        return isMixed && Set(text.utf8).count >= 10
    }
}
