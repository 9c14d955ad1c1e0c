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

    /// Puts an item into a table, in DynamoDB's form: `["id": ["S.$": "$.id"], "state": ["S": "paid"]]`.
    public static func put(
        _ name: String, into table: Table, item: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        onTable(name, "putItem", table, [.init("Item", item)], SourceLocation(file, line, column))
    }

    /// Gets the item of a key from a table: `["id": ["S.$": "$.id"]]`. The result has it under `Item`.
    public static func get(
        _ name: String, from table: Table, key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        onTable(name, "getItem", table, [.init("Key", key)], SourceLocation(file, line, column))
    }

    /// Deletes the item of a key from a table.
    public static func delete(
        _ name: String, from table: Table, key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        onTable(name, "deleteItem", table, [.init("Key", key)], SourceLocation(file, line, column))
    }

    /// Changes an item of a table: `update: "SET #s = :s"`.
    public static func update(
        _ name: String, in table: Table, key: Value, update: String, names: Value? = nil, values: Value? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        let members: [Value.Member] = .init(present: [
            ("Key", key), ("UpdateExpression", .string(update)), ("ExpressionAttributeNames", names),
            ("ExpressionAttributeValues", values),
        ])
        return onTable(name, "updateItem", table, members, SourceLocation(file, line, column))
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

    private static func onTable(
        _ name: String, _ action: String, _ table: Table, _ members: [Value.Member], _ location: SourceLocation
    ) -> State {
        let parameters = Value.object([.init("TableName", .reference(Reference(table, at: location)))] + members)
        return State(name, .task(.integration("dynamodb:\(action)")), given: parameters, at: location)
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

extension State {
    /// Hands its input on, or a fixed result.
    public static func pass(
        _ name: String, result: Value? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .pass, given: result, at: SourceLocation(file, line, column))
    }

    /// Waits for a time.
    public static func wait(
        _ name: String, _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .wait(.init("Seconds", .int(time.seconds))), at: SourceLocation(file, line, column))
    }

    /// Waits for as many seconds as the input says: `seconds: "$.delay"`, or `"{% $states.input.delay %}"` in JSONata.
    public static func wait(
        _ name: String, seconds path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .wait(StateExpression.member("Seconds", path)), at: SourceLocation(file, line, column))
    }

    /// Waits until a time that the input says: `until: "$.due"`, as in `2027-01-31T09:30:00Z`.
    public static func wait(
        _ name: String, until path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .wait(StateExpression.member("Timestamp", path)), at: SourceLocation(file, line, column))
    }

    /// Ends the execution well.
    public static func succeed(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> State
    {
        State(name, .succeed, at: SourceLocation(file, line, column))
    }

    /// Ends the execution as failed.
    /// - Parameters:
    ///   - error: the error's name.
    ///   - cause: what people read.
    public static func fail(
        _ name: String, error: String? = nil, cause: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(
            name, .fail, [("Error", error.map { .string($0) }), ("Cause", cause.map { .string($0) })],
            at: SourceLocation(file, line, column))
    }

    /// Goes on by what the input says: with the first rule that holds.
    /// - Parameter state: with which it goes on where none holds; without it the execution then fails with
    ///   `States.NoChoiceMatched`.
    public static func choice(
        _ name: String, _ rules: [ChoiceRule], otherwise state: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .choice(rules, otherwise: state), at: SourceLocation(file, line, column))
    }

    /// Does several things at once, each with the same input; the result is the list of their results.
    public static func parallel(
        _ name: String, _ branches: [[State]], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(name, .parallel(branches), at: SourceLocation(file, line, column))
    }

    /// Does the same for each element of a list of the input; the result is the list of the results.
    /// - Parameters:
    ///   - path: where the list is: `$.items`, or `{% $states.input.items %}` in JSONata.
    ///   - concurrency: how many elements at once; as many as may be without it.
    public static func map(
        _ name: String, over path: String, _ states: [State], concurrency: Int? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(
            name, .map(.list(path), states, concurrency: concurrency, .inline), at: SourceLocation(file, line, column))
    }
}
