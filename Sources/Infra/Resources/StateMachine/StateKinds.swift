extension State {
    /// Invokes a function with the state's input, or with `.parameters`; its answer is the result.
    public static func invoke(
        _ name: String, _ function: Function, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        let location = SourceLocation(file, line, column)
        return State(name, .task(.function(.reference(Reference(function, "Arn", at: location)))), at: location)
    }

    /// Invokes a function that exists already, by its ARN.
    public static func invoke(
        _ name: String, existing arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .task(.function(.string(arn))), at: SourceLocation(file, line, column))
    }

    /// Sends a message to a queue: the state's input, or `message`.
    /// - Parameters:
    ///   - message: texts, numbers and paths: `["id.$": "$.id"]`.
    ///   - group: which messages keep their order: a path such as `$.customer`, or a text; FIFO queues need one.
    public static func send(
        _ name: String, to queue: Queue, message: Value? = nil, group: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        let location = SourceLocation(file, line, column)
        let parameters = Value.object(
            [.init("QueueUrl", .reference(Reference(queue, at: location))), payload("MessageBody", message)]
                + text("MessageGroupId", group))
        return State(name, .task(.integration("sqs:sendMessage")), given: parameters, at: location)
    }

    /// Publishes a message to a topic: the state's input, or `message`.
    public static func publish(
        _ name: String, to topic: Topic, message: Value? = nil, subject: String? = nil, group: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        let location = SourceLocation(file, line, column)
        let parameters = Value.object(
            [.init("TopicArn", .reference(Reference(topic, at: location))), payload("Message", message)]
                + text("Subject", subject) + text("MessageGroupId", group))
        return State(name, .task(.integration("sns:publish")), given: parameters, at: location)
    }

    /// Puts an event on a bus: the state's input as its detail, or `detail`.
    /// - Parameter bus: the account's default bus without it.
    public static func event(
        _ name: String, source: String, detailType: String, detail: Value? = nil, on bus: EventBus? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        let location = SourceLocation(file, line, column)
        let entry = Value.object(
            [.init("Source", .string(source)), .init("DetailType", .string(detailType)), payload("Detail", detail)]
                + (bus.map { [.init("EventBusName", .reference(Reference($0, at: location)))] } ?? []))
        return State(
            name, .task(.integration("events:putEvents")), given: ["Entries": [entry]], at: location)
    }

    /// Starts another state machine with the state's input, or `input`.
    /// - Parameter waits: whether it goes on only when that one has ended; the result then has its output.
    public static func start(
        _ name: String, _ machine: StateMachine, input: Value? = nil, waits: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        let location = SourceLocation(file, line, column)
        let parameters = Value.object([
            .init("StateMachineArn", .reference(Reference(machine, at: location))), payload("Input", input),
        ])
        return State(
            name, .task(.integration("states:startExecution\(waits ? ".sync:2" : "")")), given: parameters, at: location
        )
    }

    /// Calls anything else that Step Functions calls: `.call("Read", "aws-sdk:s3:getObject", ["Bucket": bucket.ref(),
    /// "Key.$": "$.key"])`. What the role must allow for it is said by the state machine's `.allow`.
    /// Source: AWS Step Functions Developer Guide, "Integrating services with Step Functions".
    public static func call(
        _ name: String, _ integration: String, _ parameters: Value? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(
            name, .task(.integration(integration)), given: parameters, at: SourceLocation(file, line, column))
    }

    /// What is handed over: all of the input, or what is said.
    static func payload(_ key: String, _ value: Value?) -> Value.Member {
        value.map { .init(key, $0) } ?? .init(key + ".$", "$")
    }

    /// A text, or the path of one.
    static func text(_ key: String, _ text: String?) -> [Value.Member] {
        text.map { [.init($0.hasPrefix("$") ? key + ".$" : key, .string($0))] } ?? []
    }
}
