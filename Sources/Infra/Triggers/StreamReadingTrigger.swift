/// A trigger that reads a stream: of a table, or of Kinesis.
public protocol StreamReadingTrigger: PartlyFailingTrigger {
    var reading: StreamReading { get set }
}

extension StreamReadingTrigger {
    /// Where the reading begins. Default: `.trimHorizon`. A change replaces the mapping.
    public func startingPosition(_ position: StartingPosition) -> Self {
        with {
            $0.reading.position = position
            $0.reading.timestamp = nil
        }
    }

    /// How many batches of a shard are handled at once, in order for each partition key: 1 to 10. Default: 1.
    public func parallelization(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.reading.parallelization = Placed(count, SourceLocation(file, line, column)) }
    }

    /// Splits a batch that fails in two and tries each, to find the record that is at fault.
    public func bisectOnError() -> Self { with { $0.reading.bisects = true } }

    /// How often a batch that fails is tried again: 0 to 10,000. Without it, until its records are too old: until then
    /// nothing else of the shard is read.
    public func retries(_ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.reading.retries = Placed(count, SourceLocation(file, line, column)) }
    }

    /// Leaves out records that are older: 60 s to 7 days.
    public func maximumRecordAge(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.reading.maximumAge = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Hands the function's answer to its next invocation in the same time window, for sums and the like: up to 900 s.
    /// Source: AWS Lambda Developer Guide, "Implementing stateful Kinesis Data Streams processing in Lambda".
    public func tumblingWindow(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.reading.tumblingWindow = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Where Lambda tells of batches that it gives up: a queue, a topic or a bucket. Only a bucket gets the records
    /// themselves.
    public func onFailure(_ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.reading.onFailure = Placed(target, SourceLocation(file, line, column)) }
    }
}

extension StreamReadingTrigger {
    var readingDependencies: [Dependency] { reading.onFailure.map { $0.value.arn.dependencies(at: $0.location) } ?? [] }
    func readingStatements(in scope: Scope) -> [PolicyStatement] {
        reading.onFailure?.value.statements(at: reading.onFailure?.location ?? location, in: scope) ?? []
    }

    /// Adds the mapping.
    /// - Parameters:
    ///   - type: as Serverless names it: `dynamodb`, `kinesis`.
    ///   - arn: of the table's stream or the stream.
    ///   - reader: what Lambda reads, where that is a consumer.
    func lowerReading(
        _ type: String, _ arn: Value, reader: Value? = nil, for function: Function, into stack: inout Stack
    ) {
        let source = ServerlessNames.source(arn, separator: "/")
        let kind = ServerlessNames.function(type)
        let failure = reading.onFailure.map { stack.resolve($0.value.arn) }
        let destination = failure.map { ["OnFailure": ["Destination": $0]] as Value }
        mapping.lower(
            kind, source: source, reader: reader ?? arn, for: function,
            [
                ("StartingPosition", .string(reading.positionName)),
                ("StartingPositionTimestamp", reading.timestamp.map { .int($0.value) }),
                ("ParallelizationFactor", reading.parallelization.map { .int($0.value) }),
                ("BisectBatchOnFunctionError", reading.bisects ? true : nil),
                ("MaximumRetryAttempts", reading.retries.map { .int($0.value) }),
                ("MaximumRecordAgeInSeconds", reading.maximumAge.map { .int($0.value.seconds) }),
                ("TumblingWindowInSeconds", reading.tumblingWindow.map { .int($0.value.seconds) }),
                ("DestinationConfig", destination),
            ], into: &stack)
    }

    /// The event of the mapping.
    /// - Parameter consumer: what the event says of a consumer.
    func readingWords(
        _ type: String, _ arn: Value, consumer: Value? = nil, for function: Function, in stack: inout Stack
    ) -> ServerlessWords {
        let failure = reading.onFailure.map { stack.resolve($0.value.arn) }
        let failureService = reading.onFailure?.value.service
        let event =
            [("arn", arn), ("type", .string(type)), ("consumer", consumer)] + mapping.words(window: "batchWindow") + [
                (
                    "startingPosition",
                    reading.position == nil && reading.timestamp == nil ? nil : .string(reading.positionName)
                ),
                ("startingPositionTimestamp", reading.timestamp.map { .int($0.value) }),
                ("parallelizationFactor", reading.parallelization.map { .int($0.value) }),
                ("bisectBatchOnFunctionError", reading.bisects ? true : nil),
                ("maximumRetryAttempts", reading.retries.map { .int($0.value) }),
                ("maximumRecordAgeInSeconds", reading.maximumAge.map { .int($0.value.seconds) }),
                ("tumblingWindowInSeconds", reading.tumblingWindow.map { .int($0.value.seconds) }),
                (
                    "destinations",
                    failureService == "s3" ? nil : failure.map { Self.destinations($0, failureService ?? "sqs") }
                ),
            ]
        var words = ServerlessWords.event("stream", .members(event))
        let id = EventSourceMapping.id(
            ServerlessNames.function(type), source: ServerlessNames.source(arn, separator: "/"), of: function)
        mapping.correct(id, &words)
        // Serverless has words for queues and topics only.
        if failure != nil, failureService == "s3" { words.correct(id, "DestinationConfig") }
        // Serverless hands the time on for consumers only.
        if reading.timestamp != nil, consumer == nil { words.correct(id, "StartingPositionTimestamp") }
        return words
    }

    private static func destinations(_ arn: Value, _ service: String) -> Value {
        if case .string = arn { return ["onFailure": arn] }
        return ["onFailure": ["arn": arn, "type": .string(service)]]
    }
}
