/// The entry under `functions` in serverless.yml.
extension Function {
    public func serverlessWords(in stack: inout Stack) -> ServerlessWords {
        var words = ServerlessWords(function: ServerlessFunction(name: declaredName))
        let hasRuntimeWord = hasRuntimeWord
        let members = wordMembers(hasRuntimeWord: hasRuntimeWord, in: &stack)
        words.generates = .few(generatedIDs(in: stack))
        if hasArchive, let version = stack.versionIDs[logicalID] {
            words.carried = [(version, [.init("CodeSha256", .string("${param:\(codeHashParameter)}"))])]
        }
        words.corrections = corrections(beside: members, hasRuntimeWord: hasRuntimeWord, in: &stack)
        words.function?.members = members
        return words
    }

    private func wordMembers(hasRuntimeWord: Bool, in stack: inout Stack) -> [Value.Member] {
        let environment = environmentVariables(in: &stack)
        let layers = resolvedLayers(in: stack.scope).layers.map { $0.value(in: &stack) }
        let isInvocationCarried = carriesInvocationSettings
        var members: [Value.Member] = []
        members.reserveCapacity(12)
        members.add("handler", handler.map { .string($0) })
        if hasRuntimeWord { members.add("runtime", .string(runtime.id)) }
        members.add("image", image?.serverlessValue(in: stack.scope.region))
        members.add("architecture", declaredArchitecture.map { .string($0.rawValue) })
        members.add("description", options.description.map { .string($0) })
        if hasMemoryWord { members.add("memorySize", options.memory.map { .int($0.value.megabytes) }) }
        if hasTimeoutWord { members.add("timeout", options.timeout.map { .int($0.value.seconds) }) }
        members.add("ephemeralStorageSize", options.ephemeralStorage.map { .int($0.value.megabytes) })
        members.add("reservedConcurrency", options.reservedConcurrency.map { .int($0.value) })
        if hasGeneratedAlias {
            members.add("provisionedConcurrency", options.provisionedConcurrency.map { .int($0.value) })
        }
        members.add("role", serverlessRole(in: &stack))
        members.add("name", options.name.map { .string($0.value) })
        if options.alias != nil, stack.scope.stack.service.settings.keepsVersions {
            members.add("versionFunction", false)
        }
        if !layers.isEmpty { members.add("layers", .array(layers)) }
        if !environment.isEmpty { members.add("environment", .object(environment)) }
        if let network = options.network {
            members.add(
                "vpc",
                [
                    "securityGroupIds": .array(securityGroups(in: &stack)),
                    "subnetIds": network.value.network.subnetValues(isInternal: true, in: &stack),
                ])
        }
        if options.tracing == true { members.add("tracing", "Active") }
        members.add("logs", options.logFormat.map { ["logFormat": .string($0.rawValue)] })
        if options.isWithoutLogs {
            members.add("disableLogs", true)
        } else {
            members.add("logRetentionInDays", retentionInDays.map { .int($0) })
        }
        if !isInvocationCarried {
            members.add("maximumEventAge", options.maximumEventAge.map { .int($0.value.seconds) })
            members.add("maximumRetryAttempts", options.retries.map { .int($0.value) })
        }
        members.add("destinations", destinations(in: &stack))
        // Those of the service stand under `provider`.
        let ownTags = options.tags
        if !ownTags.isEmpty { members.add("tags", .object([Value.Member]().replaced(by: ownTags))) }
        if !isImage {
            members.add("package", .object([.init("artifact", .string(packagePath(in: stack.scope)))]))
        }
        if hasSnapStartWord { members.add("snapStart", true) }
        members.add("recursiveLoop", options.recursiveLoop.map { .string($0.rawValue) })
        members.add("fileSystemConfig", options.fileSystem?.value.word(in: &stack))
        return members
    }

    /// Serverless fetches stored code when it packages, and its own copy is not what the function has.
    private func packagePath(in scope: Scope) -> String {
        storedCode.map { "s3://\($0.bucket)/\($0.key)" } ?? artifactPath(in: scope)
    }

    /// What Serverless makes of the entry. The role is carried.
    private func generatedIDs(in stack: Stack) -> [String] {
        var ids = [logicalID, logGroupID]
        if !carriesInvocationSettings { ids.append(invocationSettingsID) }
        if hasGeneratedAlias, let aliasID { ids.append(aliasID) }
        if hasGeneratedAlias || isVersionKept(in: stack), let version = stack.versionIDs[logicalID] {
            ids.append(version)
            ids.append(logicalID + "QualifiedArn")
        }
        return ids
    }

    /// What Serverless has no words for, or words that its schema refuses.
    /// - Parameter words: those of the entry.
    private func corrections(
        beside words: [Value.Member], hasRuntimeWord: Bool, in stack: inout Stack
    ) -> [ServerlessWords.Correction] {
        var corrections: [ServerlessWords.Correction] = []
        if options.alias != nil, let aliasID, !carriesInvocationSettings, hasInvocationSettings {
            corrections += [
                .properties(invocationSettingsID, ["Qualifier"]), .dependsOn(invocationSettingsID, [aliasID]),
            ]
        }
        if runsAtEdge { corrections.append(.retained(logicalID)) }
        var properties: [String] = []
        if !hasRuntimeWord, !isImage { properties.append("Runtime") }
        // Serverless would deploy a copy of its own.
        if storedCode != nil { properties.append("Code") }
        if options.deadLetters != nil { properties.append("DeadLetterConfig") }
        properties += executionProperties(in: &stack).map(\.key).filter { property in
            Self.executionWords[property].map { word in words.contains { $0.key == word } } != true
        }
        if !hasMemoryWord { properties.append("MemorySize") }
        if !hasTimeoutWord { properties.append("Timeout") }
        if !properties.isEmpty { corrections.append(.properties(logicalID, properties)) }
        return corrections
    }

    /// The words that say properties of how it runs.
    private static let executionWords = [
        "SnapStart": "snapStart", "RecursiveLoop": "recursiveLoop", "FileSystemConfigs": "fileSystemConfig",
    ]

    /// A runtime that is newer than Serverless' schema would be refused there.
    private var hasRuntimeWord: Bool { !isImage && runtime.known.isOfServerless }

    /// Its schema knows no more memory than functions have that are on no managed instances, whose default is another
    /// one.
    private var hasMemoryWord: Bool {
        memory.megabytes <= Limits.lambdaMemoryMax.value && (!isOnManagedInstances || options.memory != nil)
    }

    private var hasTimeoutWord: Bool { timeout.seconds <= Limits.lambdaTimeoutMax.value }

    private var hasSnapStartWord: Bool {
        hasGeneratedAlias && options.provisionedConcurrency == nil && startsFromSnapshot
    }
}
