/// Holds a state machine in Amazon States Language against what Step Functions takes, however it was written.
///
/// Source: Amazon States Language Specification; AWS Step Functions API Reference, "ValidateStateMachineDefinition".
struct StatesLanguageChecks {
    /// As messages name it: `state machine "fulfil"`.
    let title: String
    let places: StatePlaces
    var isExpress: Bool
    /// Whether repeated names are reported; words have a check of their own.
    var reportsRepeatedNames = true

    func check(_ machine: Value, _ report: inout Report) {
        var names: Set<String> = []
        let language = StateQueryLanguage.of(machine, title: title, at: places.machine, &report)
        check(machine, of: "The \(title)", at: places.machine, language, 20, &names, &report)
    }

    static func text(_ value: Value?) -> String? {
        if case .string(let text)? = value { return text }
        return nil
    }

    /// - Parameter owner: what has the states: the machine, or a state of it.
    private func check(
        _ value: Value, of owner: String, at location: SourceLocation, _ language: StateLanguage, _ depth: Int,
        _ names: inout Set<String>,
        _ report: inout Report
    ) {
        guard depth > 0 else { return }
        guard let machine = StatesLanguage(value), !machine.states.isEmpty else {
            if value["States"] == nil || value["States"] == .object([]) {
                report(.invalidStateMachine, at: location, "\(owner) has no states; add one.")
            }
            return
        }
        let known = Set(machine.states.map(\.name))
        for (name, state) in machine.states {
            if !names.insert(name).inserted, reportsRepeatedNames {
                report(
                    .invalidStateMachine, at: places[name],
                    """
                    Two states of the \(title) have the name "\(name)", and state names are unique in the whole \
                    machine, branches included; rename one.
                    """)
            }
            let own = StateQueryLanguage(name: name, state: state, at: places[name]).language(in: language, &report)
            check(name, state, among: machine.states.map(\.name), known, own, &report)
            var checks = self
            checks.isExpress = isExpress || MapMode(of: state) == .distributed(isExpress: true)
            for (index, inner) in StatesLanguage.inner(of: state).enumerated() {
                let what =
                    state["Branches"] == nil ? "The map \"\(name)\"" : "Branch \(index + 1) of the state \"\(name)\""
                checks.check(inner, of: what, at: places[name], own, depth - 1, &names, &report)
            }
        }
        checkReach(machine, owner, at: location, known, &report)
    }

    private func checkReach(
        _ machine: StatesLanguage, _ owner: String, at location: SourceLocation, _ known: Set<String>,
        _ report: inout Report
    ) {
        guard let start = Self.text(machine.startAt) else {
            if machine.startAt == nil {
                report(
                    .invalidStateMachine, at: location,
                    "\(owner) has no \"StartAt\"; add it with the name of a state.")
            }
            return
        }
        guard known.contains(start) else {
            report(
                .invalidStateMachine, at: location,
                """
                \(owner) starts at "\(start)", which is not one of its \
                states\(Nearest.ending(start, among: machine.states.map(\.name), otherwise: "; correct it."))
                """)
            return
        }
        // What goes nowhere leaves others without a way; once it is mended, they may have one.
        guard machine.states.allSatisfy({ StatesLanguage.targets(of: $0.state).allSatisfy { known.contains($0.name) } })
        else { return }
        let states = Dictionary(machine.states.map { ($0.name, $0.state) }) { first, _ in first }
        var reached: Set<String> = [start]
        var waiting = [start]
        while let name = waiting.popLast() {
            for target in StatesLanguage.targets(of: states[name] ?? .null) where known.contains(target.name) {
                if reached.insert(target.name).inserted { waiting.append(target.name) }
            }
        }
        for (name, _) in machine.states where !reached.contains(name) {
            report(
                .stateUnreachable, at: places[name],
                """
                No state leads to "\(name)", so it is never reached, and Step Functions refuses the machine; make it \
                the next of another state, or remove it.
                """)
        }
        if !reached.contains(where: { StatesLanguage.isTerminal(states[$0] ?? .null) }) {
            report(
                .invalidStateMachine, at: location,
                """
                \(owner) has no final state, so an execution would never end; end one with .end(), or add a state that \
                succeeds or fails.
                """)
        }
    }

    private func check(
        _ name: String, _ state: Value, among names: [String], _ known: Set<String>, _ language: StateLanguage,
        _ report: inout Report
    ) {
        let at = places[name]
        if name.count > 80 {
            report(
                .invalidStateMachine, at: at,
                "A state's name has at most 80 characters, and \"\(name)\" has \(name.count); shorten it.")
        }
        guard let type = Self.text(state["Type"]), case .object(let members) = state else {
            if state["Type"] == nil {
                report(.invalidStateMachine, at: at, "The state \"\(name)\" has no \"Type\"; add it.")
            }
            return
        }
        guard let fields = StatesLanguage.fields[type] else {
            let types = StatesLanguage.fields.keys.sorted()
            report(
                .invalidStateMachine, at: at,
                """
                The state "\(name)" has the unknown type \
                "\(type)"\(Nearest.ending(type, among: types, otherwise: ": \(types.joined(separator: ", "))."))
                """)
            return
        }
        for member in members where !fields.contains(member.key) {
            report(
                .invalidStateMachine, at: at,
                """
                The state "\(name)" has "\(member.key)", which a state of the type \(type) does not \
                have\(Nearest.ending(member.key, among: fields, otherwise: "; remove it."))
                """)
        }
        for target in StatesLanguage.targets(of: state) where !known.contains(target.name) {
            report(
                .invalidStateMachine, at: target.field == "Next" ? places.transitions[name] ?? at : at,
                """
                The state "\(name)" leads to "\(target.name)" (\(target.field)), which is not a state on the same \
                level\(Nearest.ending(target.name, among: names, otherwise: "; correct it."))
                """)
        }
        StateFieldChecks(name: name, type: type, state: state, at: at, isExpress: isExpress).check(&report)
        StateLanguageChecks(name: name, state: state, language: language, at: at).check(&report)
        switch language {
        case .jsonPath: StatePathChecks(name: name, state: state, at: at).check(&report)
        case .jsonata: StateExpressionChecks(name: name, state: state, at: at).check(&report)
        }
        if type == "Map" { MapChecks(name: name, state: state, at: at, isExpress: isExpress).check(&report) }
        StateErrorChecks(name: name, state: state, at: at).check(&report)
    }
}
