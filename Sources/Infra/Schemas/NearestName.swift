/// The name that was probably meant: the one that takes the fewest changes of a letter, or swaps of two neighbours,
/// from what was written, if they are few for its length. Case does not count. Of several, the first.
func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(name.lowercased().unicodeScalars)
    guard !written.isEmpty else { return nil }
    // More than three changes are another name, however long both are; so the search stays quick for any text.
    let limit = min(3, max(1, written.count / 4))
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
