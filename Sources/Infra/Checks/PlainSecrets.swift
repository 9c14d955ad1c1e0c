/// Recognises secrets by what they are called: a word under a name that says password, whatever the word is.
///
/// The name must end in what is secret: TOKEN_TTL, SECRET_NAME, PASSWORD_POLICY and TOKEN_URL speak of something else.
/// The text must be none that plainly stands for something else either: a number, a flag, a path, an address, a name of
/// where the secret is.
enum PlainSecrets {
    /// Whether a text under that name is a secret itself, as far as both tell.
    static func isOne(_ text: String, named name: String) -> Bool {
        guard text.utf8.count >= 4, endsInSecret(name) else { return false }
        let words = words(of: name)
        guard let kind = kind(words) else { return false }
        return !standsForElse(text, kind, words)
    }

    /// The members of a JSON text that are secrets by their names; nil for what is no JSON object.
    static func inside(_ text: String) -> [(name: String, text: String)]? {
        guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"), text.utf8.count < 100_000,
            let value = try? Value.read(json: Array(text.utf8)), case .object(let members) = value
        else { return nil }
        var found: [(name: String, text: String)] = []
        var rest = members
        while let member = rest.popLast() {
            switch member.value {
            case .string(let text): if isOne(text, named: member.key) { found.append((member.key, text)) }
            case .object(let members): rest += members
            case .array(let elements): rest += elements.map { Value.Member(member.key, $0) }
            default: break
            }
        }
        return found.reversed()
    }

    /// Whether the last letters are those of a word for secrets. Most names end otherwise, and to take them apart takes
    /// longer.
    private static func endsInSecret(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in
            var end = bytes.count
            while end > 0, !isLetter(bytes[end - 1]) { end -= 1 }
            func ends(in word: StaticString) -> Bool {
                let count = word.utf8CodeUnitCount
                return end >= count && (0..<count).allSatisfy { bytes[end - count + $0] | 0x20 == word.utf8Start[$0] }
            }
            guard end > 0 else { return false }
            switch bytes[end - 1] | 0x20 {
            case UInt8(ascii: "d"): return ends(in: "password") || ends(in: "passwd") || ends(in: "pwd")
            case UInt8(ascii: "e"): return ends(in: "passphrase")
            case UInt8(ascii: "s"): return ends(in: "pass")
            case UInt8(ascii: "n"): return ends(in: "token")
            case UInt8(ascii: "t"): return ends(in: "secret")
            case UInt8(ascii: "y"): return ends(in: "key")
            default: return false
            }
        }
    }

    private enum Kind { case password, other }

    // MARK: The name

    /// `DB_PASSWORD_2` and `dbPassword` as db, password: digits at the end say which of several it is.
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasLower = false
        for byte in name.utf8 {
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            if !(isLetter(byte) || isDigit(byte)) || (isUpper && wasLower) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isLetter(byte) || isDigit(byte) {
                word.unicodeScalars.append(Unicode.Scalar(isUpper ? byte | 0x20 : byte))
            }
            wasLower = isLetter(byte) && !isUpper
        }
        if !word.isEmpty { words.append(word) }
        while let last = words.last, last.utf8.allSatisfy(isDigit) { words.removeLast() }
        if let last = words.popLast() {
            let letters = last.utf8.reversed().drop(while: isDigit).count
            words.append(String(last.prefix(letters)))
        }
        return words
    }

    /// Words before a secret's name that make it something else: whether there is one, how many there may be, which is
    /// public.
    private static let others: Set<String> = [
        "allow", "ask", "check", "count", "disable", "enable", "forgot", "has", "header", "hide", "is", "max", "min",
        "need", "no", "num",
        "public", "publishable", "require", "required", "requires", "reset", "show", "skip", "use", "validate",
        "verify", "with",
        // What pages are fetched by, and what language models mark texts with.
        "bos", "cls", "continuation", "eos", "mask", "next", "pad", "page", "sep", "special", "stop", "unk",
    ]
    /// What a key is the key of where it is secret; others are of tables and caches.
    private static let keys: Set<String> = [
        "access", "api", "auth", "encryption", "hmac", "jwt", "master", "private", "secret", "signing",
    ]

    /// Before a pass that is a password.
    private static let passwordOwners: Set<String> = [
        "admin", "amqp", "app", "auth", "database", "db", "ftp", "imap", "ldap", "mail", "mongo", "mongodb", "mysql",
        "pg", "postgres",
        "proxy", "redis", "root", "sftp", "smtp", "user",
    ]

    private static func kind(_ words: [String]) -> Kind? {
        guard let last = words.last, !words.dropLast().contains(where: others.contains) else { return nil }
        if ["password", "passwd", "passphrase"].contains(where: last.hasSuffix) || last == "pwd" { return .password }
        // DB_PASS, but not BYPASS, FIRST_PASS or BOARDING_PASS.
        if last == "pass", let owner = words.dropLast().last, passwordOwners.contains(owner) { return .password }
        if ["secret", "token", "apikey", "privatekey", "secretkey"].contains(where: last.hasSuffix) { return .other }
        return last == "key" && words.dropLast().last.map(keys.contains) == true ? .other : nil
    }

    // MARK: The text

    /// What is said of a secret, or in its place.
    private static let sayings: Set<String> = [
        "true", "false", "none", "null", "auto", "always", "never", "default", "disabled", "enabled", "optional",
        "required", "strict",
        "bearer", "basic", "cookie", "header", "oauth", "oauth2", "opaque", "plain", "query",
        "changeme", "dummy", "example", "fake", "mock", "notset", "placeholder", "replaceme", "test", "todo", "unset",
        "unused",
    ]

    private static func standsForElse(_ text: String, _ kind: Kind, _ words: [String]) -> Bool {
        let lower = text.lowercased()
        let bare = String(lower.filter { $0.isLetter || $0.isNumber })
        if bare.isEmpty || sayings.contains(bare) || bare.allSatisfy({ $0 == "x" }) { return true }
        if kind == .other, Double(lower) != nil { return true }
        // Addresses, paths, references, and what is put in later.
        if lower.hasPrefix("arn:") || lower.contains(":/") || lower.contains("{") || lower.contains("<")
            || lower.contains("...")
        {
            return true
        }
        if ["ssm:", "secretsmanager:", "bref-ssm:", "bref-secretsmanager:", "env:", "file:", "vault:"].contains(
            where: lower.hasPrefix)
        {
            return true
        }
        if lower.contains("/"), lower.utf8.allSatisfy({ isLetter($0) || isDigit($0) || "/_.-".utf8.contains($0) }) {
            return true
        }
        // The name of another variable.
        if text.contains("_"),
            text.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "_") || ($0 >= 0x41 && $0 <= 0x5A) })
        {
            return true
        }
        // A name of words, those of the variable among them: prod-db-password for DB_PASSWORD.
        let parts = lower.split { $0 == "-" || $0 == "_" || $0 == "." || $0 == ":" }.map(String.init)
        return parts.count > 1 && Set(words).isSubset(of: parts)
    }
}
