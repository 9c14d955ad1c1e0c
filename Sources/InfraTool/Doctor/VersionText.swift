/// Versions in what programs say of themselves.
enum VersionText {
    /// The first number with a point in it: `6.1.2` of `Swift version 6.1.2 (swift-6.1.2-RELEASE)`.
    static func first(in text: String) -> String? {
        var current = ""
        for character in text + " " {
            if character.isASCII, character.isNumber || (character == "." && !current.isEmpty) {
                current.append(character)
                continue
            }
            while current.hasSuffix(".") { current.removeLast() }
            if current.contains(".") { return current }
            current = ""
        }
        return nil
    }

    /// Whether a version is at least another one.
    static func isAtLeast(_ least: [Int], _ version: String) -> Bool {
        let parts = version.split(separator: ".").map { Int($0) ?? 0 }
        for (index, number) in least.enumerated() {
            let own = index < parts.count ? parts[index] : 0
            if own != number { return own > number }
        }
        return true
    }
}
