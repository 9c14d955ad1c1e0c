import Infra

/// Values that may be secrets and so are named but never shown.
enum Confidential {
    private static let words = [
        "password", "secret", "token", "apikey", "api_key", "credential", "privatekey", "private_key", "passphrase",
    ]

    /// Whether a value at the path may be a secret. What refers to one, such as a dynamic reference, is none.
    static func hides(_ value: Value?, at path: PropertyPath) -> Bool {
        guard let value else { return false }
        switch value {
        case .string(let text):
            if text.isEmpty || text.hasPrefix("{{resolve:") || text.hasPrefix("arn:") { return false }
            return mayHoldSecrets(path)
        case .array(let elements): return elements.contains { hides($0, at: path) }
        case .object(let members):
            if let (_, argument) = value.intrinsic { return value.reference == nil && hides(argument, at: path) }
            return members.contains { hides($0.value, at: path.appending(.key($0.key))) }
        default: return false
        }
    }

    private static func mayHoldSecrets(_ path: PropertyPath) -> Bool {
        let keys = path.steps.compactMap { step -> String? in
            switch step {
            case .key(let name), .named(let name): name.lowercased()
            default: nil
            }
        }
        // Any variable may be a secret, whatever its name.
        if keys.contains("environment"), keys.contains("variables") { return true }
        if keys.last?.hasSuffix("arn") == true || keys.last?.hasSuffix("id") == true { return false }
        return keys.contains { key in words.contains { key.hasText($0) } }
    }

    static func text(_ value: Value?, at path: PropertyPath) -> String {
        hides(value, at: path) ? "(not shown)" : Readable.text(value)
    }
}
