/// The language in which the states of a machine say what they take and hand on.
///
/// Source: AWS Step Functions Developer Guide, "Transforming data with JSONata in Step Functions".
public enum StateLanguage: String, Sendable, Hashable {
    /// Paths such as `$.order.id`.
    case jsonPath = "JSONPath"
    /// Expressions such as `{% $states.input.order.id %}`.
    case jsonata = "JSONata"
}

extension State {
    /// Writes this state in JSONata, in a machine that is in JSONPath otherwise.
    public func jsonata() -> State { with { $0.language = .jsonata } }

    /// In JSONata, what it is given instead of its input: `["id": "{% $states.input.order.id %}"]`.
    public func arguments(_ arguments: Value) -> State {
        setting("Arguments", arguments).with { if $0.isTask { $0.given = nil } }
    }

    /// In JSONata, what goes on instead of its result: `["receipt": "{% $states.result.id %}"]`.
    public func output(_ output: Value) -> State {
        setting("Output", output).with { if $0.kind == .pass { $0.given = nil } }
    }

    /// Keeps values in variables for the states behind it: `["total": "{% $states.result.total %}"]`, or in JSONPath
    /// `["total.$": "$.total"]`. They are read as `$total`.
    /// Source: AWS Step Functions Developer Guide, "Passing data between states with variables".
    public func assign(_ variables: Value) -> State { setting("Assign", variables) }

    var isTask: Bool {
        if case .task = kind { return true }
        return false
    }

    /// What words fill with the whole input where nothing else is said.
    static let payloads = ["MessageBody", "Message", "Detail", "Input"]
}
