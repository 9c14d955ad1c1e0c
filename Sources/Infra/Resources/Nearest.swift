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
        let limit = max(2, name.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in names {
            let distance = distance(name, candidate)
            if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
        }
        return best?.name
    }

    /// How many insertions, deletions and replacements lie between two texts.
    /// Case is not told apart.
    public static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.lowercased().utf8), Array(b.lowercased().utf8))
        var previous = Array(0...b.count)
        for (row, left) in a.enumerated() {
            var current = [row + 1]
            for (column, right) in b.enumerated() {
                current.append(
                    min(previous[column] + (left == right ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[b.count]
    }
}
