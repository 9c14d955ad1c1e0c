/// The paths of a state in JSONPath.
struct StatePathChecks {
    let name: String
    let state: Value
    let at: SourceLocation

    private static let payloads = [
        ["Parameters"], ["ResultSelector"], ["ItemSelector"], ["Assign"], ["ItemReader", "Parameters"],
        ["ItemBatcher", "BatchInput"], ["ResultWriter", "Parameters"],
    ]

    func check(_ report: inout Report) {
        if let path = text("ResultPath"), !StatePath.isReference(path) {
            report(
                .invalidStatePath, at: at,
                """
                The state "\(name)" has the ResultPath "\(path)", which must name one place: a path without wildcards, \
                filters and $$, such as $.receipt; correct it.
                """)
        }
        for key in [
            "InputPath", "OutputPath", "ItemsPath", "SecondsPath", "TimestampPath", "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
        ] {
            guard let path = text(key), !StatePath.isPath(path) else { continue }
            report(
                .invalidStatePath, at: at,
                """
                \(key) of the state "\(name)" is "\(path)", and a path begins with $, as in $.order.id; correct it.
                """)
        }
        for path in Self.payloads {
            guard let payload = path.reduce(state as Value?, { $0?[$1] }) else { continue }
            check(payload, in: path.joined(separator: "."), 20, &report)
        }
        if case .array(let choices)? = state["Choices"] { for choice in choices { check(choice: choice, 20, &report) } }
        if case .array(let catches)? = state["Catch"] {
            for one in catches {
                guard let path = StatesLanguageChecks.text(one["ResultPath"]), !StatePath.isReference(path) else {
                    continue
                }
                report(
                    .invalidStatePath, at: at,
                    """
                    Catch of the state "\(name)" has the ResultPath "\(path)", which must name one place; write a path \
                    such as $.error.
                    """)
            }
        }
    }

    func text(_ key: String) -> String? { StatesLanguageChecks.text(state[key]) }

    private func check(choice: Value, _ depth: Int, _ report: inout Report) {
        guard depth > 0, case .object(let members) = choice else { return }
        for key in ["And", "Or"] {
            if case .array(let tests)? = choice[key] { for test in tests { check(choice: test, depth - 1, &report) } }
        }
        if let test = choice["Not"] { check(choice: test, depth - 1, &report) }
        if let path = StatesLanguageChecks.text(choice["Variable"]), !StatePath.isPath(path) {
            report(
                .invalidStatePath, at: at,
                """
                The choice "\(name)" compares "\(path)", and a path begins with $, as in $.order.total; correct it.
                """)
        }
        for member in members {
            if !["And", "Or", "Not", "Variable", "Next", "Comment", "Assign", "Output", "Condition"].contains(
                member.key),
                !StatePath.comparisons.contains(member.key)
            {
                report(
                    .invalidStateMachine, at: at,
                    """
                    The choice "\(name)" compares with the unknown operator \
                    "\(member.key)"\(Nearest.ending(member.key, among: StatePath.comparisons, otherwise: "; correct it."))
                    """)
            } else if member.key.hasSuffix("Path"), let path = StatesLanguageChecks.text(member.value),
                !StatePath.isPath(path)
            {
                report(
                    .invalidStatePath, at: at,
                    """
                    The choice "\(name)" compares with "\(path)" by \(member.key), and a path begins with $; correct it.
                    """)
            }
        }
    }
}
