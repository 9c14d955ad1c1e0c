/// A state machine or a branch as Amazon States Language has it.
struct StatesLanguage {
    let startAt: Value?
    /// In their order, repeated names too.
    let states: [(name: String, state: Value)]

    init?(_ value: Value) {
        guard case .object(let states)? = value["States"] else { return nil }
        startAt = value["StartAt"]
        self.states = states.map { ($0.key, $0.value) }
    }

    /// The branches of a state, and the machine that a map runs for each element.
    static func inner(of state: Value) -> [Value] {
        if case .array(let branches)? = state["Branches"] { return branches }
        return [state["ItemProcessor"] ?? state["Iterator"]].compactMap { $0 }
    }

    /// Every state, those inside others too.
    static func eachState(of machine: Value, depth: Int = 20, _ body: (_ name: String, _ state: Value) -> Void) {
        guard depth > 0, let machine = StatesLanguage(machine) else { return }
        for (name, state) in machine.states {
            body(name, state)
            for inner in inner(of: state) { eachState(of: inner, depth: depth - 1, body) }
        }
    }

    /// The states that a state may go on with, and what says so.
    static func targets(of state: Value) -> [(field: String, name: String)] {
        var targets: [(String, String)] = []
        func add(_ field: String, _ value: Value?) {
            if case .string(let name)? = value { targets.append((field, name)) }
        }
        add("Next", state["Next"])
        add("Default", state["Default"])
        for (field, key) in [("Choices", "Choices"), ("Catch", "Catch")] {
            guard case .array(let elements)? = state[key] else { continue }
            for (index, element) in elements.enumerated() { add("\(field)[\(index)].Next", element["Next"]) }
        }
        return targets
    }

    static func isTerminal(_ state: Value) -> Bool {
        state["End"] == true || state["Type"] == "Succeed" || state["Type"] == "Fail"
    }

    private static let common = ["Type", "Comment", "QueryLanguage", "InputPath", "OutputPath", "Assign", "Output"]
    private static let work = [
        "Parameters", "Arguments", "ResultPath", "ResultSelector", "Retry", "Catch", "Next", "End",
    ]

    /// The fields that a state of a type has; nil for an unknown type.
    /// Source: Amazon States Language Specification, "State Types" and "Table of State Types and Fields".
    static let fields: [String: [String]] = [
        "Task": common + work + [
            "Resource", "TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath",
            "Credentials",
        ],
        "Pass": common + ["Result", "ResultPath", "Parameters", "Next", "End"],
        "Choice": common + ["Choices", "Default"],
        "Wait": common + ["Seconds", "SecondsPath", "Timestamp", "TimestampPath", "Next", "End"],
        "Succeed": common, "Fail": ["Type", "Comment", "QueryLanguage", "Error", "ErrorPath", "Cause", "CausePath"],
        "Parallel": common + work + ["Branches"],
        "Map": common + work + [
            "Iterator", "ItemProcessor", "ItemsPath", "Items", "ItemSelector", "MaxConcurrency", "MaxConcurrencyPath",
            "ToleratedFailurePercentage", "ToleratedFailurePercentagePath", "ToleratedFailureCount",
            "ToleratedFailureCountPath",
            "ItemReader", "ItemBatcher", "ResultWriter", "Label",
        ],
    ]
}

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
