/// Names near one that is not known.
enum Suggestion {
    static func nearest(_ name: String, among names: [String], most: Int) -> [String] {
        let limit = max(2, name.count / 2)
        return names.map { (distance(name, $0), $0) }
            .filter { $0.0 <= limit || $0.1.hasPrefix(name) }
            .sorted { $0 < $1 }
            .prefix(most).map(\.1)
    }

    private static func distance(_ a: String, _ b: String) -> Int {
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
