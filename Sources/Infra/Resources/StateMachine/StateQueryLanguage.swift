/// In which query language a machine and a state of it are.
struct StateQueryLanguage {
    let name: String
    let state: Value
    let at: SourceLocation

    static func of(
        _ machine: Value, title: String, at location: SourceLocation, _ report: inout Report
    ) -> StateLanguage {
        guard let text = StatesLanguageChecks.text(machine["QueryLanguage"]) else { return .jsonPath }
        if let language = StateLanguage(rawValue: text) { return language }
        reportUnknown(text, of: "The \(title)", at: location, &report)
        return .jsonPath
    }

    func language(in machine: StateLanguage, _ report: inout Report) -> StateLanguage {
        guard let text = StatesLanguageChecks.text(state["QueryLanguage"]) else { return machine }
        guard let own = StateLanguage(rawValue: text) else {
            Self.reportUnknown(text, of: "The state \"\(name)\"", at: at, &report)
            return machine
        }
        if machine == .jsonata, own == .jsonPath {
            report(
                .invalidStateMachine, at: at,
                """
                The state "\(name)" uses JSONPath inside JSONata, which Step Functions refuses; write the state in \
                JSONata, or the machine in JSONPath and the other states in JSONata.
                """)
        }
        return own
    }

    private static func reportUnknown(
        _ text: String, of owner: String, at location: SourceLocation, _ report: inout Report
    ) {
        report(
            .invalidStateMachine, at: location,
            """
            \(owner) has the unknown query language \
            "\(text)"\(Nearest.ending(text, among: ["JSONPath", "JSONata"], otherwise: "; write JSONPath or JSONata."))
            """)
    }
}
