/// Patterns as IAM has them: `*` stands for any text, `?` for one character, and, in forms of ARNs only, `%` for any
/// text without slash and colon.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource", on wildcards.
enum Glob {
    private static let star = UInt8(ascii: "*")
    private static let one = UInt8(ascii: "?")
    private static let name = UInt8(ascii: "%")

    /// Whether an action's name is one that the pattern stands for.
    /// - Parameters:
    ///   - pattern: in lower case.
    ///   - text: in whatever case.
    static func matches(_ pattern: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
        var at = text.startIndex
        var location = 0
        while location < pattern.count, !isWild(pattern[location]) {
            guard at < text.endIndex, lower(text[at]) == pattern[location] else { return false }
            at += 1
            location += 1
        }
        if location == pattern.count { return at == text.endIndex }
        let rest = text[at...].map(lower)
        return overlap(pattern[location...], rest[...], hasNames: false)
    }

    /// Whether it stands for more than one text.
    static func isWild(_ byte: UInt8) -> Bool { byte == star || byte == one }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    /// Whether there is a text that both stand for.
    /// - Parameter hasNames: whether `%` in the first one stands for a name.
    static func overlap(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, hasNames: Bool) -> Bool {
        // What stands for itself in both decides most cases.
        var (i, j) = (a.startIndex, b.startIndex)
        while i < a.endIndex, j < b.endIndex {
            let (mine, its) = (a[i], b[j])
            if isWild(mine) || isWild(its) || (hasNames && mine == name) { break }
            guard mine == its else { return false }
            i += 1
            j += 1
        }
        let (left, right) = (a[i...], b[j...])
        if left.isEmpty || right.isEmpty {
            return (left.isEmpty ? right : left).allSatisfy { $0 == star || (hasNames && $0 == name && right.isEmpty) }
        }
        // A run at the end takes whatever is left.
        if left.count == 1, !right.contains(where: isWild) {
            if a[i] == star { return true }
            if hasNames, a[i] == name { return !right.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") } }
        }
        return overlapByTable(Array(left), Array(right), hasNames)
    }

    /// The same by a table of how far both can be taken together: its time grows with the lengths and not with the
    /// stars.
    private static func overlapByTable(_ a: [UInt8], _ b: [UInt8], _ hasNames: Bool) -> Bool {
        // reach[j]: whether some text takes the first one up to here and the other one up to j.
        var reach = [Bool](repeating: false, count: b.count + 1)
        reach[0] = true
        for i in 0...a.count {
            var next = [Bool](repeating: false, count: b.count + 1)
            let mine = i < a.count ? a[i] : 0
            let isName = hasNames && i < a.count && mine == name
            let isRun = isName || (i < a.count && mine == star)
            for j in 0...b.count where reach[j] {
                let its = j < b.count ? b[j] : 0
                let isItsRun = j < b.count && its == star
                if isRun {
                    next[j] = true
                    if j < b.count, isItsRun || !isName || (its != UInt8(ascii: "/") && its != UInt8(ascii: ":")) {
                        reach[j + 1] = true
                    }
                }
                if isItsRun {
                    reach[j + 1] = true
                    if i < a.count { next[j] = true }
                }
                if i < a.count, j < b.count, !isRun, !isItsRun, mine == its || mine == one || its == one {
                    next[j + 1] = true
                }
            }
            if i < a.count { reach = next }
        }
        return reach[b.count]
    }
}
