extension Function {
    public func lower(into stack: inout Stack) {
        let functionName = physicalName(in: stack.scope)
        lowerLogGroup(functionName, into: &stack)
        let role = lowerRole(functionName, into: &stack)
        let environment = environmentVariables(in: &stack)
        let layers = resolvedLayers(in: stack.scope).layers.map { $0.value(in: &stack) }
        let tags = stack.scope.stack.service.settings.tags.replaced(by: options.tags)
        stack.add(
            logicalID, "AWS::Lambda::Function",
            .init(present: [
                ("FunctionName", .string(functionName)), ("Description", options.description.map { .string($0) }),
                ("PackageType", image == nil ? nil : "Image"), ("ImageConfig", image?.settings),
                ("Runtime", image == nil ? .string(runtime.id) : nil),
                ("Architectures", declaredArchitecture.map { [.string($0.rawValue)] }),
                ("Handler", handler.map { .string($0) }), ("Code", code(in: &stack)),
                ("MemorySize", .int(memory.megabytes)), ("Timeout", .int(timeout.seconds)),
                ("EphemeralStorage", options.ephemeralStorage.map { ["Size": .int($0.value.megabytes)] }),
                ("Role", role), ("Layers", layers.isEmpty ? nil : .array(layers)),
                ("Environment", environment.isEmpty ? nil : ["Variables": .object(environment)]),
                (
                    "VpcConfig",
                    options.network.map { network in
                        [
                            "SecurityGroupIds": .array(securityGroups(in: &stack)),
                            "SubnetIds": network.value.network.subnetValues(isInternal: true, in: &stack),
                        ]
                    }
                ),
                ("ReservedConcurrentExecutions", options.reservedConcurrency.map { .int($0.value) }),
                ("TracingConfig", options.tracing == true ? ["Mode": "Active"] : nil),
                ("LoggingConfig", options.logFormat.map { ["LogFormat": .string($0.rawValue)] }),
                ("DeadLetterConfig", options.deadLetters.map { ["TargetArn": stack.resolve($0.value.arn)] }),
                ("Tags", tags.isEmpty ? nil : .array(tags.map { ["Key": .string($0.key), "Value": $0.value] })),
            ]) + executionProperties(in: &stack), dependsOn: options.isWithoutLogs ? [] : [logGroupID])
        lowerConnections(into: &stack)
        lowerInvocationSettings(into: &stack)
        lowerVersion(into: &stack)
        for trigger in triggers {
            stack.step(.trigger(trigger.base, of: self)) {
                $0.under(trigger.condition?.value.base.logicalID) { trigger.base.lower(for: self, into: &$0) }
            }
            stack.use(trigger, of: self)
        }
    }

    var logGroupID: String { "\(idPrefix)LogGroup" }

    /// Native code is written for one architecture, so it is always said; Lambda's default is left out elsewhere.
    var declaredArchitecture: Architecture? {
        if case .swift = runtime.kind { return architecture }
        return options.architecture
    }

    var retentionInDays: Int? {
        if case .days(let days) = options.logRetention?.value ?? .days(30) { return days }
        return nil
    }

    private func lowerLogGroup(_ functionName: String, into stack: inout Stack) {
        if options.isWithoutLogs { return }
        stack.add(
            logGroupID, "AWS::Logs::LogGroup",
            .init(present: [
                ("LogGroupName", .string("/aws/lambda/\(functionName)")),
                ("RetentionInDays", retentionInDays.map { .int($0) }),
            ]))
    }
}
