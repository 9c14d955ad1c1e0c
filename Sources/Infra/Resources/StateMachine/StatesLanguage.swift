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
