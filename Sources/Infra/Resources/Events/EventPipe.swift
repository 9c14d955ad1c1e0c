/// A pipe of EventBridge: what is in a queue, a stream or a table's stream, filtered and enriched, to anything. Becomes
/// `AWS::Pipes::Pipe` with a role that may read here and deliver there and nothing else, called `service-stage-name`.
///
///     EventPipe("big-orders", from: .queue(orders), to: .stateMachine(review)).filter(["body": ["total": [["numeric": [">", 1_000]]]]])
///
/// Source: Amazon EventBridge User Guide, "Amazon EventBridge Pipes".
public struct EventPipe: NamedDeclaration {
    public static var kind: String { "pipe" }

    public let declaredName: String
    public var origin: Origin
    let source: Source
    let target: EventTarget
    var filters: [Placed<Value>] = []
    var enrichment: Placed<AnyDeclaration>?
    var batchSize: Placed<Int>?
    var window: Placed<TimeSpan>?
    var isEnabled = true

    /// What a pipe reads.
    public struct Source: Sendable, Equatable {
        let declaration: AnyDeclaration
        let position: StartingPosition

        /// A queue's messages, which are deleted when they are delivered.
        public static func queue(_ queue: Queue) -> Source {
            Source(declaration: AnyDeclaration(queue), position: .latest)
        }
        /// A stream's records.
        public static func stream(_ stream: KinesisStream, from position: StartingPosition = .latest) -> Source {
            Source(declaration: AnyDeclaration(stream), position: position)
        }
        /// What changes in a table that has `.stream`.
        public static func table(_ table: Table, from position: StartingPosition = .latest) -> Source {
            Source(declaration: AnyDeclaration(table), position: position)
        }

        /// The attribute of what is read.
        var attribute: String { declaration.base is Table ? "StreamArn" : "Arn" }
    }

    /// - Parameters:
    ///   - name: what the spec calls it; 1 to 64 letters, digits, hyphens, underscores and dots.
    ///   - source: what it reads.
    ///   - target: what it sends to.
    public init(
        _ name: String, from source: Source, to target: EventTarget, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) {
        declaredName = name
        self.source = source
        self.target = target
        origin = Origin(file, line, column)
    }

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

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Pipe") }
    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }

    public var dependencies: [Dependency] {
        [Dependency(source.declaration.base, at: location, attribute: source.attribute)]
            + target.dependencies(at: location)
            + (enrichment.map { [Dependency($0.value.base, at: $0.location)] } ?? [])
    }
}

extension EventPipe {
    public func lower(into stack: inout Stack) {
        let name = physicalName(in: stack.scope)
        let from = stack.value(of: source.declaration.base, source.attribute)
        let enricher = enrichment.map { stack.resolveCalls(.reference(Reference($0.value.base, "Arn"))) }
        var statements = readingStatements(in: stack.scope) + target.statements(at: location, in: &stack)
        if let enricher {
            statements.append(
                PolicyStatement(actions: ["lambda:InvokeFunction"], resources: [enricher], location: location))
        }
        stack.addRole(logicalID + "Role", for: "pipes.amazonaws.com", named: name, statements)
        let targetParameters = self.targetParameters
        stack.add(
            logicalID, "AWS::Pipes::Pipe",
            .init(present: [
                ("Name", .string(name)), ("DesiredState", isEnabled ? "RUNNING" : "STOPPED"),
                ("RoleArn", .getAtt(logicalID + "Role", "Arn")), ("Source", from),
                ("SourceParameters", sourceParameters),
                ("Enrichment", enricher), ("Target", target.arn(in: &stack)),
                ("TargetParameters", targetParameters.isEmpty ? nil : .object(targetParameters)),
            ]))
    }

    private var sourceParameters: Value? {
        let batch: [(String, Value?)] = [
            ("BatchSize", batchSize.map { .int($0.value) }),
            ("MaximumBatchingWindowInSeconds", window.map { .int($0.value.seconds) }),
        ]
        let patterns = filters.map { filter -> Value in ["Pattern": .string(JSONWriter.renderCompact(filter.value))] }
        let own: (String, Value?)
        switch source.declaration.base {
        case is Table:
            own = (
                "DynamoDBStreamParameters", .members([("StartingPosition", .string(source.position.rawValue))] + batch)
            )
        case is KinesisStream:
            own = (
                "KinesisStreamParameters", .members([("StartingPosition", .string(source.position.rawValue))] + batch)
            )
        default: own = ("SqsQueueParameters", batchSize == nil && window == nil ? nil : .members(batch))
        }
        let members: [Value.Member] = .init(present: [
            ("FilterCriteria", patterns.isEmpty ? nil : ["Filters": .array(patterns)]), own,
        ])
        return members.isEmpty ? nil : .object(members)
    }

    private var targetParameters: [Value.Member] {
        var template: String?
        switch target.inputs.first?.value {
        case .constant(let value)?: template = JSONWriter.renderCompact(value)
        case .path(let path)?: template = "<\(path)>"
        case .transformer(_, let text)?: template = text
        case nil: break
        }
        let own: (String, Value?)
        switch target.destination.base {
        case is Queue: own = ("SqsQueueParameters", target.key.map { ["MessageGroupId": .string($0)] })
        case is StateMachine: own = ("StepFunctionStateMachineParameters", ["InvocationType": "FIRE_AND_FORGET"])
        case is Function: own = ("LambdaFunctionParameters", ["InvocationType": "FIRE_AND_FORGET"])
        case is KinesisStream: own = ("KinesisStreamParameters", ["PartitionKey": .string(target.key ?? declaredName)])
        case is EventBus:
            own = (
                "EventBridgeEventBusParameters",
                target.event.map { ["DetailType": .string($0.detailType), "Source": .string($0.source)] }
            )
        case is LogGroup: own = ("CloudWatchLogsParameters", ["LogStreamName": .string(declaredName)])
        default: own = ("", nil)
        }
        return .init(present: [("InputTemplate", template.map { .string($0) }), own])
    }

    /// Source: Amazon EventBridge User Guide, "Permissions for Amazon EventBridge Pipes to access source".
    private func readingStatements(in scope: Scope) -> [PolicyStatement] {
        let actions: [String]
        switch source.declaration.base {
        case is Queue: actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        case is Table:
            actions = [
                "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams",
            ]
        default:
            actions = [
                "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords",
                "kinesis:GetShardIterator",
                "kinesis:ListShards",
            ]
        }
        let own = PolicyStatement(
            actions: actions, resources: [.reference(Reference(source.declaration.base, source.attribute))],
            location: location)
        return [own] + ((source.declaration.base as? any EventSource)?.keyStatements(in: scope, at: location) ?? [])
    }

    public func check(in scope: Scope, _ report: inout Report) {
        EventText.checkName(Placed(physicalName(in: scope), location), "pipe", &report)
        target.checkDestination(by: title, at: location, in: scope, &report)
        (source.declaration.base as? any EventSource)?.checkExisting(
            by: title, at: location, in: scope, because: "a pipe reads what is in its own region", &report)
        if let size = batchSize {
            let largest = (source.declaration.base as? Queue).map { scope.resolved($0).isFIFO ? 10 : 10_000 } ?? 10_000
            if !(1...largest).contains(size.value) {
                report(
                    .batchSizeOutOfRange, at: size.location,
                    "The batch size of the \(title) is 1 to \(largest), not \(size.value); change it.")
            }
        }
        if let window, !(0...300).contains(window.value.seconds) {
            report(
                .batchWindowOutOfRange, at: window.location,
                "The batch window of the \(title) is 0 s to 300 s, not \(window.value); change it.")
        }
        if filters.count > 5 {
            report(
                .tooManyFilters, at: filters[5].location,
                "A pipe has at most 5 filters, and the \(title) has \(filters.count); put some into one.")
        }
        checkTarget(&report)
    }

    private func checkTarget(_ report: inout Report) {
        if target.delivery != EventDelivery() {
            report(
                .invalidEventTarget,
                at: (target.delivery.deadLetters?.location ?? target.delivery.retry?.location) ?? location,
                """
                A pipe retries through its source, such as a queue with its own dead-letter queue; remove .retry and \
                .deadLetters from the \(title)'s target.
                """)
        }
        if target.destination.base is EventBus, target.event == nil {
            report(
                .invalidEventTarget, at: location,
                "What the \(title) puts on a bus needs a source and a type; write .bus(…, source: …, detailType: …).")
        }
        if case .transformer(let paths, _)? = target.inputs.first?.value, !paths.isEmpty {
            report(
                .invalidEventTarget, at: target.inputs[0].location,
                "The template of a pipe contains paths directly; write \"<$.body.id>\" in it, and leave out paths:.")
        }
        if target.destination.key == source.declaration.base.key {
            report(
                .invalidEventTarget, at: location,
                "The \(title) delivers to its own source, so it would never end; name another target.")
        }
    }
}

extension AnyDeclaration {
    fileprivate var key: DeclarationKey { base.key }
}
