/// A trigger that Lambda serves by an event source mapping: a queue or a stream.
public protocol MappedTrigger: Trigger {
    var mapping: EventSourceMapping { get set }
}

extension MappedTrigger {
    /// How many messages or records the function gets at once, at the most: 1 to 10,000, for a FIFO queue 1 to 10; 10
    /// without it. More than 10 from a queue need a `.batchWindow` of at least a second.
    public func batchSize(_ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.mapping.batchSize = Placed(count, SourceLocation(file, line, column)) }
    }

    /// How long Lambda waits for a batch to fill: 0 s to 300 s; not for FIFO queues.
    public func batchWindow(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.mapping.window = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Starts the function only for what matches the pattern, or one of several: `.filter(["body": ["kind":
    /// ["order"]]])`. A queue's messages that match none are deleted. At most 5 patterns of 4,096 characters, 10 where
    /// AWS raises the quota.
    /// Source: AWS Lambda Developer Guide, "Control which events Lambda sends to your function".
    public func filter(_ pattern: Value, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.mapping.filters.append(Placed(pattern, SourceLocation(file, line, column))) }
    }

    /// Encrypts the filter patterns with a key of AWS KMS instead of one that Lambda owns. The key's policy must let
    /// `lambda.amazonaws.com` decrypt with it.
    /// - Parameter arn: of a key in the function's region.
    /// Source: AWS Lambda Developer Guide, "Encryption of filter criteria".
    public func filterKey(
        existing arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.mapping.filterKey = Placed(arn, SourceLocation(file, line, column)) }
    }

    /// Whether Lambda reads at all.
    public func enabled(_ isEnabled: Bool) -> Self { with { $0.mapping.isEnabled = isEnabled } }
}
