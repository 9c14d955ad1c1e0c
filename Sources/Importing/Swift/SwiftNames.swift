/// Names of Swift constants, made of names in originals.
struct SwiftNames {
    private var taken: Set<String> = ["stage", "region", "self", "value", "code"]
    private static let keywords: Set<String> = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
        "else", "enum",
        "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init",
        "inout", "internal", "is",
        "let", "nil", "operator", "private", "protocol", "public", "repeat", "rethrows", "return", "static", "struct",
        "subscript", "super",
        "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while", "Any", "Self",
    ]

    /// A name that nothing else has yet: `OrdersTable` → `ordersTable`.
    mutating func make(_ original: String, suffix: String = "Resource") -> String {
        let base = Self.camel(original)
        var name = base
        if Self.keywords.contains(name) || taken.contains(name) { name = base + suffix }
        var number = 2
        while taken.contains(name) || Self.keywords.contains(name) {
            name = "\(base)\(suffix)\(number)"
            number += 1
        }
        taken.insert(name)
        return name
    }

    /// `my-service` → `myService`, `HTTPQueue` → `httpQueue`, `3d` → `_3d`
    static func camel(_ original: String) -> String {
        var words: [[Character]] = [[]]
        for character in original {
            if character.isASCII, character.isLetter || character.isNumber {
                words[words.count - 1].append(character)
            } else if !(words.last?.isEmpty ?? true) {
                words.append([])
            }
        }
        var result = ""
        for word in words where !word.isEmpty {
            if result.isEmpty {
                result = lowercasedStart(word)
            } else {
                result += String(word[0]).uppercased() + String(word.dropFirst())
            }
        }
        if result.isEmpty { return "imported" }
        return result.first?.isNumber == true ? "_" + result : result
    }

    private static func lowercasedStart(_ word: [Character]) -> String {
        let capitals = word.prefix { $0.isUppercase }.count
        // The last capital of several begins the next word: HTTPQueue.
        let count = capitals == word.count || capitals <= 1 ? capitals : capitals - 1
        return String(word.prefix(count)).lowercased() + String(word.dropFirst(count))
    }
}
