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
        default: []
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
        default: break
        }
        return all
    }

    func with(_ change: (inout State) -> Void) -> State {
        var copy = self
        change(&copy)
        return copy
    }
}

extension State {
    /// Goes on with the state of that name.
    public func then(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> State {
        with { $0.next = Placed(.state(name), SourceLocation(file, line, column)) }
    }

    /// Ends the execution, or the branch that the state is in.
    public func end(file: String = #fileID, line: Int = #line, column: Int = #column) -> State {
        with { $0.next = Placed(.end, SourceLocation(file, line, column)) }
    }

    /// Which part of the state's input it gets, by a path such as `$.order`.
    public func input(path: String) -> State { setting("InputPath", .string(path)) }

    /// Which part of what comes out goes on, by a path such as `$.receipt`.
    public func output(path: String) -> State { setting("OutputPath", .string(path)) }

    /// Where its result stands in the input that goes on: `$.receipt`. Without it the result is all that goes on.
    public func result(path: String) -> State { setting("ResultPath", .string(path)) }

    /// Goes on with its input alone, without its result.
    public func discardingResult() -> State { setting("ResultPath", .null) }

    /// What is taken from its result: `["id.$": "$.Item.id.S"]`.
    public func selecting(_ result: Value) -> State { setting("ResultSelector", result) }

    /// What it is given, instead of its input: `["id.$": "$.order.id", "kind": "paid"]`.
    public func parameters(_ parameters: Value) -> State {
        setting("Parameters", parameters).with { if $0.isTask { $0.given = nil } }
    }

    /// How long it may take: then it fails with `States.Timeout`.
    public func timeout(_ time: TimeSpan) -> State { setting("TimeoutSeconds", .int(time.seconds)) }

    /// How long may pass between two signs of life of what it waits for.
    public func heartbeat(_ time: TimeSpan) -> State { setting("HeartbeatSeconds", .int(time.seconds)) }

    /// What it is for.
    public func comment(_ text: String) -> State { setting("Comment", .string(text)) }

    func setting(_ key: String, _ value: Value) -> State {
        with { state in
            state.fields.removeAll { $0.key == key }
            state.fields.append(.init(key, value))
        }
    }

    /// Tries again where it fails.
    /// - Parameters:
    ///   - errors: names of errors, such as `States.Timeout` or those of the function's own; without any, the four with
    ///     which Lambda says that it is not the function's fault.
    ///   - attempts: how often: 0 or more.
    ///   - interval: how long it waits before the first time; before each further one `backoff` times as long.
    ///   - longest: the longest that it waits.
    /// Source: AWS Step Functions Developer Guide, "Handling errors in Step Functions workflows".
    public func retry(
        _ errors: String..., attempts: Int = 3, interval: TimeSpan = .seconds(2), backoff: Double = 2,
        longest: TimeSpan? = nil,
        jitter: Bool = false
    ) -> State {
        let names = errors.isEmpty ? StateErrors.ofLambda : errors
        return with {
            $0.retries.append(
                .members([
                    ("ErrorEquals", .array(names.map { .string($0) })), ("IntervalSeconds", .int(interval.seconds)),
                    ("MaxAttempts", .int(attempts)), ("BackoffRate", Value(number: backoff)),
                    ("MaxDelaySeconds", longest.map { .int($0.seconds) }), ("JitterStrategy", jitter ? "FULL" : nil),
                ]))
        }
    }

    /// Goes on with another state where it fails for good.
    /// - Parameters:
    ///   - errors: names of errors; without any, all.
    ///   - state: with which it goes on.
    ///   - path: where the error stands in the input that goes on: `$.error`. Without it the error is all that goes on.
    public func `catch`(_ errors: String..., then state: String, result path: String? = nil) -> State {
        catching(errors, state, [("ResultPath", path.map { .string($0) })])
    }

    /// Goes on with another state where it fails for good; in JSONata.
    /// - Parameters:
    ///   - errors: names of errors; without any, all.
    ///   - state: with which it goes on.
    ///   - output: what goes on: `["error": "{% $states.errorOutput %}"]`.
    ///   - variables: what is kept in variables.
    public func `catch`(
        _ errors: String..., then state: String, output: Value, assign variables: Value? = nil
    ) -> State {
        catching(errors, state, [("Output", output), ("Assign", variables)])
    }

    private func catching(_ errors: [String], _ state: String, _ fields: [(String, Value?)]) -> State {
        let names = errors.isEmpty ? ["States.ALL"] : errors
        return with {
            $0.catches.append(
                .members(
                    [("ErrorEquals", .array(names.map { .string($0) })), ("Next", .string(state))] + fields))
        }
    }
}
