/// Filter patterns of event source mappings, by what their source sends.
///
/// Source: AWS Lambda Developer Guide, "Control which events Lambda sends to your function", and the pages on filtering
/// for each source.
enum MappingFilters {
    private struct Source {
        let name: String
        /// The fields of a record, the first for what was sent.
        let fields: [String]
    }

    private static let sources: [String: Source] = [
        "sqs": Source(
            name: "queue",
            fields: [
                "body", "messageId", "receiptHandle", "attributes", "messageAttributes", "md5OfBody",
                "md5OfMessageAttributes",
                "eventSource", "eventSourceARN", "awsRegion",
            ]),
        "kinesis": Source(
            name: "Kinesis stream",
            fields: [
                "data", "partitionKey", "sequenceNumber", "approximateArrivalTimestamp", "kinesisSchemaVersion",
                "eventSource",
                "eventVersion", "eventID", "eventName", "invokeIdentityArn", "awsRegion", "eventSourceARN",
            ]),
        "dynamodb": Source(
            name: "table's stream",
            fields: [
                "dynamodb", "eventID", "eventName", "eventVersion", "eventSource", "awsRegion", "eventSourceARN",
                "userIdentity",
            ]),
        "kafka": Source(
            name: "topic",
            fields: ["value", "key", "headers", "topic", "partition", "offset", "timestamp", "timestampType"]),
    ]

    static func check(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        let filters = resource["FilterCriteria", "Filters"]?.elements ?? []
        guard !filters.isEmpty else { return }
        let source = source(of: resource, in: stack)
        for filter in filters {
            guard case .string(let text)? = filter["Pattern"] else { continue }
            guard let pattern = try? Value.read(json: Array(text.utf8)), case .object(let members) = pattern else {
                // A word reports it at its own line.
                guard resource.authored != nil else { continue }
                report(
                    .invalidFilter, in: resource, at: "FilterCriteria",
                    saying: """
                        A filter pattern of the \(resource.title) is not a JSON object: \(text.prefix(80)); correct it.
                        """)
                continue
            }
            if resource.authored != nil {
                for problem in ContentFilter.problems(in: members) {
                    report(
                        .invalidFilter, in: resource, at: "FilterCriteria",
                        saying: "In a filter pattern of the \(resource.title) \(problem)")
                }
            }
            if let source, let problem = mismatch(members, source) {
                report(
                    .filterMatchesNothing, in: resource, at: "FilterCriteria",
                    saying: "The filter pattern matches no record of a \(source.name): \(problem).")
            }
        }
    }

    private static func source(of resource: DeployedResource, in stack: EffectiveStack) -> Source? {
        if resource["SelfManagedEventSource"] != nil { return sources["kafka"] }
        guard let arn = resource["EventSourceArn"] else { return nil }
        if let target = stack.target(of: arn) {
            switch target.type {
            case "AWS::SQS::Queue": return sources["sqs"]
            case "AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer": return sources["kinesis"]
            case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable": return sources["dynamodb"]
            case "AWS::MSK::Cluster", "AWS::MSK::ServerlessCluster": return sources["kafka"]
            default: return nil
            }
        }
        return stack.text(arn).flatMap(ARN.init).flatMap { sources[$0.service] }
    }

    private static func mismatch(_ members: [Value.Member], _ source: Source) -> String? {
        for member in members where member.key != "$or" {
            if !source.fields.contains(member.key) {
                let inside =
                    source.name == "table's stream"
                    && ["NewImage", "OldImage", "Keys", "StreamViewType"].contains(member.key)
                return inside
                    ? "\"\(member.key)\" is a field of \"dynamodb\"; write [\"dynamodb\": [\"\(member.key)\": …]]"
                    : """
                    it has no field "\(member.key)", and what was sent is in \
                    "\(source.fields[0])"\(Nearest.ending(member.key, among: source.fields).withoutPeriod)
                    """
            }
            if source.name == "table's stream", member.key == "dynamodb",
                let path = plainNumber(member.value, "dynamodb")
            {
                return "the numbers of \"\(path)\" are texts in a stream's records; write them in quotes"
            }
        }
        return nil
    }

    /// A path to numbers under `N`, the type of numbers, which DynamoDB writes as texts.
    private static func plainNumber(_ value: Value, _ path: String) -> String? {
        guard case .object(let members) = value else { return nil }
        for member in members {
            let inner = "\(path).\(member.key)"
            if member.key == "N", let values = member.value.elements {
                if values.contains(where: {
                    if case .int = $0 { true } else if case .double = $0 { true } else { false }
                }) {
                    return inner
                }
                if values.contains(where: { $0["numeric"] != nil }) { return inner }
            }
            if let found = plainNumber(member.value, inner) { return found }
        }
        return nil
    }
}
