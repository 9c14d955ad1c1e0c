import Infra

/// Event source mappings whose source is named in a way that no trigger takes: an import, a reference to something raw.
///
/// Source: Serverless Framework, "SQS Queues", "DynamoDB / Kinesis Streams".
extension Additions {
    /// How an ARN names its source in a logical id.
    static func sourceName(_ arn: Node, _ separator: Character) -> String? {
        if let text = arn.scalar {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
            let part = separator == "/" ? (parts.count > 1 ? parts[1] : nil) : parts.last
            return part.flatMap { Sentinel.refers($0) || $0.isEmpty ? nil : $0 }
        }
        // The plugin serverless-pseudo-parameters puts its references in behind Serverless.
        if let text = arn["Fn::Sub"]?.scalar {
            let whole = text.split(separator: "$", omittingEmptySubsequences: false).joined(separator: "#")
            return sourceName(arn.text(whole), separator)
        }
        if let attribute = arn["Fn::GetAtt"].flatMap({ ValueWriter.attribute($0) }) { return attribute.id }
        if let name = arn["Fn::ImportValue"]?.scalar ?? arn["Ref"]?.scalar { return Sentinel.refers(name) ? nil : name }
        guard let last = arn["Fn::Join"]?.elements.last?.elements.last?.scalar else { return nil }
        let part = last.split(separator: separator).last.map(String.init)
        return part.flatMap { Sentinel.refers($0) ? nil : $0 }
    }

    private static func filters(_ node: Node) -> Value? {
        guard let patterns = node["filterPatterns"]?.elements, !patterns.isEmpty else { return nil }
        return ["Filters": .array(patterns.map { ["Pattern": .string($0.value.compactJSON)] })]
    }

    private static func responses(_ node: Node) -> Value? { node["functionResponseType"].map { [$0.value] } }

    /// Whether it could be written.
    mutating func queue(_ node: Node, _ function: FunctionID, stage: String, after: [String]) -> Bool {
        let arn = node["arn"] ?? node
        guard let name = Self.sourceName(arn, ":") else { return false }
        let short = ServerlessIDs.alphanumeric(Sentinel.concrete(name, stage: stage))
        resource(
            "\(function.prefix)EventSourceMappingSQS\(short)", "AWS::Lambda::EventSourceMapping",
            CF.object([
                ("BatchSize", node["batchSize"]?.value ?? 10),
                ("MaximumBatchingWindowInSeconds", node["maximumBatchingWindow"]?.value),
                ("EventSourceArn", arn.value), ("FunctionName", function.target),
                ("Enabled", node["enabled"]?.value ?? true),
                ("FunctionResponseTypes", Self.responses(node)), ("FilterCriteria", Self.filters(node)),
                ("ScalingConfig", node["maximumConcurrency"].map { ["MaximumConcurrency": $0.value] }),
            ]), after: after, for: node)
        allow(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], on: [arn.value], for: node)
        return true
    }

    /// A consumer of a stream that is the function's own.
    private mutating func addConsumer(of arn: Node, name: String, for node: Node) -> Value {
        let id = "\(ServerlessIDs.function(name))StreamConsumer"
        resource(
            id, "AWS::Kinesis::StreamConsumer", ["StreamARN": arn.value, "ConsumerName": .string(name)], for: node)
        return CF.ref(id)
    }

    /// - Parameter names: how consumers are called.
    mutating func stream(_ node: Node, _ function: FunctionID, stage: String, after: [String], names: ConsumerNames)
        -> Bool
    {
        let arn = node["arn"] ?? node
        let ofText = arn.scalar.map { $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init) }
        guard let type = node["type"]?.scalar ?? ofText.flatMap({ $0.count > 2 ? $0[2] : nil }),
            ["dynamodb", "kinesis"].contains(type),
            let name = Self.sourceName(arn, "/")
        else { return false }
        var (source, after, hasConsumer) = (arn.value, after, false)
        if type == "kinesis", let consumer = node["consumer"], !consumer.isNull, consumer.bool != false {
            hasConsumer = true
            source =
                consumer.bool == true
                ? addConsumer(of: arn, name: names.consumer(function.name, name), for: node) : consumer.value
            if case .string(let id)? = source["Ref"] { after.append(id) }
        }
        var failure: Value?
        if let target = node["destinations"]?["onFailure"] {
            let destination = target["arn"] ?? target
            let kind = target["type"]?.scalar ?? (destination.scalar?.contains(":sns:") == true ? "sns" : "sqs")
            guard kind == "sns" || kind == "sqs" else { return false }
            failure = ["OnFailure": ["Destination": destination.value]]
            allow(
                kind == "sns" ? ["sns:Publish"] : ["sqs:ListQueues", "sqs:SendMessage"], on: [destination.value],
                for: node)
        }
        let short = ServerlessIDs.alphanumeric(Sentinel.concrete(name, stage: stage))
        resource(
            "\(function.prefix)EventSourceMapping\(type == "dynamodb" ? "Dynamodb" : "Kinesis")\(short)",
            "AWS::Lambda::EventSourceMapping",
            CF.object([
                ("BatchSize", node["batchSize"]?.value ?? 10), ("Enabled", node["enabled"]?.value ?? true),
                ("EventSourceArn", source),
                ("FunctionName", function.target),
                ("StartingPosition", node["startingPosition"]?.value ?? "TRIM_HORIZON"),
                ("StartingPositionTimestamp", node["startingPositionTimestamp"]?.value),
                ("ParallelizationFactor", node["parallelizationFactor"]?.value),
                ("MaximumBatchingWindowInSeconds", node["batchWindow"]?.value),
                ("MaximumRetryAttempts", node["maximumRetryAttempts"]?.value),
                ("BisectBatchOnFunctionError", node["bisectBatchOnFunctionError"]?.value),
                ("FunctionResponseTypes", Self.responses(node)),
                ("MaximumRecordAgeInSeconds", node["maximumRecordAgeInSeconds"]?.value),
                ("TumblingWindowInSeconds", node["tumblingWindowInSeconds"]?.value), ("DestinationConfig", failure),
                ("FilterCriteria", Self.filters(node)),
            ]), after: after, for: node)
        let actions =
            ["GetRecords", "GetShardIterator"]
            + (hasConsumer ? ["DescribeStreamSummary", "ListShards"] : ["DescribeStream", "ListStreams"])
        allow(actions.map { "\(type):\($0)" }, on: [arn.value], for: node)
        if hasConsumer { allow(["kinesis:SubscribeToShard"], on: [source], for: node) }
        return true
    }

    /// A subscription to a topic that is named by a reference.
    mutating func topic(_ node: Node, _ function: FunctionID, stage: String) -> Bool {
        guard let arn = node["arn"] ?? (node.isMapping ? nil : node) else { return false }
        guard let name = node["topicName"]?.scalar ?? (arn.scalar == nil ? nil : Self.sourceName(arn, ":")),
            !Sentinel.refers(name)
        else { return false }
        let short = ServerlessIDs.alphanumeric(Sentinel.concrete(name, stage: stage))
        var redrive: Value?
        if let policy = node["redrivePolicy"] {
            guard let queue = DeadLetterQueue(policy) else { return false }
            redrive = ["deadLetterTargetArn": queue.arn]
            let id = "\(short)To\(function.prefix)DLQPolicy"
            resource(
                id, "AWS::SQS::QueuePolicy",
                ["PolicyDocument": queue.policy(id, topic: arn.value), "Queues": [queue.url]],
                for: node)
        }
        resource(
            "\(function.prefix)SnsSubscription\(short)", "AWS::SNS::Subscription",
            CF.object([
                ("TopicArn", arn.value), ("Protocol", "lambda"), ("Endpoint", function.target),
                ("FilterPolicy", node["filterPolicy"]?.value), ("FilterPolicyScope", node["filterPolicyScope"]?.value),
                ("RedrivePolicy", redrive),
            ]), for: node)
        permission(
            "\(function.prefix)LambdaPermission\(short)SNS", function.target, "sns.amazonaws.com", source: arn.value,
            for: node)
        return true
    }
}
