extension EventPipe {
    /// Source: Amazon EventBridge User Guide, "Permissions for Amazon EventBridge Pipes to access source".
    func readingStatements(in scope: Scope) -> [PolicyStatement] {
        let actions: [String]
        switch source.kind {
        case .queue: actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        case .table:
            actions = [
                "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams",
            ]
        case .stream:
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
}

extension AnyDeclaration {
    var key: DeclarationKey { base.key }
}
