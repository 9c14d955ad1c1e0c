extension SchedulerSchedule {
    public func lower(for function: Function, into stack: inout Stack) {
        if isShared(on: function, in: stack) { stack.needScheduler(for: function.physicalName(in: stack.scope)) }
        let properties: [(String, Value?)] = [
            ("Name", scheduleName.map { .string($0.value) }), ("GroupName", group.map { stack.resolve($0.value) }),
            ("Description", text.map { .string($0.value) }), ("ScheduleExpression", .string(expression.text)),
            ("ScheduleExpressionTimezone", timeZone.map { .string($0) }),
            (
                "FlexibleTimeWindow",
                window.map { ["Mode": "FLEXIBLE", "MaximumWindowInMinutes": .int($0.value.seconds / 60)] }
                    ?? ["Mode": "OFF"]
            ),
            ("State", isEnabled ? "ENABLED" : "DISABLED"),
            (
                "Target",
                .members(
                    [
                        ("Arn", function.invocationARN), ("RoleArn", lowerRole(function, into: &stack)),
                        ("Input", inputText),
                    ] + delivery.members(in: &stack))
            ),
        ]
        stack.add(
            scheduleID(on: function), "AWS::Scheduler::Schedule", .init(present: properties),
            dependsOn: function.invocationDependencies)
    }

    /// Serverless' event knows intervals and cron only.
    public func isServerlessEvent(in scope: Scope) -> Bool { !expression.isOnce }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        guard isServerlessEvent(in: stack.scope) else { return ServerlessWords() }
        let role = givenRole.map { Value.string($0.value) } ?? .getAtt(roleID(on: function), "Arn")
        var words = ServerlessWords.event(
            "schedule",
            .members([
                ("method", "scheduler"), ("rate", [.string(expression.text)]),
                ("name", scheduleName.map { .string($0.value) }), ("timezone", timeZone.map { .string($0) }),
                ("description", text.map { .string($0.value) }), ("enabled", isEnabled ? nil : false),
                ("input", inputText), ("roleArn", isShared(on: function, in: stack) ? nil : role),
            ]))
        words.generates = .allBut([roleID(on: function)])
        // What Serverless has no words for.
        let id = scheduleID(on: function)
        if window != nil { words.correct(id, "FlexibleTimeWindow") }
        if group != nil { words.correct(id, "GroupName") }
        if delivery != EventDelivery() { words.correct(id, "Target") }
        return words
    }

    private var inputText: Value? { inputValue.map { .string(JSONWriter.renderCompact($0.value)) } }

    /// Whether EventBridge Scheduler starts the function by the role that all functions share.
    private func isShared(on function: Function, in stack: Stack) -> Bool {
        givenRole == nil && stack.sharedRole != nil && function.options.role == nil && !expression.isOnce
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

    private func roleID(on function: Function) -> String { "\(function.idPrefix)IamRoleSchedulerExecution" }

    /// The ARN of the role by which it is started.
    ///
    /// The function's own role would do, and is what Serverless takes, but then it could start itself.
    private func lowerRole(_ function: Function, into stack: inout Stack) -> Value {
        if isShared(on: function, in: stack) { return .getAtt(SharedRole.id, "Arn") }
        if let givenRole { return .string(givenRole.value) }
        let id = roleID(on: function)
        let all = function.triggers.compactMap { $0.base as? SchedulerSchedule }.filter { $0.givenRole == nil }
        guard stack.template[id] == nil else { return .getAtt(id, "Arn") }
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
        return .getAtt(id, "Arn")
    }
}
