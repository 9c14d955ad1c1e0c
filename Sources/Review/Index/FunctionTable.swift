/// Functions as they are found; what is the same in several stages is said once.
struct FunctionTable {
    private var found: [(row: IndexedService.FunctionRow, position: Int)] = []

    mutating func add(_ row: IndexedService.FunctionRow) { found.append((row, found.count)) }

    var rows: [IndexedService.FunctionRow] {
        let sorted = found.sorted { one, other in
            one.row.name == other.row.name ? one.position < other.position : one.row.name < other.row.name
        }
        var result: [IndexedService.FunctionRow] = []
        result.reserveCapacity(sorted.count)
        // Where those of the same name begin.
        var start = 0
        for (row, _) in sorted {
            if start < result.count, result[start].name != row.name {
                Self.sortByStacks(from: start, &result)
                start = result.count
            }
            if let known = result[start...].firstIndex(where: { $0.hasSame(row) }) {
                for stack in row.stacks where !result[known].stacks.contains(stack) {
                    result[known].stacks.append(stack)
                }
            } else {
                result.append(row)
            }
        }
        Self.sortByStacks(from: start, &result)
        return result
    }

    private static func sortByStacks(from start: Int, _ rows: inout [IndexedService.FunctionRow]) {
        guard rows.count - start > 1 else { return }
        rows[start...].sort { $0.stacks.joined() < $1.stacks.joined() }
    }
}
