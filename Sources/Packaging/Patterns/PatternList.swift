/// One line of a `.gitignore`.
struct Pattern: Sendable {
    var text: String
    /// Whether it begins with `!`.
    var isNegated = false
    /// Whether it ends in `/`: matches folders alone.
    var isFolder = false
    /// Whether it has a slash elsewhere: matches from the root, not in every folder.
    var isAnchored = false
    private var glob: Glob?

    /// Nil for an empty line or a comment.
    init?(_ text: String) {
        self.text = text
        var bytes = Array(text.utf8)[...]
        while bytes.last == UInt8(ascii: " "), bytes.dropLast().last != UInt8(ascii: "\\") { bytes.removeLast() }
        if bytes.first == UInt8(ascii: "#") { return nil }
        if bytes.first == UInt8(ascii: "!") {
            isNegated = true
            bytes.removeFirst()
        }
        // Serverless' patterns begin so: the folder itself.
        if bytes.starts(with: "./".utf8) { bytes.removeFirst() }
        guard !bytes.isEmpty else { return nil }
        if bytes.last == UInt8(ascii: "/") {
            isFolder = true
            bytes.removeLast()
        }
        isAnchored = bytes.contains(UInt8(ascii: "/"))
        if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
        glob = bytes.isEmpty ? nil : Glob(bytes)
    }

    func matches(_ path: some BidirectionalCollection<Substring.UTF8View>, isFolder: Bool) -> Bool {
        guard let glob, isFolder || !self.isFolder else { return false }
        return isAnchored ? glob.matches(path) : glob.matches(path.suffix(1))
    }

    /// The path or name that it means where it has no wildcard; nil otherwise.
    var literal: String? {
        guard !isNegated, !text.utf8.contains(where: { "*?[".utf8.contains($0) }) else { return nil }
        let path = Substring(text).utf8.drop { $0 == UInt8(ascii: ".") && text.hasPrefix("./") }
        let trimmed = path.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        return trimmed.isEmpty ? nil : trimmed.joined(separator: "/")
    }

    /// Whether the last segment says more than "anything": what an include must do to let a secret in.
    var namesFile: Bool {
        !isFolder
            && lastSegment(text).utf8.contains { byte in
                (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a) || (0x30...0x39).contains(byte) || byte >= 0x80
            }
    }
}

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
