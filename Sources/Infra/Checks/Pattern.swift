/// Patterns with `*` for any text and `?` for any character.
enum Pattern {
    /// Whether everything that the second pattern matches is matched by the first.
    ///
    /// The second is read as text in which its own wildcards are characters that only a wildcard matches; that is exact
    /// but for a few pairs of patterns that are both unusual, where it says no.
    static func covers(_ wide: String, _ narrow: String) -> Bool {
        let pattern = Array(wide.utf8)
        let text = Array(narrow.utf8)
        let star = UInt8(ascii: "*")
        let one = UInt8(ascii: "?")
        // reachable[j]: the pattern so far matches the first j characters.
        var reachable = [Bool](repeating: false, count: text.count + 1)
        reachable[0] = true
        for byte in pattern {
            var next = [Bool](repeating: false, count: text.count + 1)
            if byte == star {
                var isReached = false
                for position in 0...text.count {
                    isReached = isReached || reachable[position]
                    next[position] = isReached
                }
            } else {
                for position in 0..<text.count where reachable[position] {
                    let fits = byte == one ? text[position] != star : byte == text[position]
                    if fits { next[position + 1] = true }
                }
            }
            reachable = next
        }
        return reachable[text.count]
    }
}
