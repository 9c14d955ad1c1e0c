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
}
