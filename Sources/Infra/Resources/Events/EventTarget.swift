/// Where EventBridge delivers: the target of an `EventRule`, an `EventSchedule` or an `EventPipe`.
///
///     .queue(jobs).inputPath("$.detail").deadLetters(.queue(lost))
///
/// Source: Amazon EventBridge User Guide, "Event bus targets in Amazon EventBridge".
public struct EventTarget: Sendable, Equatable {
    let destination: AnyDeclaration
    var inputs: [Placed<EventInput>] = []
    var delivery = EventDelivery()
    /// A FIFO queue's group, a stream's partition key.
    var key: String?
    /// Of an event that is put on a bus by what is not an event itself.
    var event: (source: String, detailType: String)?

    public static func == (a: EventTarget, b: EventTarget) -> Bool {
        a.destination == b.destination && a.inputs == b.inputs && a.delivery == b.delivery && a.key == b.key
            && a.event?.source == b.event?.source && a.event?.detailType == b.event?.detailType
    }

    private init(_ destination: any Declaration, key: String? = nil) {
        self.destination = AnyDeclaration(destination)
        self.key = key
    }

    /// A queue; its policy lets the rule send.
    /// - Parameter group: which messages keep their order, in a FIFO queue, which needs one.
    public static func queue(_ queue: Queue, group: String? = nil) -> EventTarget { EventTarget(queue, key: group) }
    /// A standard topic; its policy lets the rule publish.
    public static func topic(_ topic: Topic) -> EventTarget { EventTarget(topic) }
    /// A state machine, which is started; a role may do it.
    public static func stateMachine(_ machine: StateMachine) -> EventTarget { EventTarget(machine) }
    /// A function; a permission lets the rule start it. A trigger on the function says the same where the function is
    /// of the service.
    public static func function(_ function: Function) -> EventTarget { EventTarget(function) }
    /// A log group, whose name begins with `/aws/events/`; a policy of CloudWatch Logs lets EventBridge write.
    public static func logGroup(_ group: LogGroup) -> EventTarget { EventTarget(group) }
    /// A stream; a role may put records.
    /// - Parameter partitionKey: what tells where a record goes: a path such as `$.detail.customer`; the event's id
    ///   without it.
    public static func stream(_ stream: KinesisStream, partitionKey: String? = nil) -> EventTarget {
        EventTarget(stream, key: partitionKey)
    }
    /// An HTTP endpoint; a role may call it.
    public static func apiDestination(_ destination: APIDestination) -> EventTarget { EventTarget(destination) }
    /// Another event bus of the account; a role may put events.
    public static func bus(_ bus: EventBus) -> EventTarget { EventTarget(bus) }
    /// An event bus, for a schedule or pipe, whose events then have that source and type.
    public static func bus(_ bus: EventBus, source: String, detailType: String) -> EventTarget {
        var target = EventTarget(bus)
        target.event = (source, detailType)
        return target
    }

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

    func dependencies(at location: SourceLocation) -> [Dependency] {
        [Dependency(destination.base, at: location)] + delivery.dependencies
    }
}

extension EventTarget {
    /// Its ARN, as rules, schedules and pipes name it.
    func arn(in stack: inout Stack) -> Value {
        switch destination.base {
        case let function as Function where stack.scope.stack.owns(function):
            stack.scope.resolved(function).invocationARN
        case let group as LogGroup:
            // The attribute ends in :*, which a target does not.
            .sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\(group.declaredName)")
        case let source as any EventSource: stack.value(of: source, type(of: source).arnAttribute)
        default: stack.value(of: destination.base, "Arn")
        }
    }

    /// What a role must allow so that events get there; nil for what has a policy of its own, where `usesRole` is
    /// false.
    var action: String {
        switch destination.base {
        case is Queue: "sqs:SendMessage"
        case is Topic: "sns:Publish"
        case is StateMachine: "states:StartExecution"
        case is Function: "lambda:InvokeFunction"
        case is KinesisStream: "kinesis:PutRecord"
        case is APIDestination: "events:InvokeApiDestination"
        case is LogGroup: "logs:PutLogEvents"
        default: "events:PutEvents"
        }
    }

    /// The statements of a role that delivers there.
    func statements(at location: SourceLocation, in stack: inout Stack) -> [PolicyStatement] {
        var actions = [action]
        var resource = arn(in: &stack)
        if destination.base is KinesisStream { actions.append("kinesis:PutRecords") }
        if let group = destination.base as? LogGroup {
            actions = ["logs:CreateLogStream", "logs:PutLogEvents"]
            resource = .sub(
                "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\(group.declaredName):*")
        }
        var all = [PolicyStatement(actions: actions, resources: [resource], location: location)]
        if let source = destination.base as? any EventSource,
            let key = ((stack.scope.owner(of: source)?[source.key] as? any EventSource) ?? source).encryptionKey
        {
            all.append(
                PolicyStatement(
                    actions: ["kms:GenerateDataKey", "kms:Decrypt"], resources: [key.value], location: location))
        }
        return all
    }
}
