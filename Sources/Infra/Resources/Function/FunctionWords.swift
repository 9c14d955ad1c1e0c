/// The entry under `functions` in serverless.yml.
extension Function {
    public func serverlessWords(in stack: inout Stack) -> ServerlessWords {
        var words = ServerlessWords(function: ServerlessFunction(name: declaredName))
        let environment = environmentVariables(in: &stack)
        let layers = resolvedLayers(in: stack.scope).layers.map { $0.value(in: &stack) }
        // Those of the service stand under `provider`.
        let ownTags = [Value.Member]().replaced(by: options.tags)
        let hasConcurrency = hasGeneratedAlias && options.provisionedConcurrency != nil
        let isVersionLeftOut = stack.scope.stack.service.settings.keepsVersions && options.alias != nil
        words.function?.members = .init(present: [
            ("handler", handler.map { .string($0) }), ("runtime", hasRuntimeWord ? .string(runtime.id) : nil),
            ("image", image?.serverlessValue(in: stack.scope.region)),
            ("architecture", declaredArchitecture.map { .string($0.rawValue) }),
            ("description", options.description.map { .string($0) }),
            ("memorySize", hasMemoryWord ? options.memory.map { .int($0.value.megabytes) } : nil),
            ("timeout", hasTimeoutWord ? options.timeout.map { .int($0.value.seconds) } : nil),
            ("ephemeralStorageSize", options.ephemeralStorage.map { .int($0.value.megabytes) }),
            ("reservedConcurrency", options.reservedConcurrency.map { .int($0.value) }),
            ("provisionedConcurrency", hasConcurrency ? options.provisionedConcurrency.map { .int($0.value) } : nil),
            ("role", serverlessRole(in: &stack)), ("name", options.name.map { .string($0.value) }),
            ("versionFunction", isVersionLeftOut ? false : nil), ("layers", layers.isEmpty ? nil : .array(layers)),
            ("environment", environment.isEmpty ? nil : .object(environment)),
            (
                "vpc",
                options.network.map { network in
                    [
                        "securityGroupIds": .array(securityGroups(in: &stack)),
                        "subnetIds": network.value.network.subnetValues(isInternal: true, in: &stack),
                    ]
                }
            ),
            ("tracing", options.tracing == true ? "Active" : nil),
            ("logs", options.logFormat.map { ["logFormat": .string($0.rawValue)] }),
            ("disableLogs", options.isWithoutLogs ? true : nil),
            ("logRetentionInDays", options.isWithoutLogs ? nil : retentionInDays.map { .int($0) }),
            (
                "maximumEventAge",
                carriesInvocationSettings ? nil : options.maximumEventAge.map { .int($0.value.seconds) }
            ),
            ("maximumRetryAttempts", carriesInvocationSettings ? nil : options.retries.map { .int($0.value) }),
            ("destinations", destinations(in: &stack)), ("tags", ownTags.isEmpty ? nil : .object(ownTags)),
            ("package", image == nil ? ["artifact": .string(packagePath(in: stack.scope))] : nil),
            ("snapStart", hasSnapStartWord ? true : nil),
            ("recursiveLoop", options.recursiveLoop.map { .string($0.rawValue) }),
            ("fileSystemConfig", options.fileSystem?.value.word(in: &stack)),
        ])
        words.generates = .only(generatedIDs(in: stack))
        if hasArchive, let version = stack.versionIDs[logicalID] {
            words.carried = [(version, [.init("CodeSha256", .string("${param:\(codeHashParameter)}"))])]
        }
        words.corrections = corrections(beside: Set(words.function?.members.map(\.key) ?? []), in: &stack)
        return words
    }

    /// Serverless fetches stored code when it packages, and its own copy is not what the function has.
    private func packagePath(in scope: Scope) -> String {
        storedCode.map { "s3://\($0.bucket)/\($0.key)" } ?? artifactPath(in: scope)
    }

    /// What Serverless makes of the entry. The role is carried.
    private func generatedIDs(in stack: Stack) -> Set<String> {
        var ids: Set = [logicalID, logGroupID]
        if !carriesInvocationSettings { ids.insert(invocationSettingsID) }
        if hasGeneratedAlias, let aliasID { ids.insert(aliasID) }
        if hasGeneratedAlias || isVersionKept(in: stack), let version = stack.versionIDs[logicalID] {
            ids.formUnion([version, "\(logicalID)QualifiedArn"])
        }
        return ids
    }

    /// What Serverless has no words for, or words that its schema refuses.
    /// - Parameter words: those of the entry.
    private func corrections(beside words: Set<String>, in stack: inout Stack) -> [ServerlessWords.Correction] {
        var corrections: [ServerlessWords.Correction] = []
        if options.alias != nil, let aliasID, !carriesInvocationSettings, hasInvocationSettings {
            corrections += [
                .properties(invocationSettingsID, ["Qualifier"]), .dependsOn(invocationSettingsID, [aliasID]),
            ]
        }
        if runsAtEdge { corrections.append(.retained(logicalID)) }
        var properties: [String] = []
        if image == nil, !hasRuntimeWord { properties.append("Runtime") }
        // Serverless would deploy a copy of its own.
        if storedCode != nil { properties.append("Code") }
        if options.deadLetters != nil { properties.append("DeadLetterConfig") }
        properties += executionProperties(in: &stack).map(\.key).filter { property in
            Self.executionWords[property].map(words.contains) != true
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
    private var hasRuntimeWord: Bool { image == nil && ServerlessVersions.knows(runtime: runtime.id) }

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
