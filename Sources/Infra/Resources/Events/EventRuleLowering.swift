extension EventRule {
    public func lower(into stack: inout Stack) {
        let role = lowerRole(into: &stack)
        let values = targets.enumerated().map { value(of: $0.element, number: $0.offset + 1, role, in: &stack) }
        stack.add(
            logicalID, "AWS::Events::Rule",
            .init(present: [
                ("Name", .string(physicalName(in: stack.scope))),
                ("Description", settings.text.map { .string($0.value) }),
                ("EventBusName", busName(in: &stack)), ("EventPattern", pattern.map { stack.resolve($0) }),
                ("ScheduleExpression", schedule.map { .string($0.text) }),
                ("State", settings.isEnabled ? "ENABLED" : "DISABLED"),
                ("Targets", .array(values)),
            ]), dependsOn: bus.flatMap { stack.scope.stack.owns($0) ? [stack.scope.resolved($0).logicalID] : nil } ?? []
        )
        for (offset, target) in targets.enumerated() { lowerPolicy(of: target, number: offset + 1, into: &stack) }
    }

    /// By its name, as Serverless writes it too.
    private func busName(in stack: inout Stack) -> Value? {
        guard let bus else { return nil }
        return stack.scope.stack.owns(bus) ? .string(bus.declaredName) : stack.value(of: bus)
    }

    private func value(of target: EventTarget, number: Int, _ role: String?, in stack: inout Stack) -> Value {
        let members: [(String, Value?)] =
            [
                ("Id", .string("Target\(number)")), ("Arn", target.arn(in: &stack)),
                ("RoleArn", target.receiver.hasOwnPolicy ? nil : role.map { .getAtt($0, "Arn") }),
                (
                    "SqsParameters",
                    target.receiver.isQueue ? target.key.map { ["MessageGroupId": .string($0)] } : nil
                ),
                (
                    "KinesisParameters",
                    target.receiver.isStream
                        ? target.key.map { ["PartitionKeyPath": .string($0)] } : nil
                ),
            ] + target.delivery.members(in: &stack)
        return .object(.init(present: members) + (target.inputs.first?.value.members ?? []))
    }

    /// The role by which it starts state machines, puts records and calls endpoints.
    private func lowerRole(into stack: inout Stack) -> String? {
        let users = targets.filter { !$0.receiver.hasOwnPolicy }
        guard !users.isEmpty else { return nil }
        let id = logicalID + "Role"
        stack.addRole(
            id, for: "events.amazonaws.com", named: physicalName(in: stack.scope),
            users.flatMap { $0.statements(at: location, in: &stack) })
        return id
    }

    private func lowerPolicy(of target: EventTarget, number: Int, into stack: inout Stack) {
        let rule = Value.getAtt(logicalID, "Arn")
        if case .reference(let reference)? = target.delivery.deadLetters?.value.arn,
            stack.scope.stack.owns(reference.target.base)
        {
            let queue = reference.target.base
            stack.allowSending(
                to: queue,
                [
                    SenderStatement.value(
                        "events.amazonaws.com", "sqs:SendMessage", stack.value(of: queue, "Arn"), rule, of: nil)
                ])
        }
        switch target.receiver {
        case .queue(let queue):
            guard stack.scope.stack.owns(queue) else { return }
            stack.allowSending(
                to: queue,
                [
                    SenderStatement.value(
                        "events.amazonaws.com", "sqs:SendMessage", stack.value(of: queue, "Arn"), rule, of: nil)
                ])
        case .topic(let topic):
            guard stack.scope.stack.owns(topic) else { return }
            stack.allowPublishing(
                to: topic,
                [SenderStatement.value("events.amazonaws.com", "sns:Publish", stack.value(of: topic), rule, of: nil)])
        case .function(let function):
            let arn = target.arn(in: &stack)
            stack.making(for: stack.scope.stack.owns(function) ? function : nil) {
                $0.add(
                    "\(logicalID)Permission\(number)", "AWS::Lambda::Permission",
                    [
                        .init("FunctionName", arn), .init("Action", "lambda:InvokeFunction"),
                        .init("Principal", "events.amazonaws.com"), .init("SourceArn", rule),
                    ])
            }
        case .logGroup(let group): stack.logsOfRules.append(group.declaredName)
        case .stateMachine, .stream, .apiDestination, .bus: break
        }
    }
}
