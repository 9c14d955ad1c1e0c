/// Where states are written.
struct StatePlaces {
    /// Where nothing else is known.
    let machine: SourceLocation
    var states: [String: SourceLocation] = [:]
    /// Where it is said with which state they go on.
    var transitions: [String: SourceLocation] = [:]

    init(_ machine: SourceLocation) { self.machine = machine }

    /// Those of words.
    init(_ machine: SourceLocation, _ states: [State]) {
        self.machine = machine
        for state in states.flatMap(\.all) where self.states[state.name.value] == nil {
            self.states[state.name.value] = state.location
            transitions[state.name.value] = state.next?.location
        }
    }

    /// Those of a file: the lines on which their names stand as keys.
    init(_ machine: SourceLocation, file: String, bytes: [UInt8], names: [String]) {
        self.machine = machine
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            for part in Self.keys(in: text) where states[part.key] == nil && names.contains(part.key) {
                states[part.key] = SourceLocation(file, number + 1, part.column)
            }
        }
    }

    subscript(_ state: String) -> SourceLocation { states[state] ?? machine }

    /// The keys of objects on a line, with their columns.
    private static func keys(in line: String) -> [(key: String, column: Int)] {
        var found: [(String, Int)] = []
        let bytes = Array(line.utf8)
        var start: Int?
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), start != nil {
                index += 2
                continue
            }
            if bytes[index] == UInt8(ascii: "\"") {
                if let first = start {
                    let rest = bytes[(index + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
                    if rest.first == UInt8(ascii: ":") {
                        found.append((String(decoding: bytes[(first + 1)..<index], as: UTF8.self), first + 1))
                    }
                    start = nil
                } else {
                    start = index
                }
            }
            index += 1
        }
        return found
    }
}
