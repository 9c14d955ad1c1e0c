/// Starts the function with the messages of an SQS queue.
///
///     .on(.queue(jobs).batchSize(100).batchWindow(.seconds(5)).partialFailures())
///
/// Becomes `AWS::Lambda::EventSourceMapping`; the function's role may receive and delete messages of that queue.
/// Messages that the function fails come again after the queue's visibility timeout, until its dead-letter queue takes
/// them.
/// Source: AWS Lambda Developer Guide, "Using Lambda with Amazon SQS".
public struct QueueTrigger: PartlyFailingTrigger {
    public var origin: Origin
    let queue: Queue
    /// How Lambda reads it: batches, filters, what becomes of failures.
    public var mapping = EventSourceMapping()
    var concurrency: Placed<Int>?
    var pollers: Placed<EventPollers>?

    public var dependencies: [Dependency] { [Dependency(queue, at: location)] }

    /// How many instances of the function this queue keeps busy, at the most: 2 to 1,000.
    /// Source: AWS Lambda Developer Guide, "Configuring maximum concurrency for Amazon SQS event sources".
    public func maximumConcurrency(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.concurrency = Placed(count, SourceLocation(file, line, column)) }
    }

    /// Keeps event pollers ready for this queue (provisioned mode), which is paid for apart; not together with
    /// `.maximumConcurrency`.
    /// - Parameters:
    ///   - minimum: 2 to 200. Default: 2.
    ///   - maximum: 2 to 2,000. Default: 200.
    /// Source: AWS Lambda Developer Guide, "Using provisioned mode with Amazon SQS event source mappings".
    public func pollers(
        minimum: Int? = nil, maximum: Int? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let pollers = EventPollers(minimum: minimum, maximum: maximum)
        return with { $0.pollers = Placed(pollers, SourceLocation(file, line, column)) }
    }

    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        [
            PolicyStatement(
                actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], resources: [queue.arn],
                location: location)
        ] + queue.keyStatements(in: stack.scope, at: location)
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let arn = stack.value(of: queue, "Arn")
        let source = ServerlessNames.source(arn, separator: ":")
        mapping.lower(
            "SQS", source: source, reader: arn, for: function,
            [
                ("ScalingConfig", concurrency.map { ["MaximumConcurrency": .int($0.value)] }),
                ("ProvisionedPollerConfig", pollers?.value.property),
            ], into: &stack)
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        let arn = stack.value(of: queue, "Arn")
        let event =
            [Value.Member("arn", arn)]
            + .init(
                present: mapping.words(window: "maximumBatchingWindow")
                    + [("maximumConcurrency", concurrency.map { .int($0.value) })])
        var words = ServerlessWords.event("sqs", .object(event))
        let id = EventSourceMapping.id("SQS", source: ServerlessNames.source(arn, separator: ":"), of: function)
        mapping.correct(id, &words)
        // Serverless has no word for it here.
        if pollers != nil { words.correct(id, "ProvisionedPollerConfig") }
        return words
    }
}

extension Trigger where Self == QueueTrigger {
    /// The messages of a queue. It must be in the function's region; one of another account must allow the function's
    /// role.
    public static func queue(
        _ queue: Queue, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        QueueTrigger(origin: Origin(file, line, column), queue: queue)
    }
}

extension QueueTrigger {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        queue.checkExisting(
            by: function.title, at: location, in: scope, because: "Lambda reads queues of the function's region only",
            &report)
        let queue = scope.resolved(queue)
        checkMapping(largest: queue.isFIFO ? 10 : 10_000, queue.isFIFO ? "a FIFO queue" : "a queue", &report)
        checkWindow(queue, &report)
        if queue.isOwned { checkVisibility(queue, function, &report) }
        checkConcurrency(function, &report)
        checkPollers(&report)
        checkFilterKey(in: scope, &report)
        checkSourceOnce(
            queue, on: function, { $0.queue }, because: "Lambda allows one mapping for a queue and a function", &report)
        checkWriting(of: function, in: scope, &report)
    }

    private func checkWindow(_ queue: Queue, _ report: inout Report) {
        if queue.isFIFO, let window = mapping.window, window.value.seconds > 0 {
            report(
                .batchWindowOutOfRange, at: window.location,
                "The \(queue.title) is a FIFO queue, for which Lambda has no batch window; remove .batchWindow.",
                notes: [.init(queue.location, "the queue")])
        } else if !queue.isFIFO, let size = mapping.batchSize, (11...10_000).contains(size.value),
            (mapping.window?.value.seconds ?? 0) < 1
        {
            report(
                .batchWithoutWindow, at: size.location,
                """
                A batch of more than 10 messages needs time to fill, and this one of \(size.value) has no window; add \
                .batchWindow(.seconds(1)) or more.
                """,
                suggestion: ".batchWindow(.seconds(1))")
        }
    }

    private func checkVisibility(_ queue: Queue, _ function: Function, _ report: inout Report) {
        guard !queue.isUnknown("VisibilityTimeout"), !function.isUnknown("Timeout") else { return }
        let visibility = queue.visibility
        let location = queue.settings.visibility?.location ?? self.location
        // Nobody chose AWS' 30 s and Serverless' 6 s, which go well together.
        if queue.settings.visibility == nil, function.options.timeout == nil, mapping.window == nil { return }
        let other =
            queue.settings.visibility == nil
            ? Diagnostic.Note(queue.location, "the queue, whose visibility timeout is 30 s where nothing is said")
            : Diagnostic.Note(self.location, "the trigger")
        let notes = [other, .init(function.options.timeout?.location ?? function.location, "the function's timeout")]
        // What is out of range is reported elsewhere; here it must only not overflow.
        func inRange(_ time: TimeSpan) -> Int { Swift.max(0, Swift.min(43_200, time.seconds)) }
        let advised = Swift.min(43_200, 6 * inRange(function.timeout) + inRange(mapping.window?.value ?? .seconds(0)))
        if visibility < function.timeout {
            report(
                .visibilityBelowTimeout, at: location,
                """
                The \(queue.title) hides a received message for \(visibility), but the \(function.title) may run for \
                \(function.timeout), so the message would become visible again before the function ends, and Lambda \
                refuses the mapping; write \
                .visibility(.seconds(\(advised))) on the queue or lower the timeout.
                """,
                notes: notes, suggestion: ".visibility(.seconds(\(advised)))")
        } else if visibility.seconds < advised {
            report(
                .visibilityShort, at: location,
                """
                The \(queue.title) hides a received message for \(visibility); AWS advises six times the timeout of \
                the \(function.title) and the batch window, so that a batch can be tried again when the function is \
                throttled: .visibility(.seconds(\(advised))).
                """,
                notes: notes, suggestion: ".visibility(.seconds(\(advised)))")
        }
    }

    private func checkPollers(_ report: inout Report) {
        guard let pollers else { return }
        pollers.value.check(least: 2, at: pollers.location, &report)
        guard let concurrency else { return }
        report(
            .sourceSettingOutOfRange, at: pollers.location,
            """
            The trigger has pollers of its own and a maximum concurrency, of which Lambda accepts one; remove .pollers \
            or .maximumConcurrency.
            """,
            notes: [.init(concurrency.location, "the maximum concurrency")])
    }

    private func checkConcurrency(_ function: Function, _ report: inout Report) {
        guard let concurrency else { return }
        if !(2...1_000).contains(concurrency.value) {
            report(
                .sourceSettingOutOfRange, at: concurrency.location,
                """
                The maximum concurrency of a queue is 2 to 1,000, not \(grouped(concurrency.value)); correct it, or \
                limit the function by .reservedConcurrency.
                """)
        } else if let reserved = function.options.reservedConcurrency, reserved.value < concurrency.value {
            report(
                .sourceSettingOutOfRange, at: concurrency.location,
                """
                The queue may keep \(concurrency.value) instances busy but the \(function.title) has a reserved \
                concurrency of \(reserved.value), so that messages would be received in vain and end in the \
                dead-letter queue; lower this or raise the other.
                """,
                notes: [.init(reserved.location, "the reserved concurrency")])
        }
    }
}
