/// A generated table: lines of tab-separated cells, the first of them the key by which they are sorted.
///
/// A single string literal costs the type checker nothing and the program no start; a line is split when it is asked
/// for.
struct FactTable: Sendable {
    private let lines: SortedLines

    init(_ text: StaticString) {
        self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// - Parameter bytes: they must outlive the value.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        lines = SortedLines(bytes: bytes, prefix: 0, end: UInt8(ascii: "\t"))
    }

    /// The cells after the key; nil for an unknown key. An empty cell is an unknown or absent fact.
    func cells(of key: some StringProtocol) -> Cells? {
        lines.line(of: key).map { Cells(bytes: $0) }
    }

    /// All keys in their order.
    var keys: [String] { lines.keys }

    /// The cells of one line.
    struct Cells {
        let bytes: UnsafeBufferPointer<UInt8>

        /// The cell at that place; nil if it is empty or there is none.
        subscript(index: Int) -> String? {
            var start = 0
            var left = index
            while left > 0 {
                guard let tab = bytes[start...].firstIndex(of: UInt8(ascii: "\t")) else { return nil }
                start = tab + 1
                left -= 1
            }
            let cell = bytes[start...].prefix { $0 != UInt8(ascii: "\t") }
            return cell.isEmpty ? nil : String(decoding: cell, as: UTF8.self)
        }
    }
}
