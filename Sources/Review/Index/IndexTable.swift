/// A table of the index as it is written, row by row.
struct IndexTable {
    /// Longer tables are folded, so that the page can be looked over.
    private static let mostRows = 40

    /// The titles of all stacks of the service.
    private let all: [String]
    /// Whether a last column names the stacks that have what a row says: where not all rows are in all.
    private let namesStacks: Bool
    private var rows = 0
    private var text: String

    init(_ heads: [String], _ all: [String], namesStacks: Bool) {
        self.all = all
        self.namesStacks = namesStacks
        let heads = heads + (namesStacks ? ["Stages"] : [])
        text = "| \(heads.joined(separator: " | ")) |\n|\(String(repeating: "---|", count: heads.count))\n|"
    }

    mutating func add(_ cell: String) {
        text += " "
        text += cell
        text += " |"
    }

    /// A cell that lists several texts.
    mutating func add(_ texts: [String], separator: String, _ escaped: (String) -> String) {
        text += " "
        for (index, one) in texts.enumerated() {
            if index > 0 { text += separator }
            text += escaped(one)
        }
        text += " |"
    }

    mutating func endRow(_ stacks: [String]) {
        if namesStacks { add(stacks == all ? "all" : stacks.map(ProjectIndex.cell).joined(separator: ", ")) }
        text += "\n|"
        rows += 1
    }

    /// The table; nothing where it has no rows.
    /// - Parameter title: what a long table is folded behind.
    func written(_ title: String) -> String {
        if rows == 0 { return "" }
        let text = text.dropLast()
        return rows > Self.mostRows ? "\n<details><summary>\(title)</summary>\n\n\(text)\n</details>\n" : "\n\(text)"
    }
}
