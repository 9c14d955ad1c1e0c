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
