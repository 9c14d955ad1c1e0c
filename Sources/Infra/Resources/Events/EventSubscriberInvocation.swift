extension EventSubscriber {
    /// The target with its parameters. A FIFO queue or topic keeps the order of the event's groups and tells messages
    /// apart by the event's id where not by their content; a stream gets each group of events into one shard.
    /// Source: Amazon EventBridge User Guide, "Targets for a Custom Event Bus subscriber".
    func invokeConfiguration(in stack: inout Stack) -> Value {
        var parameters: (String, Value?) = ("", nil)
        switch target.receiver {
        case .queue(let queue):
            if stack.scope.resolved(queue).isFIFO { parameters = ("SqsParameters", groupParameters(in: stack.scope)) }
        case .topic(let topic):
            if stack.scope.resolved(topic).isFIFO { parameters = ("SnsParameters", groupParameters(in: stack.scope)) }
        case .stream: parameters = ("KinesisParameters", ["PartitionKey": group])
        case .function:
            // Lambda's own queue for asynchronous invocations would lose the order.
            if settings.isOrdered { parameters = ("LambdaParameters", ["InvocationType": "REQUEST_RESPONSE"]) }
        case .stateMachine, .logGroup, .apiDestination, .bus: break
        }
        return .members([
            ("TargetArn", target.arn(in: &stack)), ("RoleArn", .getAtt(logicalID + "Role", "Arn")), parameters,
        ])
    }

    private var group: Value { .string(target.key ?? "{% $events.SystemMetadata.EventGroupId %}") }

    private func groupParameters(in scope: Scope) -> Value {
        let wantsID = scope.wantsDeduplicationID(target.destination.base)
        return .members([
            ("MessageGroupId", group),
            ("MessageDeduplicationId", wantsID ? "{% $events.SystemMetadata.DeduplicationId %}" : nil),
        ])
    }
}

extension EventSubscriber.Transform {
    var value: Value {
        switch self {
        case .withMetadata: ["Type": "WITH_METADATA"]
        case .expression(let text): ["Type": "JSONATA", "JsonataConfiguration": ["Expression": .string(text)]]
        }
    }
}
