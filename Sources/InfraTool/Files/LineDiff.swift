/// The difference of two texts, line by line.
enum LineDiff {
    /// At most so many lines of it, with the numbers of the old text's lines.
    static func short(_ old: String, _ new: String, most: Int) -> [String] {
        let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
        let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
        // What is alike at both ends needs no search.
        var start = 0
        while start < min(oldLines.count, newLines.count), oldLines[start] == newLines[start] { start += 1 }
        var end = 0
        while end < min(oldLines.count, newLines.count) - start,
            oldLines[oldLines.count - 1 - end] == newLines[newLines.count - 1 - end]
        { end += 1 }
        let a = Array(oldLines[start..<(oldLines.count - end)].prefix(2_000))
        let b = Array(newLines[start..<(newLines.count - end)].prefix(2_000))
        var lines: [(position: Int, order: Int, text: String)] = []
        for change in b.difference(from: a) {
            switch change {
            case .remove(let offset, let element, _): lines.append((offset, 0, "\(start + offset + 1) - \(element)"))
            case .insert(let offset, let element, _): lines.append((offset, 1, "\(start + offset + 1) + \(element)"))
            }
        }
        lines.sort { ($0.position, $0.order) < ($1.position, $1.order) }
        let shown = lines.prefix(most).map(\.text)
        return lines.count > most ? shown + ["… and \(lines.count - most) lines more"] : Array(shown)
    }
}
