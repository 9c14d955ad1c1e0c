/// How a state machine is written.
enum StateMachineDefinition: Sendable, Equatable {
    case states([State], StateLanguage)
    /// The path of a file, and what stands in it for placeholders.
    case file(String, [Value.Member])

    func dependencies(at location: SourceLocation) -> [Dependency] {
        switch self {
        case .states(let states, _): states.flatMap(\.dependencies)
        case .file(_, let substitutions): substitutions.flatMap { $0.value.dependencies(at: location) }
        }
    }
}
