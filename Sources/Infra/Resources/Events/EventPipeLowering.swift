extension EventPipe {
    public func lower(into stack: inout Stack) {
        let name = physicalName(in: stack.scope)
        let from = stack.value(of: source.declaration.base, source.attribute)
        let enricher = enrichment.map { stack.resolveCalls(.reference(Reference($0.value.base, "Arn"))) }
        var statements = readingStatements(in: stack.scope) + target.statements(at: location, in: &stack)
        if let enricher {
            statements.append(
                PolicyStatement(actions: ["lambda:InvokeFunction"], resources: [enricher], location: location))
        }
        stack.addRole(logicalID + "Role", for: "pipes.amazonaws.com", named: name, statements)
        let targetParameters = self.targetParameters
        stack.add(
            logicalID, "AWS::Pipes::Pipe",
            .init(present: [
                ("Name", .string(name)), ("DesiredState", isEnabled ? "RUNNING" : "STOPPED"),
                ("RoleArn", .getAtt(logicalID + "Role", "Arn")), ("Source", from),
                ("SourceParameters", sourceParameters),
                ("Enrichment", enricher), ("Target", target.arn(in: &stack)),
                ("TargetParameters", targetParameters.isEmpty ? nil : .object(targetParameters)),
            ]))
    }

    private var sourceParameters: Value? {
        let batch: [(String, Value?)] = [
            ("BatchSize", batchSize.map { .int($0.value) }),
            ("MaximumBatchingWindowInSeconds", window.map { .int($0.value.seconds) }),
        ]
        let patterns = filters.map { filter -> Value in ["Pattern": .string(JSONWriter.renderCompact(filter.value))] }
        let own: (String, Value?)
        switch source.kind {
        case .table:
            own = (
                "DynamoDBStreamParameters", .members([("StartingPosition", .string(source.position.rawValue))] + batch)
            )
        case .stream:
            own = (
                "KinesisStreamParameters", .members([("StartingPosition", .string(source.position.rawValue))] + batch)
            )
        case .queue: own = ("SqsQueueParameters", batchSize == nil && window == nil ? nil : .members(batch))
        }
        let members: [Value.Member] = .init(present: [
            ("FilterCriteria", patterns.isEmpty ? nil : ["Filters": .array(patterns)]), own,
        ])
        return members.isEmpty ? nil : .object(members)
    }

    private var targetParameters: [Value.Member] {
        var template: String?
        switch target.inputs.first?.value {
        case .constant(let value)?: template = JSONWriter.renderCompact(value)
        case .path(let path)?: template = "<\(path)>"
        case .transformer(_, let text)?: template = text
        case nil: break
        }
        let own: (String, Value?)
        switch target.receiver {
        case .queue: own = ("SqsQueueParameters", target.key.map { ["MessageGroupId": .string($0)] })
        case .stateMachine: own = ("StepFunctionStateMachineParameters", ["InvocationType": "FIRE_AND_FORGET"])
        case .function: own = ("LambdaFunctionParameters", ["InvocationType": "FIRE_AND_FORGET"])
        case .stream: own = ("KinesisStreamParameters", ["PartitionKey": .string(target.key ?? declaredName)])
        case .bus:
            own = (
                "EventBridgeEventBusParameters",
                target.event.map { ["DetailType": .string($0.detailType), "Source": .string($0.source)] }
            )
        case .logGroup: own = ("CloudWatchLogsParameters", ["LogStreamName": .string(declaredName)])
        case .topic, .apiDestination: own = ("", nil)
        }
        return .init(present: [("InputTemplate", template.map { .string($0) }), own])
    }
}
