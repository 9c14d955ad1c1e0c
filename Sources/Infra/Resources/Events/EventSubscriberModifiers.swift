extension EventSubscriber {
    private func with(_ change: (inout Settings) -> Void) -> EventSubscriber {
        var copy = self
        change(&copy.settings)
        return copy
    }

    /// What it is for: at most 512 characters.
    public func description(
        _ text: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> EventSubscriber {
        with { $0.text = Placed(text, SourceLocation(file, line, column)) }
    }

    /// Only events that match a pattern; one for each scope, of which all must match. All events without it.
    /// Source: Amazon EventBridge User Guide, "Filtering events for a subscriber".
    public func filter(
        _ pattern: Value, in scope: FilterScope = .data, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> EventSubscriber {
        with {
            $0.filters.append(
                Filter(scope: scope, pattern: pattern, location: SourceLocation(file, line, column)))
        }
    }

    /// Keeps the order of each group of events (`EventGroupId`).
    public func ordered() -> EventSubscriber { with { $0.isOrdered = true } }

    /// With which event it begins when it is made: `.latest` without it. A change makes a new subscriber.
    public func from(
        _ start: Start, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> EventSubscriber {
        with { $0.start = Placed(start, SourceLocation(file, line, column)) }
    }

    /// Delivers several events at once. A function gets them as a list, also without this word, and one event as it is
    /// with `.batch(1)`.
    /// - Parameters:
    ///   - size: 1 to 500.
    ///   - window: how long it waits for them: at most 5 minutes.
    public func batch(
        _ size: Int, within window: TimeSpan? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> EventSubscriber {
        with {
            $0.batchSize = Placed(size, SourceLocation(file, line, column))
            $0.window = window.map { Placed($0, SourceLocation(file, line, column)) }
        }
    }

    /// What the target gets. Default: the data of the event alone.
    public func transform(
        _ transform: Transform, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> EventSubscriber {
        with { $0.transform = Placed(transform, SourceLocation(file, line, column)) }
    }

    /// Whether it delivers.
    public func enabled(_ isEnabled: Bool) -> EventSubscriber { with { $0.isEnabled = isEnabled } }
}
