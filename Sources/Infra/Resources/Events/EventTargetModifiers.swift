extension EventTarget {
    /// Gets this instead of the event.
    public func input(_ value: Value, file: String = #fileID, line: Int = #line, column: Int = #column) -> EventTarget {
        adding(.constant(value), SourceLocation(file, line, column))
    }

    /// Gets a part of the event: `$.detail`.
    public func inputPath(_ path: String, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> EventTarget
    {
        adding(.path(path), SourceLocation(file, line, column))
    }

    /// Gets a text with parts of the event: `"<id> was paid"`, `paths: ["id": "$.detail.id"]`. A pipe's template has
    /// paths itself: `"<$.body.id> was paid"`.
    public func inputTransformer(
        _ template: String, paths: KeyValuePairs<String, String> = [:], file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> EventTarget {
        adding(
            .transformer(paths: paths.map { Value.Member($0.key, .string($0.value)) }, template: template),
            SourceLocation(file, line, column))
    }

    /// How long and how often an event is tried again that could not be delivered.
    public func retry(
        maximumAge: TimeSpan? = nil, attempts: Int? = nil, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> EventTarget {
        var copy = self
        copy.delivery.retry = Placed(
            EventRetryPolicy(maximumAge: maximumAge, attempts: attempts), SourceLocation(file, line, column))
        return copy
    }

    /// The standard queue that gets events which could not be delivered.
    public func deadLetters(_ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> EventTarget
    {
        var copy = self
        copy.delivery.deadLetters = Placed(target, SourceLocation(file, line, column))
        return copy
    }

    private func adding(_ input: EventInput, _ location: SourceLocation) -> EventTarget {
        var copy = self
        copy.inputs.append(Placed(input, location))
        return copy
    }
}
