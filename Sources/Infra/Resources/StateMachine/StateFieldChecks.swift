/// What a state of a type must have and cannot have.
struct StateFieldChecks {
    let name: String
    let type: String
    let state: Value
    let at: SourceLocation
    let isExpress: Bool

    func check(_ report: inout Report) {
        if StatesLanguage.fields[type]?.contains("End") == true {
            switch (state["Next"], state["End"]) {
            case (nil, nil), (nil, .some(false)):
                report(
                    .invalidStateMachine, at: at,
                    """
                    The state "\(name)" has neither a next state nor an end; add "Next", or "End": true.
                    """)
            case (.some, .some(true)):
                report(
                    .invalidStateMachine, at: at,
                    "The state \"\(name)\" has both \"Next\" and \"End\"; remove one of them.")
            default: break
            }
        }
        switch type {
        case "Task": checkTask(&report)
        case "Choice": checkChoice(&report)
        case "Wait": checkWait(&report)
        case "Parallel": need("Branches", &report)
        case "Map":
            if state["ItemProcessor"] == nil, state["Iterator"] == nil { need("ItemProcessor", &report) }
            if let count = state["MaxConcurrency"]?.integer, count < 0 {
                report(
                    .invalidStateMachine, at: at,
                    """
                    The map "\(name)" processes \(count) elements at once; write 1 or more, or 0 for no limit.
                    """)
            }
        default: break
        }
    }

    func need(_ field: String, _ report: inout Report) {
        guard state[field] == nil || state[field] == .array([]) else { return }
        report(
            .invalidStateMachine, at: at,
            "The state \"\(name)\" is of the type \(type) and has no \"\(field)\"; add it.")
    }

    private func checkChoice(_ report: inout Report) {
        need("Choices", &report)
        guard case .array(let choices)? = state["Choices"] else { return }
        for (index, choice) in choices.enumerated() {
            if choice["Next"] == nil {
                report(
                    .invalidStateMachine, at: at,
                    """
                    Rule \(index + 1) of the choice "\(name)" has no next state; add "Next".
                    """)
            }
        }
    }

    private func checkWait(_ report: inout Report) {
        let said = ["Seconds", "SecondsPath", "Timestamp", "TimestampPath"].filter { state[$0] != nil }
        if said.count != 1 {
            report(
                .invalidStateMachine, at: at,
                """
                The state "\(name)" \
                \(said.isEmpty ? "does not set how long it waits" : "sets twice how long it waits"); use one of \
                Seconds, SecondsPath, Timestamp and TimestampPath.
                """)
        }
        if let seconds = state["Seconds"]?.integer, !(0...99_999_999).contains(seconds) {
            report(
                .invalidStateMachine, at: at,
                "The state \"\(name)\" waits 0 s to 99,999,999 s, not \(grouped(seconds)) s; change it.")
        }
    }
}
