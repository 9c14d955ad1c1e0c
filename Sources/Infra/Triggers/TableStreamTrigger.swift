/// Starts the function with what changes in a DynamoDB table.
///
///     .on(.stream(of: jobs).startingPosition(.latest).retries(3).onFailure(.queue(failed)))
///
/// Becomes `AWS::Lambda::EventSourceMapping`; the function's role may read that stream. The table needs a `.stream(…)`.
/// Source: AWS Lambda Developer Guide, "Using Lambda with DynamoDB".
public struct TableStreamTrigger: StreamReadingTrigger {
    public var origin: Origin
    let table: Table
    /// How Lambda reads it: batches, filters, what becomes of failures.
    public var mapping = EventSourceMapping()
    /// Where reading begins, and how batches are tried again.
    public var reading = StreamReading()

    public var dependencies: [Dependency] { [Dependency(table, at: location)] + readingDependencies }

    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        [
            PolicyStatement(
                actions: [
                    "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream",
                    "dynamodb:ListStreams",
                ], resources: [table.streamARN], location: location)
        ] + table.keyStatements(in: stack.scope, at: location) + readingStatements(in: stack.scope)
    }

    public func lower(for function: Function, into stack: inout Stack) {
        lowerReading("dynamodb", stack.value(of: table, "StreamArn"), for: function, into: &stack)
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        readingWords("dynamodb", stack.value(of: table, "StreamArn"), for: function, in: &stack)
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        table.checkExisting(
            by: function.title, at: location, in: scope, because: "Lambda reads streams of the function's region only",
            &report)
        let table = scope.resolved(table)
        checkStream(table, function, in: scope, &report)
        checkReading("a table's stream", in: scope, &report)
        checkSourceOnce(
            table, on: function, { $0.table }, because: "Lambda allows one mapping for a stream and a function", &report
        )
        checkWriting(of: function, in: scope, &report)
    }

    private func checkStream(_ table: Table, _ function: Function, in scope: Scope, _ report: inout Report) {
        if !table.hasStream {
            report(
                .tableWithoutStream, at: location,
                table.isOwned
                    ? """
                    The \(function.title) starts on changes in the \(table.title), which has no stream; add \
                    .stream(.newAndOldImages) to the table.
                    """
                    : """
                    The \(function.title) starts on changes in an existing table, and the stream's own ARN is needed; \
                    write Table.existing("…", stream: "arn:…:table/…/stream/…").
                    """,
                notes: [.init(table.location, "the table")])
        }
        guard let text = table.existingStream else { return }
        ExistingARN(text, service: "dynamodb", resource: "table/", what: "table's stream").check(
            in: scope.region, by: function.title, at: table.location, .sourceInOtherRegion,
            because: "Lambda reads streams of the function's region only", &report)
        if let arn = ARN(text), arn.service == "dynamodb", !arn.resource.contains("/stream/") {
            report(
                .malformedARN, at: table.location,
                """
                "\(text)" is the ARN of a table and not of its stream, which ends in /stream/ and a time; copy it from \
                the table's exports and streams.
                """)
        }
    }
}

extension Trigger where Self == TableStreamTrigger {
    /// What changes in a table, by its stream. The table must be in the function's region.
    public static func stream(
        of table: Table, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        TableStreamTrigger(origin: Origin(file, line, column), table: table)
    }
}
