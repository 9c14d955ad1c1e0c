/// One state of a `StateMachine`.
///
/// Source: Amazon States Language Specification, "States".
public struct State: Sendable, Equatable {
    let name: Placed<String>
    var kind: Kind
    /// Where it goes on, where that is said; else with the state behind it.
    var next: Placed<Next>?
    /// The language of its expressions, where it is not that of the machine.
    var language: StateLanguage?
    /// What its word hands over: `Parameters` in JSONPath, `Arguments` in JSONata; of a state that passes its result.
    var given: Value?
    /// `InputPath`, `ResultSelector` and their kin.
    var fields: [Value.Member] = []
    var retries: [Value] = []
    var catches: [Value] = []

    enum Next: Sendable, Hashable {
        case state(String)
        case end
    }

    enum Kind: Sendable, Equatable {
        /// What it calls: a function's ARN, or an integration such as `sqs:sendMessage`.
        case task(Resource)
        case pass
        case choice([ChoiceRule], otherwise: String?)
        case wait(Value.Member)
        case parallel([[State]])
        case map(MapItems, [State], concurrency: Int?, MapMode)
        case succeed
        case fail
    }

    enum Resource: Sendable, Equatable {
        case function(Value)
        case integration(String)
    }

    init(
        _ name: String, _ kind: Kind, _ fields: [(String, Value?)] = [], given: Value? = nil,
        at location: SourceLocation
    ) {
        self.name = Placed(name, location)
        self.kind = kind
        self.given = given
        self.fields = .init(present: fields)
    }

    var location: SourceLocation { name.location }

    /// The states in it.
    var inner: [[State]] {
        switch kind {
        case .parallel(let branches): branches
        case .map(_, let states, _, _): [states]
        case .task, .pass, .choice, .wait, .succeed, .fail: []
        }
    }

    /// It and all states in it, with their lines.
    var all: [State] { [self] + inner.flatMap { $0.flatMap(\.all) } }

    var dependencies: [Dependency] {
        var all = fields.flatMap { $0.value.dependencies(at: location) } + inner.flatMap { $0.flatMap(\.dependencies) }
        all += given?.dependencies(at: location) ?? []
        switch kind {
        case .task(.function(let function)): all += function.dependencies(at: location)
        case .map(let items, _, _, _): all += items.reader?.dependencies(at: location) ?? []
        case .task(.integration), .pass, .choice, .wait, .parallel, .succeed, .fail: break
        }
        return all
    }

    func with(_ change: (inout State) -> Void) -> State {
        var copy = self
        change(&copy)
        return copy
    }
}
