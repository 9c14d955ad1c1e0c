/// Filter patterns of event source mappings and pipes, by what their source sends.
///
/// Source: AWS Lambda Developer Guide, "Control which events Lambda sends to your function", and the pages on filtering
/// for each source; Amazon EventBridge User Guide, "Event filtering in Amazon EventBridge Pipes".
enum MappingFilters {
    private struct Source {
        let name: String
        /// The fields of a record, the first for what was sent.
        let fields: [String]

        var isTable: Bool { name == "table's stream" }
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
        let isSelfManaged = resource["SelfManagedEventSource"] != nil
        check(
            resource["FilterCriteria"], of: resource, at: "FilterCriteria",
            isSelfManaged ? sources["kafka"] : source(resource["EventSourceArn"], in: stack), in: stack, &report)
    }

    static func checkPipe(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        let source = source(resource["Source"], in: stack)
        check(
            resource["SourceParameters", "FilterCriteria"], of: resource, at: "SourceParameters",
            // Records of topics have further fields in pipes.
            source?.name == "topic" ? nil : source, in: stack, &report)
    }

    private static func check(
        _ criteria: Value?, of resource: DeployedResource, at property: String, _ source: Source?,
        in stack: EffectiveStack, _ report: inout Report
    ) {
        for filter in criteria?["Filters"]?.elements ?? [] {
            guard case .string(let text)? = filter["Pattern"] else { continue }
            guard let pattern = try? Value.read(json: Array(text.utf8)), case .object(let members) = pattern else {
                // A word reports it at its own line.
                guard resource.authored != nil else { continue }
                report(
                    .invalidFilter, in: resource, at: property,
                    saying: """
                        A filter pattern of the \(resource.title) is not a JSON object: \(text.prefix(80)); correct it.
                        """)
                continue
            }
            if resource.authored != nil {
                for problem in ContentFilter.problems(in: members) {
                    report(
                        .invalidFilter, in: resource, at: property,
                        saying: "In a filter pattern of the \(resource.title) \(problem)")
                }
            }
            if let source, let problem = mismatch(members, source) {
                report(
                    .filterMatchesNothing, in: resource, at: property,
                    saying: """
                        The filter pattern matches no record of a \(source.name): \(problem)\
                        \(problem.hasSuffix("?") ? "" : ".")
                        """)
            }
        }
    }

    private static func source(_ arn: Value?, in stack: EffectiveStack) -> Source? {
        guard let arn else { return nil }
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
        for member in members where member.key != "$or" && !member.value.asksForExistence {
            if !source.fields.contains(member.key) {
                let inside = source.isTable && TableRecords.fields.contains(member.key)
                return inside
                    ? "\"\(member.key)\" is a field of \"dynamodb\"; write [\"dynamodb\": [\"\(member.key)\": …]]"
                    : """
                    it has no field "\(member.key)", and what was sent is in \
                    "\(source.fields[0])"\(Nearest.ending(member.key, among: source.fields).withoutPeriod)
                    """
            }
            if source.isTable, let problem = TableRecords.mismatch(member) { return problem }
        }
        return nil
    }
}
