/// The patterns of listener rules: `*` for any characters, `?` for exactly one.
enum Wildcard {
    /// Whether the pattern matches the whole text. Takes time in proportion to both lengths multiplied, at most.
    static func matches(_ pattern: String, _ text: String, ignoringCase: Bool) -> Bool {
        let pattern = ignoringCase ? pattern.utf8.map(\.lowercasedASCII) : Array(pattern.utf8)
        let text = ignoringCase ? text.utf8.map(\.lowercasedASCII) : Array(text.utf8)
        var (place, position) = (0, 0)
        var star: (place: Int, position: Int)?
        while position < text.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                star = (place, position)
                place += 1
            } else if place < pattern.count, pattern[place] == UInt8(ascii: "?") || pattern[place] == text[position] {
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
