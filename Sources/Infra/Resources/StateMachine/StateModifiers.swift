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
}
