/// Entrances as they are found; what is the same in several stages is said once.
struct EntranceTable {
    private struct Entrance: Hashable {
        let text: String
        let functions: [String]
        let callers: String
    }

    /// What entrances of one row have in common.
    private struct Behind: Hashable {
        let functions: [String]
        let callers: String
        let stacks: [String]
    }

    private var found: [Entrance] = []
    private var stacks: [[String]] = []
    private var positions: [Entrance: Int] = [:]

    mutating func add(_ text: String, functions: [String], callers: String, in title: String) {
        let entrance = Entrance(text: text, functions: functions, callers: callers)
        if let known = positions[entrance] {
            if !stacks[known].contains(title) { stacks[known].append(title) }
            return
        }
        positions[entrance] = found.count
        found.append(entrance)
        stacks.append([title])
    }

    /// One row for what reaches the same functions, is checked in the same way and is in the same stages.
    var rows: [IndexedService.EntranceRow] {
        var rows: [IndexedService.EntranceRow] = []
        var positions: [Behind: Int] = [:]
        for (entrance, stacks) in zip(found, stacks) {
            let behind = Behind(functions: entrance.functions, callers: entrance.callers, stacks: stacks)
            if let known = positions[behind] {
                rows[known].entrances.append(entrance.text)
            } else {
                positions[behind] = rows.count
                rows.append(
                    IndexedService.EntranceRow(
                        entrances: [entrance.text], functions: entrance.functions, callers: entrance.callers,
                        stacks: stacks))
            }
        }
        for index in rows.indices where rows[index].entrances.count > 1 { rows[index].entrances.sort() }
        return rows.sorted { one, other in
            let (first, second) = (one.entrances[0], other.entrances[0])
            return first == second ? one.stacks.joined() < other.stacks.joined() : first < second
        }
    }
}

/// Functions as they are found; what is the same in several stages is said once.
struct FunctionTable {
    private struct Facts: Hashable {
        let name: String
        let runtime: String
        let starts: [String]
        let uses: [String]
    }

    private var found: [IndexedService.FunctionRow] = []
    private var positions: [Facts: Int] = [:]

    mutating func add(name: String, runtime: String, starts: [String], uses: [String], in title: String) {
        let facts = Facts(name: name, runtime: runtime, starts: starts, uses: uses)
        if let known = positions[facts] {
            if !found[known].stacks.contains(title) { found[known].stacks.append(title) }
            return
        }
        positions[facts] = found.count
        found.append(
            IndexedService.FunctionRow(name: name, runtime: runtime, starts: starts, uses: uses, stacks: [title]))
    }

    var rows: [IndexedService.FunctionRow] {
        found.sorted { one, other in
            one.name == other.name ? one.stacks.joined() < other.stacks.joined() : one.name < other.name
        }
    }
}
