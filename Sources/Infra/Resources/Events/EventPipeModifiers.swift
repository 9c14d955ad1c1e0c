extension EventPipe {
    /// Only what matches the pattern, or one of several: at most five.
    public func filter(_ pattern: Value, file: String = #fileID, line: Int = #line, column: Int = #column) -> EventPipe
    {
        with { $0.filters.append(Placed(pattern, SourceLocation(file, line, column))) }
    }

    /// A function that gets each batch first and whose answer is delivered.
    public func enriched(by function: Function, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> EventPipe
    {
        with { $0.enrichment = Placed(AnyDeclaration(function), SourceLocation(file, line, column)) }
    }

    /// How many are read at once: 1 to 10,000; of a FIFO queue at most 10.
    public func batchSize(_ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column) -> EventPipe {
        with { $0.batchSize = Placed(count, SourceLocation(file, line, column)) }
    }

    /// How long it waits for a batch to fill: 0 s to 300 s.
    public func batchWindow(_ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> EventPipe
    {
        with { $0.window = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Whether it reads.
    public func enabled(_ isEnabled: Bool) -> EventPipe { with { $0.isEnabled = isEnabled } }

    private func with(_ change: (inout EventPipe) -> Void) -> EventPipe {
        var copy = self
        change(&copy)
        return copy
    }
}
