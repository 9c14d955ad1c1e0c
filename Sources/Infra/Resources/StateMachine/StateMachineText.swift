/// A state machine in Amazon States Language with the references that the author wrote, and where its states are.
struct StateMachineText {
    let machine: Value
    let places: StatePlaces
    let isInWords: Bool
}

extension StateMachine {
    /// Nil where its file cannot be read or is not a JSON object; `check` tells why.
    func text(in scope: Scope) -> StateMachineText? {
        switch definition {
        case .states(let states, let language):
            var members = StateWriting.machine(states, language, partition: scope.region.partition.id)
            if language == .jsonata { members.insert(.init("QueryLanguage", "JSONata"), at: 0) }
            if let timeout = settings.timeout { members.append(.init("TimeoutSeconds", .int(timeout.value.seconds))) }
            return StateMachineText(machine: .object(members), places: StatePlaces(location, states), isInWords: true)
        case .file(let path, let substitutions):
            guard let bytes = scope.model.files(path), let value = Value(keepingRepeatedKeysOf: bytes),
                case .object(var members) = value
            else { return nil }
            if let timeout = settings.timeout {
                members.removeAll { $0.key == "TimeoutSeconds" }
                members.append(.init("TimeoutSeconds", .int(timeout.value.seconds)))
            }
            var names: [String] = []
            StatesLanguage.eachState(of: value) { name, _ in names.append(name) }
            return StateMachineText(
                machine: Value.object(members).substituting(substitutions),
                places: StatePlaces(location, file: path, bytes: bytes, names: names), isInWords: false)
        }
    }
}
