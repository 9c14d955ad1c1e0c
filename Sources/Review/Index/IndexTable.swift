import Infra
import SecretPatterns

/// A table of the index as it is written, row by row.
struct IndexTable: ~Copyable {
    /// Longer tables are folded, so that the page can be looked over.
    private static let mostRows = 40

    private static let end: StaticString = " |"

    /// The titles of all stacks of the service.
    private let all: [String]
    /// Whether a last column names the stacks that have what a row says: where not all rows are in all.
    private let namesStacks: Bool
    private var rows = 0
    private var text = TextBuffer(capacity: 16_384)

    init(_ heads: [String], _ all: [String], namesStacks: Bool) {
        self.all = all
        self.namesStacks = namesStacks
        let heads = heads + (namesStacks ? ["Stages"] : [])
        text.append("| \(heads.joined(separator: " | ")) |\n|\(String(repeating: "---|", count: heads.count))\n")
    }

    mutating func beginRow() {
        text.append(UInt8(ascii: "|"))
        rows += 1
    }

    /// A cell that lists several texts.
    mutating func add(_ texts: [String]) {
        text.append(UInt8(ascii: " "))
        for (index, one) in texts.enumerated() {
            if index > 0 { text.append(", ") }
            text.append(ProjectIndex.cell(one))
        }
        text.append(Self.end)
    }

    /// A cell with names, each on a line of its own.
    mutating func add(code names: [String]) {
        text.append(UInt8(ascii: " "))
        for (index, name) in names.enumerated() {
            if index > 0 { text.append("<br>") }
            let name = Masking.masked(name)
            if Markdown.isPlainCode(name) {
                text.append(UInt8(ascii: "`"))
                text.append(name)
                text.append(UInt8(ascii: "`"))
            } else {
                text.append(Markdown.code(name))
            }
        }
        text.append(Self.end)
    }

    mutating func endRow(_ stacks: [String]) {
        if namesStacks { add(stacks == all ? ["all"] : stacks) }
        text.append(UInt8(ascii: "\n"))
    }

    /// The table; nothing where it has no rows.
    /// - Parameter title: what a long table is folded behind.
    func written(_ title: String) -> String {
        if rows == 0 { return "" }
        let text = String(decoding: text.bytes, as: UTF8.self)
        return rows > Self.mostRows ? "\n<details><summary>\(title)</summary>\n\n\(text)\n</details>\n" : "\n\(text)"
    }
}
