extension EventSchedule {
    public func lower(into stack: inout Stack) {
        var statements = target.statements(at: location, in: &stack)
        if let letters = target.delivery.deadLetters {
            statements.append(
                PolicyStatement(actions: ["sqs:SendMessage"], resources: [letters.value.arn], location: location))
        }
        let role: Value
        if let given = schedule.givenRole {
            role = .string(given.value)
        } else {
            stack.addRole(
                logicalID + "Role", for: "scheduler.amazonaws.com", named: physicalName(in: stack.scope), statements)
            role = .getAtt(logicalID + "Role", "Arn")
        }
        let window: Value =
            schedule.window.map { ["Mode": "FLEXIBLE", "MaximumWindowInMinutes": .int($0.value.seconds / 60)] } ?? [
                "Mode": "OFF"
            ]
        stack.add(
            logicalID, "AWS::Scheduler::Schedule",
            .init(present: [
                ("Name", .string(physicalName(in: stack.scope))),
                ("GroupName", schedule.group.map { stack.resolve($0.value) }),
                ("Description", schedule.text.map { .string($0.value) }),
                ("ScheduleExpression", .string(schedule.expression.text)),
                ("ScheduleExpressionTimezone", schedule.timeZone.map { .string($0) }), ("FlexibleTimeWindow", window),
                ("State", schedule.isEnabled ? "ENABLED" : "DISABLED"), ("Target", targetValue(role, in: &stack)),
            ]))
    }

    private func targetValue(_ role: Value, in stack: inout Stack) -> Value {
        var input: String?
        if case .constant(let value)? = target.inputs.first?.value { input = JSONWriter.renderCompact(value) }
        let members: [(String, Value?)] = [
            ("Arn", target.arn(in: &stack)), ("RoleArn", role), ("Input", input.map { .string($0) }),
            (
                "SqsParameters",
                target.receiver.isQueue ? target.key.map { ["MessageGroupId": .string($0)] } : nil
            ),
            (
                "KinesisParameters",
                target.receiver.isStream ? ["PartitionKey": .string(target.key ?? declaredName)] : nil
            ),
            (
                "EventBridgeParameters",
                target.event.map { ["DetailType": .string($0.detailType), "Source": .string($0.source)] }
            ),
        ]
        return .members(members + target.delivery.members(in: &stack))
    }
}
