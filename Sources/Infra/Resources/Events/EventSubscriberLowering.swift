extension EventSubscriber {
    public func lower(into stack: inout Stack) {
        let name = physicalName(in: stack.scope)
        var statements = target.statements(at: location, in: &stack)
        if let letters = target.delivery.deadLetters {
            statements.append(
                PolicyStatement(actions: ["sqs:SendMessage"], resources: [letters.value.arn], location: location))
        }
        // AWS's trust policy for it has no condition, and a role that cannot be taken loses events without a word.
        stack.addRole(logicalID + "Role", for: "events.amazonaws.com", named: name, ofAccount: false, statements)
        stack.add(
            logicalID, "AWS::EventsV2::Subscriber",
            .init(
                present: [
                    ("Name", .string(name)), ("Description", settings.text.map { .string($0.value) }),
                    ("EventBusArn", stack.value(of: bus)), ("FilterConfiguration", filterConfiguration(in: &stack)),
                    ("InvokeConfiguration", invokeConfiguration(in: &stack)),
                    ("Type", settings.isOrdered ? "FIFO" : nil),
                ] + startMembers + [
                    (
                        "BatchConfiguration",
                        settings.batchSize.map { size in
                            .members([
                                ("MaxBatchSize", .int(size.value)),
                                ("MaxBatchWindowInSeconds", settings.window.map { .int($0.value.seconds) }),
                            ])
                        }
                    ), ("Transformer", settings.transform?.value.value), ("RetryPolicy", retryPolicy),
                    (
                        "OnFailureConfiguration",
                        target.delivery.deadLetters.map { ["Arn": stack.resolve($0.value.arn)] }
                    ), ("State", settings.isEnabled ? nil : "STOPPED"),
                ]))
    }

    private func filterConfiguration(in stack: inout Stack) -> Value? {
        guard !settings.filters.isEmpty else { return nil }
        var filters: [Value] = []
        for filter in settings.filters {
            filters.append([
                "Scope": .string(filter.scope.rawValue), "Pattern": .string(JSONWriter.renderCompact(filter.pattern)),
            ])
        }
        return ["Filters": .array(filters)]
    }

    private var startMembers: [(String, Value?)] {
        switch settings.start?.value {
        case nil, .latest?: [("StartingPosition", settings.start.map { _ in "LATEST" })]
        case .oldest?:
            [("StartingPosition", "POINT_IN_TIME"), ("PointInTimeConfiguration", ["PointType": "HORIZON"])]
        case .time(let seconds)?:
            [
                ("StartingPosition", "POINT_IN_TIME"),
                ("PointInTimeConfiguration", ["PointType": "TIMESTAMP", "StartingPoint": .int(seconds)]),
            ]
        }
    }

    private var retryPolicy: Value? {
        target.delivery.retry.map { retry in
            .members([
                ("MaxEventAgeInSeconds", retry.value.maximumAge.map { .int($0.seconds) }),
                ("MaxRetryAttempts", retry.value.attempts.map { .int($0) }),
            ])
        }
    }

    /// The target with its parameters. A FIFO queue or topic keeps the order of the event's groups and tells messages
    /// apart by the event's id where not by their content; a stream gets each group of events into one shard.
    /// Source: Amazon EventBridge User Guide, "Targets for a Custom Event Bus subscriber".
    private func invokeConfiguration(in stack: inout Stack) -> Value {
        var parameters: (String, Value?) = ("", nil)
        switch target.destination.base {
        case let queue as Queue where stack.scope.resolved(queue).isFIFO:
            parameters = ("SqsParameters", groupParameters(in: stack.scope))
        case let topic as Topic where stack.scope.resolved(topic).isFIFO:
            parameters = ("SnsParameters", groupParameters(in: stack.scope))
        case is KinesisStream: parameters = ("KinesisParameters", ["PartitionKey": group])
        // Lambda's own queue for asynchronous invocations would lose the order.
        case is Function where settings.isOrdered:
            parameters = ("LambdaParameters", ["InvocationType": "REQUEST_RESPONSE"])
        default: break
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
    fileprivate var value: Value {
        switch self {
        case .withMetadata: ["Type": "WITH_METADATA"]
        case .expression(let text): ["Type": "JSONATA", "JsonataConfiguration": ["Expression": .string(text)]]
        }
    }
}
