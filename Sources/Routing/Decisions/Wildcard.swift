/// Patterns of listener rules, policies and events: `*` for any characters, `?` for exactly one. In patterns of events
/// only the star is special.
enum Wildcard {
    /// Whether the pattern matches the whole text.
    /// - Parameter hasSingles: whether `?` stands for one character and not for itself.
    /// Takes time in proportion to both lengths multiplied, at most.
    static func matches(_ pattern: String, _ text: String, ignoringCase: Bool, hasSingles: Bool = true) -> Bool {
        let pattern = ignoringCase ? pattern.utf8.map(\.lowercasedASCII) : Array(pattern.utf8)
        let text = ignoringCase ? text.utf8.map(\.lowercasedASCII) : Array(text.utf8)
        var (place, position) = (0, 0)
        var star: (place: Int, position: Int)?
        while position < text.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                star = (place, position)
                place += 1
            } else if place < pattern.count,
                pattern[place] == text[position] || hasSingles && pattern[place] == UInt8(ascii: "?")
            {
                place += 1
                position += 1
            } else if let last = star {
                star = (last.place, last.position + 1)
                place = last.place + 1
                position = last.position + 1
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
