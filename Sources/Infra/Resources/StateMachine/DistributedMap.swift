extension State {
    /// Does the same for each of many elements, thousands at once, each in an execution of its own: a distributed map.
    /// The result is the list of the results, or with `.results(in:)` where they are.
    /// - Parameters:
    ///   - items: a file in S3, the objects of a bucket, or a list in the input.
    ///   - concurrency: how many executions at once: at most 10,000, which is also what it is without it.
    ///   - express: whether these executions are express workflows, of five minutes at most.
    /// Source: AWS Step Functions Developer Guide, "Using Map state in Distributed mode for large-scale parallel
    /// workloads in Step Functions".
    public static func map(
        _ name: String, of items: MapItems, _ states: [State], concurrency: Int? = nil, express: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> State {
        State(
            name, .map(items, states, concurrency: concurrency, .distributed(isExpress: express)),
            at: SourceLocation(file, line, column))
    }

    /// What each element becomes before it is handed on: `["row.$": "$$.Map.Item.Value"]`, or in JSONata
    /// `["row": "{% $states.context.Map.Item.Value %}"]`.
    public func item(_ value: Value) -> State { setting("ItemSelector", value) }

    /// Hands several elements on together, as `Items`; of a distributed map.
    /// - Parameters:
    ///   - count: how many at the most.
    ///   - bytes: how large they are at the most: 262,144 bytes.
    ///   - input: what each batch has beside them, as `BatchInput`.
    /// Source: AWS Step Functions Developer Guide, "ItemBatcher (Map)".
    public func batches(of count: Int? = nil, bytes: Int? = nil, input: Value? = nil) -> State {
        setting(
            "ItemBatcher",
            .members([
                ("MaxItemsPerBatch", count.map { .int($0) }), ("MaxInputBytesPerBatch", bytes.map { .int($0) }),
                ("BatchInput", input),
            ]))
    }

    /// How many elements may fail before a distributed map does: a part of them in percent, a number, or both.
    /// Source: AWS Step Functions Developer Guide, "Setting failure thresholds for Distributed Map states".
    public func tolerating(percentage: Double? = nil, failures: Int? = nil) -> State {
        var state = self
        if let percentage { state = state.setting("ToleratedFailurePercentage", Value(number: percentage)) }
        if let failures { state = state.setting("ToleratedFailureCount", .int(failures)) }
        return state
    }

    /// Writes the results of a distributed map into a bucket, where they may have more than 256 KB together.
    /// - Parameter prefix: what the keys begin with, or a path or expression for it.
    /// Source: AWS Step Functions Developer Guide, "ResultWriter (Map)".
    public func results(in bucket: Bucket, prefix: String? = nil) -> State {
        let parameters = Value.object([.init("Bucket", bucket.bucketName)] + State.text("Prefix", prefix))
        return setting("ResultWriter", ["Resource": "s3:putObject", "Parameters": parameters])
    }

    /// What the runs of a distributed map are called in their ARNs: at most 40 letters, digits, hyphens, underscores.
    public func label(_ text: String) -> State { setting("Label", .string(text)) }
}
