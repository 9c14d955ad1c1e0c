import Infra

/// The name that gives a logical id, if one does: `JobsQueue` → `jobs`.
struct LogicalName {
    let text: String
    let isExact: Bool

    /// - Parameter kind: what ids made of names end in.
    init(_ id: String, _ kind: String) {
        let base = id.hasSuffix(kind) && id.count > kind.count ? String(id.dropLast(kind.count)) : id
        let plain = Self.split(base) { last, next, _ in next.isUppercase && !last.isUppercase }
        var made = plain.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        if !made.hasSuffix(kind) { made += kind }
        isExact = made == id
        // Where the id has to be said anyway, the name has the words that a reader sees: E2ETest → e2e-test.
        text =
            isExact
            ? plain
            : Self.split(base) { last, next, after in
                next.isUppercase && (last.isLowercase || (last.isUppercase && after?.isLowercase == true))
            }
    }

    private static func split(_ base: String, isBorder: (Character, Character, Character?) -> Bool) -> String {
        let characters = Array(base)
        var words = ""
        for (index, character) in characters.enumerated() {
            let after = index + 1 < characters.count ? characters[index + 1] : nil
            if index > 0, isBorder(characters[index - 1], character, after), words.last != "-" { words.append("-") }
            words.append(character)
        }
        return words.lowercased()
    }
}
