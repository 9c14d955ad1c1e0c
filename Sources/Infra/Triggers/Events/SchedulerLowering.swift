extension SchedulerSchedule {
    public func lower(for function: Function, into stack: inout Stack) {
        let isShared = givenRole == nil && stack.sharedRole != nil && function.options.role == nil && !expression.isOnce
        if isShared { stack.needScheduler(for: function.physicalName(in: stack.scope)) }
        let role: Value =
            isShared
            ? .getAtt(SharedRole.id, "Arn")
            : givenRole.map { .string($0.value) } ?? .getAtt(lowerRole(function, into: &stack), "Arn")
        let input = inputValue.map { JSONWriter.renderCompact($0.value) }
        let target: Value = .members(
            [
                ("Arn", function.invocationARN), ("RoleArn", role), ("Input", input.map { .string($0) }),
            ] + delivery.members(in: &stack))
        let window: Value =
            self.window.map { ["Mode": "FLEXIBLE", "MaximumWindowInMinutes": .int($0.value.seconds / 60)] }
            ?? ["Mode": "OFF"]
        let id = scheduleID(on: function)
        let properties: [(String, Value?)] = [
            ("Name", scheduleName.map { .string($0.value) }), ("GroupName", group.map { stack.resolve($0.value) }),
            ("Description", text.map { .string($0.value) }), ("ScheduleExpression", .string(expression.text)),
            ("ScheduleExpressionTimezone", timeZone.map { .string($0) }), ("FlexibleTimeWindow", window),
            ("State", isEnabled ? "ENABLED" : "DISABLED"), ("Target", target),
        ]
        // Serverless' event knows intervals and cron only.
        stack.add(
            id, "AWS::Scheduler::Schedule", .init(present: properties), dependsOn: function.invocationDependencies,
            form: expression.isOnce ? .carried : .generated)
        if expression.isOnce { return }
        function.addEvent(
            "schedule",
            .members([
                ("method", "scheduler"), ("rate", [.string(expression.text)]),
                ("name", scheduleName.map { .string($0.value) }), ("timezone", timeZone.map { .string($0) }),
                ("description", text.map { .string($0.value) }), ("enabled", isEnabled ? nil : false),
                ("input", input.map { .string($0) }), ("roleArn", isShared ? nil : role),
            ]), into: &stack)
        // What Serverless has no words for.
        var corrections: [Value.Member] = self.window == nil ? [] : [.init("FlexibleTimeWindow", window)]
        if let group { corrections.append(.init("GroupName", stack.resolve(group.value))) }
        if delivery != EventDelivery() { corrections.append(.init("Target", target)) }
        if !corrections.isEmpty { stack.addExtension(id, corrections) }
    }

    /// One of one time is carried, so Serverless does not count it: its id is its time, `…At20270131T093000`.
    private func scheduleID(on function: Function) -> String {
        guard expression.isOnce else {
            return "\(function.idPrefix)SchedulerSchedule\(function.scheduleNumber(of: self))"
        }
        let number = function.number(of: self) { ($0 as? SchedulerSchedule)?.expression == expression }
        let time = ServerlessNames.alphanumeric(expression.text.dropFirst("at(".count).description)
        return "\(function.idPrefix)SchedulerScheduleAt\(time)\(number == 1 ? "" : "Number\(number)")"
    }

    /// The function's own role would do, and is what Serverless takes, but then it could start itself.
    private func lowerRole(_ function: Function, into stack: inout Stack) -> String {
        let id = "\(function.idPrefix)IamRoleSchedulerExecution"
        let all = function.triggers.compactMap { $0.base as? SchedulerSchedule }.filter { $0.givenRole == nil }
        guard stack.template[id] == nil else { return id }
        var statements = [
            PolicyStatement(actions: ["lambda:InvokeFunction"], resources: [function.invocationARN], location: location)
        ]
        for target in all.compactMap(\.delivery.deadLetters) {
            statements.append(
                PolicyStatement(actions: ["sqs:SendMessage"], resources: [target.value.arn], location: location))
        }
        var values: [Value] = []
        for statement in statements {
            let value = statement.value(in: &stack)
            if !values.contains(value) { values.append(value) }
        }
        stack.add(
            id, "AWS::IAM::Role",
            [
                .init(
                    "AssumeRolePolicyDocument",
                    TrustPolicy.document(for: "scheduler.amazonaws.com", ofAccount: true)),
                .init(
                    "Policies",
                    [
                        [
                            "PolicyName": .string("\(stack.prefix)-\(function.declaredName)-scheduler"),
                            "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(values)],
                        ]
                    ]),
            ])
        return id
    }
}
