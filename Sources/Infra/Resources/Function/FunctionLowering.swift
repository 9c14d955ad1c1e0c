extension Function {
    public func lower(into stack: inout Stack) {
        let functionName = physicalName(in: stack.scope)
        lowerLogGroup(functionName, into: &stack)
        let role = lowerRole(functionName, into: &stack)
        let environment = environmentVariables(in: &stack)
        let layers = resolvedLayers(in: stack.scope).layers.map { $0.value(in: &stack) }
        let tags = stack.scope.stack.service.settings.tags.replaced(by: options.tags)
        var properties: [Value.Member] = []
        properties.reserveCapacity(12)
        properties.add("FunctionName", .string(functionName))
        properties.add("Description", options.description.map { .string($0) })
        if let image {
            properties.add("PackageType", "Image")
            properties.add("ImageConfig", image.settings)
        } else {
            properties.add("Runtime", .string(runtime.id))
        }
        properties.add("Architectures", declaredArchitecture.map { .array([.string($0.rawValue)]) })
        properties.add("Handler", handler.map { .string($0) })
        properties.add("Code", code(in: &stack))
        properties.add("MemorySize", .int(memory.megabytes))
        properties.add("Timeout", .int(timeout.seconds))
        properties.add("EphemeralStorage", options.ephemeralStorage.map { ["Size": .int($0.value.megabytes)] })
        properties.add("Role", role)
        if !layers.isEmpty { properties.add("Layers", .array(layers)) }
        if !environment.isEmpty { properties.add("Environment", .object([.init("Variables", .object(environment))])) }
        if let network = options.network {
            properties.add(
                "VpcConfig",
                [
                    "SecurityGroupIds": .array(securityGroups(in: &stack)),
                    "SubnetIds": network.value.network.subnetValues(isInternal: true, in: &stack),
                ])
        }
        properties.add("ReservedConcurrentExecutions", options.reservedConcurrency.map { .int($0.value) })
        if options.tracing == true { properties.add("TracingConfig", ["Mode": "Active"]) }
        properties.add("LoggingConfig", options.logFormat.map { ["LogFormat": .string($0.rawValue)] })
        properties.add("DeadLetterConfig", options.deadLetters.map { ["TargetArn": stack.resolve($0.value.arn)] })
        if !tags.isEmpty {
            properties.add(
                "Tags", .array(tags.map { .object([.init("Key", .string($0.key)), .init("Value", $0.value)]) }))
        }
        addExecutionProperties(to: &properties, in: &stack)
        stack.add(
            logicalID, "AWS::Lambda::Function", properties, dependsOn: options.isWithoutLogs ? [] : [logGroupID])
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
        var properties: [Value.Member] = []
        properties.reserveCapacity(2)
        properties.add("LogGroupName", .string("/aws/lambda/" + functionName))
        properties.add("RetentionInDays", retentionInDays.map { .int($0) })
        stack.add(logGroupID, "AWS::Logs::LogGroup", properties)
    }
}
