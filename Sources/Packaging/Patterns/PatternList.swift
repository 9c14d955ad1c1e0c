/// Patterns in an author's order.
struct PatternList: Sendable {
    private let patterns: [Pattern]

    init(_ lines: [String]) { patterns = lines.flatMap { Braces.expand($0) }.compactMap(Pattern.init) }

    var isEmpty: Bool { patterns.isEmpty }

    /// Those without wildcards, with what each means.
    var literals: [(pattern: Pattern, path: String)] {
        patterns.compactMap { pattern in pattern.literal.map { (pattern, $0) } }
    }

    /// What the last pattern that matches says of this path; nil where none does. As in a `.gitignore`, who walks the
    /// folders asks for each folder first, and does not enter one that is matched.
    func verdict(_ path: String, isFolder: Bool) -> Bool? {
        if patterns.isEmpty { return nil }
        let segments = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init(_:)).map(\.utf8)
        return patterns.last { $0.matches(segments, isFolder: isFolder) }.map { !$0.isNegated }
    }

    /// Whether the last pattern that matches the path or a folder above it takes it in.
    func covers(_ path: String) -> Bool {
        let segments = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init(_:)).map(\.utf8)
        let deciding = patterns.last { pattern in
            (1...max(1, segments.count)).contains { count in
                pattern.matches(segments.prefix(count), isFolder: count < segments.count)
            }
        }
        return deciding.map { !$0.isNegated } ?? false
    }

    /// Whether a pattern names this very file, not only a folder above it or everything.
    func names(_ path: String) -> Bool {
        let segments = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init(_:)).map(\.utf8)
        let deciding = patterns.last { pattern in
            (pattern.isNegated || pattern.namesFile) && pattern.matches(segments, isFolder: false)
        }
        return deciding.map { !$0.isNegated } ?? false
    }
}
