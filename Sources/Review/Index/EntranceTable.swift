/// Entrances as they are found; what is the same in several stages is said once.
///
/// Sorting puts equal entrances side by side, so they are merged without hashing.
struct EntranceTable {
    private struct Entrance {
        let text: String
        let functions: [String]
        let callers: String
        var stacks: [String]
        /// How many were found before it.
        let position: Int

        func hasSame(_ other: Entrance) -> Bool {
            text == other.text && functions == other.functions && callers == other.callers
        }

        func isBehindSame(_ row: IndexedService.EntranceRow) -> Bool {
            functions == row.functions && callers == row.callers && stacks == row.stacks
        }
    }

    private var found: [Entrance] = []

    /// - Parameter stacks: the stack that it is in.
    mutating func add(_ text: String, functions: [String], callers: String, in stacks: [String]) {
        found.append(
            Entrance(text: text, functions: functions, callers: callers, stacks: stacks, position: found.count))
    }

    /// Each once, by their texts.
    private var distinct: [Entrance] {
        var result: [Entrance] = []
        result.reserveCapacity(found.count)
        let sorted = found.sorted { $0.text == $1.text ? $0.position < $1.position : $0.text < $1.text }
        // Where those of the same text begin.
        var start = 0
        for entrance in sorted {
            if start < result.count, result[start].text != entrance.text { start = result.count }
            if let known = result[start...].firstIndex(where: { $0.hasSame(entrance) }) {
                for stack in entrance.stacks where !result[known].stacks.contains(stack) {
                    result[known].stacks.append(stack)
                }
            } else {
                result.append(entrance)
            }
        }
        return result
    }

    /// One row for what reaches the same functions, is checked in the same way and is in the same stages.
    var rows: [IndexedService.EntranceRow] {
        var rows: [(row: IndexedService.EntranceRow, position: Int)] = []
        // The rows of each first function.
        var known: [String: Few<Int>] = [:]
        let distinct = distinct
        known.reserveCapacity(distinct.count)
        rows.reserveCapacity(distinct.count)
        for entrance in distinct {
            let name = entrance.functions.first ?? ""
            let near = known[name] ?? .empty
            if let index = near.first(where: { entrance.isBehindSame(rows[$0].row) }) {
                rows[index].row.entrances.append(entrance.text)
                rows[index].position = min(rows[index].position, entrance.position)
            } else {
                known[name, default: .empty].append(rows.count)
                let row = IndexedService.EntranceRow(
                    entrances: [entrance.text], functions: entrance.functions, callers: entrance.callers,
                    stacks: entrance.stacks)
                rows.append((row, entrance.position))
            }
        }
        return rows.sorted { one, other in
            let (first, second) = (one.row.entrances[0], other.row.entrances[0])
            if first != second { return first < second }
            let (stacks, others) = (one.row.stacks.joined(), other.row.stacks.joined())
            return stacks == others ? one.position < other.position : stacks < others
        }
        .map(\.row)
    }
}
