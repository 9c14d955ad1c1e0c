/// The nearest of several names, for suggestions.
public enum Nearest {
    /// `; did you mean "x"?`, or nothing where no name is near.
    static func suggestion(_ name: String, among names: [String]) -> String {
        nearest(name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    }

    /// The end of a sentence: the same, or just its point.
    static func ending(_ name: String, among names: [String], otherwise: String = ".") -> String {
        nearest(name, among: names) == nil ? otherwise : suggestion(name, among: names)
    }

    static func nearest(_ name: String, among names: [String]) -> String? {
        nearestName(to: name, among: names, limit: max(2, name.count / 3))
    }

    /// How many insertions, deletions, replacements and swaps of neighbors lie between two texts.
    /// Case is not told apart.
    public static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.lowercased().unicodeScalars), Array(b.lowercased().unicodeScalars))
        return editDistance(a, b, atMost: max(a.count, b.count)) ?? max(a.count, b.count)
    }
}

/// The name that was probably meant: the one that takes the fewest changes of a letter, or swaps of two neighbors,
/// from what was written, if they are few for its length. Case does not count. Of several, the first.
/// - Parameter limit: how many changes are few; without it a quarter of the letters, from one to three, which suits
/// lists
///   of thousands of names.
func nearestName(to name: String, among candidates: some Sequence<String>, limit: Int? = nil) -> String? {
    let written = Array(name.lowercased().unicodeScalars)
    guard !written.isEmpty else { return nil }
    // More than three changes are another name, however long both are; so the search stays quick for any text.
    let limit = limit ?? min(3, max(1, written.count / 4))
    var best: (name: String, distance: Int)?
    for candidate in candidates where abs(candidate.unicodeScalars.count - written.count) <= limit {
        let other = Array(candidate.lowercased().unicodeScalars)
        let most = (best?.distance ?? limit + 1) - 1
        if most < 0 { break }
        if let distance = editDistance(written, other, atMost: most) { best = (candidate, distance) }
    }
    return best?.name
}

/// Insertions, deletions, replacements and swaps of neighbours between the two; nil if more than `most`.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost most: Int) -> Int? {
    guard abs(left.count - right.count) <= most else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var current = [i + 1]
        var least = i + 1
        for (j, b) in right.enumerated() {
            var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a == b ? 0 : 1))
            if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { cost = min(cost, beforePrevious[j - 1] + 1) }
            current.append(cost)
            least = min(least, cost)
        }
        if least > most { return nil }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count] <= most ? previous[right.count] : nil
}
