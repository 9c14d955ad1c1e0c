/// Comments of an original and notes about what was lost, put above the declarations that they are about.
struct Annotations {
    /// Lines above the service: what belongs to no declaration.
    private(set) var head: [String] = []
    private var byItem: [Int: [(line: Int, text: String)]] = [:]

    /// - Parameters:
    ///   - sections: the lines where the original's sections begin.
    ///   - items: the places of declarations.
    init(_ comments: [Comment], _ report: ImportReport, sections: [Place], items: [Place]) {
        let order = items.indices.sorted { items[$0] < items[$1] }
        func owner(_ place: Place, above: Int) -> Int? {
            let section =
                sections.last { $0.file == place.file && $0.line <= above }?.line
                ?? (sections.first?.file == place.file ? Int.max : 0)
            if let exact = order.first(where: { items[$0].file == place.file && items[$0].line == above }) {
                return exact
            }
            guard
                let last = order.last(where: {
                    items[$0].file == place.file && items[$0].line <= place.line && items[$0].line >= section
                })
            else { return nil }
            return order.first { items[$0] == items[last] }
        }
        var above: [(line: Int, text: String)] = []
        for comment in comments {
            if let index = owner(comment.place, above: comment.above) {
                byItem[index, default: []].append((comment.place.line, comment.text))
            } else {
                above.append((comment.place.line, comment.text))
            }
        }
        // No more empty lines than stand between others.
        head = above.map(\.text)
        while head.first?.isEmpty == true { head.removeFirst() }
        while head.last?.isEmpty == true { head.removeLast() }
        for entry in report.entries where entry.fate == .lost {
            let text =
                "not imported: \(entry.what)\(entry.place.map { " (\($0.file):\($0.line))" } ?? ""): \(entry.note)"
            if let place = entry.place, let index = owner(place, above: place.line) {
                byItem[index, default: []].append((place.line, text))
            } else {
                head.append(text)
            }
        }
    }

    func lines(of item: Int) -> [String] {
        var lines = (byItem[item] ?? []).sorted { $0.line < $1.line }.map(\.text)
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
