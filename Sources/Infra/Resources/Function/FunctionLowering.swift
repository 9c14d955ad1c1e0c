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

    private func code(in stack: inout Stack) -> Value {
        if case .inline(let text)? = code?.kind { return ["ZipFile": .string(text)] }
        if let image { return ["ImageUri": .string(image.text(in: stack.scope.region))] }
        if let storedCode {
            return [
                "S3Bucket": .string(storedCode.bucket), "S3Key": .string(storedCode.key),
                "S3ObjectVersion": .string(storedCode.version), "S3ObjectStorageMode": "REFERENCE",
            ]
        }
        stack.template.parameters.append(
            .init(
                artifactParameter,
                ["Type": "String", "Description": .string("The key of the archive of function \(declaredName).")]))
        return ["S3Bucket": stack.archiveBucket, "S3Key": .ref(artifactParameter)]
    }

    var artifactParameter: String { "\(idPrefix)ArtifactKey" }

    /// The environment with all that the runtime adds, in the order of the spec.
    func environmentVariables(in stack: inout Stack) -> [Value.Member] {
        var members: [Value.Member] = []
        for variable in options.environment {
            switch variable.value {
            case .value(let value):
                members.append(
                    .init(variable.name, stack.resolve(variable.isGranted ? stack.namingFunctions(value) : value)))
            case .secret(let secret):
                members.append(.init(variable.name, .string(secret.environmentText(for: secretReader))))
            }
        }
        return members + runtimeVariables
    }

    /// What Bref's runtime is told by a variable.
    var runtimeVariables: [Value.Member] {
        guard case .php(_, let kind) = runtime.kind,
            !options.environment.contains(where: { $0.name == "BREF_RUNTIME" })
        else { return [] }
        let name =
            switch kind {
            case .fpm: "FpmRuntime"
            case .function: "FunctionRuntime"
            case .console: "ConsoleRuntime"
            }
        return [.init("BREF_RUNTIME", .string("Bref\\\(name)\\Main"))]
    }
}
