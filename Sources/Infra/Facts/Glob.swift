/// A pattern as IAM has them: `*` stands for any text, `?` for one character, and, in forms of ARNs only, `%` for any text without slash
/// and colon.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource", on wildcards.
struct Glob: Sendable {
    private let bytes: [UInt8]
    /// How many of its first characters stand for themselves.
    private let plain: Int
    private let hasPercent: Bool

    init(_ bytes: [UInt8], hasPercent: Bool = false) {
        self.bytes = bytes
        self.hasPercent = hasPercent
        plain = bytes.firstIndex { Self.isSpecial($0, hasPercent) } ?? bytes.count
    }

    private static func isSpecial(_ byte: UInt8, _ hasPercent: Bool) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || (hasPercent && byte == UInt8(ascii: "%"))
    }

    /// Whether the text is one that it stands for.
    /// - Parameter ignoringCase: whether letters of the text are compared in lower case; the pattern must be in it.
    func matches(_ text: ArraySlice<UInt8>, ignoringCase: Bool = false) -> Bool {
        if plain == bytes.count, text.count != plain { return false }
        guard text.count >= plain else { return false }
        var at = text.startIndex
        for place in 0..<plain {
            let byte = text[at]
            let lower = ignoringCase && byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
            if lower != bytes[place] { return false }
            at += 1
        }
        if plain == bytes.count { return true }
        return overlaps(Glob(ignoringCase ? text.map { isLetter($0) ? $0 | 0x20 : $0 } : Array(text)))
    }

    /// Whether there is a text that both stand for.
    func overlaps(_ other: Glob) -> Bool {
        let (a, b) = (bytes, other.bytes)
        // What stands for itself in both decides most cases.
        let shared = min(plain, other.plain)
        for place in 0..<shared where a[place] != b[place] { return false }
        // reach[j]: whether some text takes this pattern up to here and the other one up to j.
        var reach = [Bool](repeating: false, count: b.count - shared + 1)
        reach[0] = true
        for i in shared...a.count {
            var next = [Bool](repeating: false, count: reach.count)
            let mine = i < a.count ? a[i] : 0
            let isRun = i < a.count && Self.isRun(mine, hasPercent)
            for j in shared...b.count where reach[j - shared] {
                let its = j < b.count ? b[j] : 0
                let isItsRun = j < b.count && Self.isRun(its, other.hasPercent)
                if isRun {
                    next[j - shared] = true
                    if j < b.count, isItsRun || allows(mine, its) { reach[j - shared + 1] = true }
                }
                if isItsRun {
                    reach[j - shared + 1] = true
                    if i < a.count, isRun || other.allows(its, mine) { next[j - shared] = true }
                }
                if i < a.count, j < b.count, !isRun, !isItsRun,
                    mine == its || mine == UInt8(ascii: "?") || its == UInt8(ascii: "?")
                {
                    next[j - shared + 1] = true
                }
            }
            if i < a.count { reach = next }
        }
        return reach[b.count - shared]
    }

    /// Whether it stands for one text only.
    var isPlain: Bool { plain == bytes.count }

    private static func isRun(_ byte: UInt8, _ hasPercent: Bool) -> Bool {
        byte == UInt8(ascii: "*") || (hasPercent && byte == UInt8(ascii: "%"))
    }

    /// Whether a run may hold that character.
    private func allows(_ run: UInt8, _ byte: UInt8) -> Bool {
        run == UInt8(ascii: "*") || (byte != UInt8(ascii: "/") && byte != UInt8(ascii: ":"))
    }
}
