extension State {
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
