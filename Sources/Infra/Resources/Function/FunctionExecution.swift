extension Function {
    // MARK: Lowering

    var startsFromSnapshot: Bool { options.snapStart?.value == true }
    var isolatesTenants: Bool { options.tenantIsolation?.value == true }

    /// Whether SnapStart works with its runtime, or that is not known.
    var hasSnapStartRuntime: Bool { runtime.known.facts?.snapStart ?? true }

    func executionProperties(in stack: inout Stack) -> [Value.Member] {
        var properties: [Value.Member] = []
        addExecutionProperties(to: &properties, in: &stack)
        return properties
    }

    func addExecutionProperties(to properties: inout [Value.Member], in stack: inout Stack) {
        if startsFromSnapshot { properties.add("SnapStart", ["ApplyOn": "PublishedVersions"]) }
        properties.add("RecursiveLoop", options.recursiveLoop.map { .string($0.rawValue) })
        if isolatesTenants { properties.add("TenancyConfig", ["TenantIsolationMode": "PER_TENANT"]) }
        if let mount = options.fileSystem {
            properties.add("FileSystemConfigs", mount.value.properties(in: &stack))
        }
        properties.add("DurableConfig", options.durable?.value.value)
        guard options.capacity != nil, let capacity else { return }
        properties.add("CapacityProviderConfig", capacity.property(in: &stack))
        properties.add("FunctionScalingConfig", capacity.scaling)
        properties.add("PublishToLatestPublished", true)
    }

    /// What its role must allow for them.
    /// - Parameter isShared: in the role that all share, where Serverless adds what file systems of EFS need.
    func executionStatements(_ functionName: String, isShared: Bool = false) -> [PolicyStatement] {
        var statements: [PolicyStatement] = []
        if let mount = options.fileSystem, !isShared || mount.value.isS3 {
            statements.append(mount.value.statement(at: mount.location))
        }
        if let durable = options.durable {
            let executions = "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:\(functionName):*"
            statements.append(
                PolicyStatement(
                    actions: ["lambda:CheckpointDurableExecution", "lambda:GetDurableExecutionState"],
                    resources: [.sub(executions)], location: durable.location))
        }
        return statements
    }

    // MARK: Checks

    func checkExecution(in scope: Scope, _ report: inout Report) {
        if let mount = options.fileSystem {
            mount.value.check(of: self, at: mount.location, in: scope, &report)
        }
        if let durable = options.durable {
            durable.value.check(of: self, at: durable.location, &report)
            if aliasName == nil, let trigger = triggers.first(where: { !($0.base is CloudFrontTrigger) }) {
                report(
                    .durableWithoutAlias, at: trigger.base.location,
                    """
                    The \(title) is durable, and Lambda starts one by a version or an alias only, but this starts it \
                    by its plain ARN; add .alias("live") to the function.
                    """,
                    notes: [.init(durable.location, "it is durable")], suggestion: ".alias(\"live\")")
            }
        }
        checkCapacity(in: scope, &report)
        let exclusive = ExclusiveSettings(self)
        if !exclusive.uses.isEmpty { exclusive.check(title, &report) }
    }
}
