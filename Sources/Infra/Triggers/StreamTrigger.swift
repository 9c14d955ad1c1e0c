/// Starts the function with the records of a Kinesis data stream.
///
///     .on(.stream(of: clicks).batchSize(500).parallelization(4).bisectOnError())
///
/// Becomes `AWS::Lambda::EventSourceMapping`, with `.consumer()` also `AWS::Kinesis::StreamConsumer`; the function's
/// role may read that stream. Source: AWS Lambda Developer Guide, "Using Lambda with Kinesis".
public struct StreamTrigger: StreamReadingTrigger {
    public var origin: Origin
    let stream: KinesisStream
    /// How Lambda reads it: batches, filters, what becomes of failures.
    public var mapping = EventSourceMapping()
    /// Where reading begins, and how batches are tried again.
    public var reading = StreamReading()
    var chosenConsumer: Consumer?

    enum Consumer: Sendable, Equatable {
        case own
        case existing(Placed<String>)
    }

    public var dependencies: [Dependency] { [Dependency(stream, at: location)] + readingDependencies }

    /// Reads through a consumer of its own with 2 MB a second for each shard (enhanced fan-out), paid for apart.
    /// Source: Amazon Kinesis Data Streams Developer Guide, "Develop enhanced fan-out consumers".
    public func consumer() -> Self { with { $0.chosenConsumer = .own } }

    /// Reads through a consumer that exists already.
    /// - Parameter arn: `arn:aws:kinesis:eu-central-1:123456789012:stream/clicks/consumer/reader:1700000000`.
    public func consumer(
        existing arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.chosenConsumer = .existing(Placed(arn, SourceLocation(file, line, column))) }
    }

    /// Begins with the first record at or after a time, instead of the oldest one.
    /// - Parameter seconds: since 1970, in UTC.
    public func startingAt(
        _ seconds: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.reading.timestamp = Placed(seconds, SourceLocation(file, line, column)) }
    }

    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        var statements = [
            PolicyStatement(
                actions: [
                    "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:DescribeStream",
                    "kinesis:DescribeStreamSummary", "kinesis:ListShards",
                ], resources: [stream.arn], location: location)
        ]
        if let arn = consumerARN(for: function, in: &stack) {
            statements.append(
                PolicyStatement(actions: ["kinesis:SubscribeToShard"], resources: [arn], location: location))
        }
        return statements + stream.keyStatements(in: stack.scope, at: location) + readingStatements(in: stack.scope)
    }

    /// What Serverless lets its role do: less with a consumer, more without.
    func statementsOfServerless(_ own: [PolicyStatement]) -> [PolicyStatement] {
        let actions =
            chosenConsumer == nil
            ? ["kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:DescribeStream", "kinesis:ListStreams"]
            : ["kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:DescribeStreamSummary", "kinesis:ListShards"]
        return own.enumerated().map { index, statement in
            guard index == 0 else { return statement }
            return PolicyStatement(actions: actions, resources: statement.resources, location: location)
        }
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let arn = stack.value(of: stream, "Arn")
        let reader = consumerARN(for: function, in: &stack)
        if case .own? = chosenConsumer { addConsumer(of: arn, for: function, into: &stack) }
        lowerReading("kinesis", arn, reader: reader, for: function, into: &stack)
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        let arn = stack.value(of: stream, "Arn")
        let consumer: Value? = chosenConsumer.map {
            if case .existing(let text) = $0 { .string(text.value) } else { true }
        }
        var words = readingWords("kinesis", arn, consumer: consumer, for: function, in: &stack)
        if case .own? = chosenConsumer, !isHere(in: stack.scope) {
            words.corrections.insert(
                .properties(Self.consumerID(consumerName(for: function, arn)), ["ConsumerName"]), at: 0)
        }
        return words
    }

    private func isHere(in scope: Scope) -> Bool { scope.owner(of: stream)?.index == scope.stack.index }

    private func addConsumer(of arn: Value, for function: Function, into stack: inout Stack) {
        let name = consumerName(for: function, arn)
        let id = Self.consumerID(name)
        guard stack.template[id] == nil else { return }
        // A stream's consumers have names of their own, and a stream from elsewhere may be read by several stacks.
        let unique = isHere(in: stack.scope) ? name : "\(stack.prefix)-\(function.declaredName)"
        stack.add(
            id, "AWS::Kinesis::StreamConsumer",
            [.init("StreamARN", arn), .init("ConsumerName", .string(unique))])
    }

    private func consumerARN(for function: Function, in stack: inout Stack) -> Value? {
        switch chosenConsumer {
        case .existing(let text)?: .string(text.value)
        case .own?: .ref(Self.consumerID(consumerName(for: function, stack.value(of: stream, "Arn"))))
        case nil: nil
        }
    }

    /// As Serverless names it.
    private func consumerName(for function: Function, _ arn: Value) -> String {
        "\(function.declaredName)\(ServerlessNames.source(arn, separator: "/"))Consumer"
    }

    private static func consumerID(_ name: String) -> String { ServerlessNames.function(name) + "StreamConsumer" }
}

extension StreamTrigger {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        if let text = stream.existingARN, ARN(text)?.service == "dynamodb" {
            // .existing("…") alone is a Kinesis stream: a table's is told by the name of its second argument.
            report(
                .malformedARN, at: stream.location,
                """
                "\(text)" is a DynamoDB stream and not a Kinesis stream; for changes in a table write \
                Table.existing("arn:…:table/…", stream: "arn:…:table/…/stream/…").
                """)
            return
        }
        stream.checkExisting(
            by: function.title, at: location, in: scope, because: "Lambda reads streams of the function's region only",
            &report)
        if case .existing(let text)? = chosenConsumer {
            ExistingARN(text.value, service: "kinesis", resource: "stream/", what: "stream's consumer").check(
                in: scope.region, by: function.title, at: text.location, .sourceInOtherRegion,
                because: "Lambda reads streams of the function's region only", &report)
        }
        checkReading("a stream", in: scope, &report)
        checkSourceOnce(
            stream, on: function, { $0.stream }, because: "Lambda allows one mapping for a stream and a function",
            &report)
        checkWriting(of: function, in: scope, &report)
    }
}

extension Trigger where Self == StreamTrigger {
    /// The records of a Kinesis data stream. It must be in the function's region.
    public static func stream(
        of stream: KinesisStream, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        StreamTrigger(origin: Origin(file, line, column), stream: stream)
    }
}
