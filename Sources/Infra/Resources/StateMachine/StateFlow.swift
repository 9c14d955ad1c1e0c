extension State {
    /// Hands its input on, or a fixed result.
    public static func pass(
        _ name: String, result: Value? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .pass, given: result, at: SourceLocation(file, line, column))
    }

    /// Waits for a time.
    public static func wait(
        _ name: String, _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .wait(.init("Seconds", .int(time.seconds))), at: SourceLocation(file, line, column))
    }

    /// Waits for as many seconds as the input says: `seconds: "$.delay"`, or `"{% $states.input.delay %}"` in JSONata.
    public static func wait(
        _ name: String, seconds path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .wait(StateExpression.member("Seconds", path)), at: SourceLocation(file, line, column))
    }

    /// Waits until a time that the input says: `until: "$.due"`, as in `2027-01-31T09:30:00Z`.
    public static func wait(
        _ name: String, until path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .wait(StateExpression.member("Timestamp", path)), at: SourceLocation(file, line, column))
    }

    /// Ends the execution well.
    public static func succeed(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> State
    {
        State(name, .succeed, at: SourceLocation(file, line, column))
    }

    /// Ends the execution as failed.
    /// - Parameters:
    ///   - error: the error's name.
    ///   - cause: what people read.
    public static func fail(
        _ name: String, error: String? = nil, cause: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(
            name, .fail, [("Error", error.map { .string($0) }), ("Cause", cause.map { .string($0) })],
            at: SourceLocation(file, line, column))
    }

    /// Goes on by what the input says: with the first rule that holds.
    /// - Parameter state: with which it goes on where none holds; without it the execution then fails with
    ///   `States.NoChoiceMatched`.
    public static func choice(
        _ name: String, _ rules: [ChoiceRule], otherwise state: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .choice(rules, otherwise: state), at: SourceLocation(file, line, column))
    }

    /// Does several things at once, each with the same input; the result is the list of their results.
    public static func parallel(
        _ name: String, _ branches: [[State]], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .parallel(branches), at: SourceLocation(file, line, column))
    }

    /// Does the same for each element of a list of the input; the result is the list of the results.
    /// - Parameters:
    ///   - path: where the list is: `$.items`, or `{% $states.input.items %}` in JSONata.
    ///   - concurrency: how many elements at once. Default: as many as may be.
    public static func map(
        _ name: String, over path: String, _ states: [State], concurrency: Int? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(
            name, .map(.list(path), states, concurrency: concurrency, .inline), at: SourceLocation(file, line, column))
    }
}
