extension StateMachine {
    public func lower(into stack: inout Stack) {
        guard isOwned, let text = text(in: stack.scope) else { return }
        var substitutions = StateSubstitutions()
        var machine = substitutions.take(stack.resolveCalls(text.machine))
        if case .file(_, let given) = definition {
            // Placeholders inside longer texts keep their names.
            for member in given where text.machine.mentionsPlaceholder(member.key) {
                substitutions.members.append(.init(member.key, stack.resolveCalls(member.value)))
            }
        }
        if case .object(let members) = machine, members.isEmpty { machine = ["States": [:]] }
        let logging = lowerLogs(into: &stack)
        let role: Value =
            settings.role.map { .string($0.value) } ?? .getAtt(lowerRole(text.machine, into: &stack), "Arn")
        stack.add(
            logicalID, "AWS::StepFunctions::StateMachine",
            .init(present: [
                ("StateMachineName", .string(physicalName(in: stack.scope))),
                ("StateMachineType", settings.isExpress ? "EXPRESS" : "STANDARD"), ("RoleArn", role),
                ("Definition", machine),
                ("DefinitionSubstitutions", substitutions.members.isEmpty ? nil : .object(substitutions.members)),
                ("LoggingConfiguration", logging),
                ("TracingConfiguration", settings.isTraced ? ["Enabled": true] : nil),
                (
                    "EncryptionConfiguration",
                    settings.encryptionKey.map {
                        ["Type": "CUSTOMER_MANAGED_KMS_KEY", "KmsKeyId": stack.resolve($0.value)]
                    }
                ),
            ]))
    }

    private func lowerLogs(into stack: inout Stack) -> Value? {
        guard let logs = settings.logs else { return nil }
        let id = logicalID + "LogGroup"
        let days: Value? = if case .days(let days) = logs.retention.value { .int(days) } else { nil }
        stack.add(
            id, "AWS::Logs::LogGroup",
            .init(present: [
                ("LogGroupName", .string("/aws/vendedlogs/states/\(physicalName(in: stack.scope))")),
                ("RetentionInDays", days),
            ]))
        return [
            "Level": .string(logs.level.rawValue), "IncludeExecutionData": .bool(logs.hasData),
            "Destinations": [["CloudWatchLogsLogGroup": ["LogGroupArn": .getAtt(id, "Arn")]]],
        ]
    }

    private func lowerRole(_ machine: Value, into stack: inout Stack) -> String {
        let rights = StateMachineRights(
            machine, named: physicalName(in: stack.scope), at: location, in: stack.scope)
        var statements = rights.statements + settings.statements
        if settings.logs != nil {
            // These take no resource. Source: AWS Step Functions Developer Guide, "Logging to CloudWatch Logs".
            statements.append(
                PolicyStatement(
                    actions: [
                        "logs:CreateLogDelivery", "logs:GetLogDelivery", "logs:UpdateLogDelivery",
                        "logs:DeleteLogDelivery",
                        "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:DescribeResourcePolicies",
                        "logs:DescribeLogGroups",
                    ], resources: ["*"], location: location))
        }
        if settings.isTraced {
            statements.append(
                PolicyStatement(
                    actions: [
                        "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules",
                        "xray:GetSamplingTargets",
                    ], resources: ["*"], location: location))
        }
        if let key = settings.encryptionKey {
            statements.append(
                PolicyStatement(
                    actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: [key.value], location: location))
        }
        statements = statements.map { statement in
            PolicyStatement(
                actions: statement.actions, resources: statement.resources.map { stack.resolveCalls($0) },
                condition: statement.condition, location: statement.location)
        }
        stack.addRole(roleID, for: "states.amazonaws.com", named: physicalName(in: stack.scope), statements)
        return roleID
    }
}
