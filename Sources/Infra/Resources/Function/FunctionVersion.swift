extension Function {
    /// Whether it has a numbered version: a copy of code and configuration that stays as it is.
    var publishesVersion: Bool {
        options.provisionedConcurrency != nil || options.alias != nil || startsFromSnapshot || runsAtEdge
    }

    /// Whether CloudFront starts it.
    var runsAtEdge: Bool { triggers.contains { $0.base.is(CloudFrontTrigger.self) } }

    var codeHashParameter: String { idPrefix + "CodeSha256" }

    /// The version, and what stands on it. See docs/decisions/versions.md.
    func lowerVersion(into stack: inout Stack) {
        let isKept = isVersionKept(in: stack)
        guard publishesVersion || isKept else { return }
        let id = versionID(in: &stack)
        stack.versionIDs[logicalID] = id
        let isGenerated = hasGeneratedAlias || isKept
        var version = TemplateResource(
            id: id, type: "AWS::Lambda::Version", properties: [.init("FunctionName", .ref(logicalID))],
            location: stack.location)
        if hasArchive {
            stack.template.parameters.append(
                .init(
                    codeHashParameter,
                    [
                        "Type": "String",
                        "Description": .string("The SHA-256 of the archive of function \(declaredName), in base64."),
                    ]))
            version.properties.append(.init("CodeSha256", .ref(codeHashParameter)))
        }
        if runsAtEdge || options.alias != nil {
            version.deletionPolicy = "Retain"
            version.updateReplacePolicy = "Retain"
        }
        if let scaling = capacity?.scaling, !isGenerated {
            version.properties.append(.init("FunctionScalingConfig", scaling))
        }
        if isGenerated, let text = options.description {
            version.properties.append(.init("Description", .string(text)))
        }
        if isKept {
            version.deletionPolicy = "Retain"
            stack.template.add(
                TemplateOutput(
                    id: "\(logicalID)QualifiedArn", description: "Current Lambda function version", value: .ref(id),
                    export: "sls-\(stack.prefix)-\(logicalID)QualifiedArn"))
        }
        if runsAtEdge { retain(into: &stack) }
        version.function = stack.function
        stack.template.add(version)
        lowerAlias(of: id, into: &stack)
    }

    /// Whether Serverless' way is kept, to publish a version of each function.
    func isVersionKept(in stack: Stack) -> Bool {
        stack.scope.stack.service.settings.keepsVersions && options.alias == nil && !runsAtEdge
    }

    /// What belongs to a version besides its code makes part of its id, since a version that is there already does not
    /// follow a change. The code's own change comes by a parameter.
    ///
    /// Lambda publishes no version where nothing of one has changed, and CloudFormation then fails: so what is no part
    /// of a version is left out, and so is what says only the default.
    func versionID(in stack: inout Stack) -> String {
        let unversioned = [
            "Tags", "ReservedConcurrentExecutions", "RecursiveLoop", "RuntimeManagementConfig", "FunctionScalingConfig",
            "PublishToLatestPublished",
        ]
        let defaults: [Value.Member] = [
            .init("Architectures", ["x86_64"]), .init("EphemeralStorage", ["Size": 512]),
            .init("LoggingConfig", ["LogFormat": "Text"]),
        ]
        let properties = stack.template[logicalID]?.properties ?? []
        let kept = properties.filter { !unversioned.contains($0.key) && !defaults.contains($0) }
        var content = JSONWriter.renderCompact(.object(kept.map { .init($0.key, $0.value.withoutIrrelevantOrder) }))
        for override in origin.overrides where !unversioned.contains(where: { override.value.path.hasPrefix($0) }) {
            content += override.value.path + JSONWriter.renderCompact(stack.resolve(override.value.value))
        }
        return "\(idPrefix)LambdaVersion" + MD5.hex(content).prefix(12)
    }

    /// CloudFront's copies of a function go some hours after the last distribution has let go of it, and until then it
    /// cannot be deleted. Serverless keeps such functions too.
    /// Source: Amazon CloudFront Developer Guide, "Delete Lambda@Edge functions and replicas".
    private func retain(into stack: inout Stack) {
        stack.template.change(logicalID) {
            $0.deletionPolicy = "Retain"
            $0.updateReplacePolicy = "Retain"
        }
    }
}

extension Value {
    /// With the variables, subnets and security groups of a function sorted, whose order means nothing.
    fileprivate var withoutIrrelevantOrder: Value {
        guard case .object(let members) = self else { return self }
        return .object(
            members.map { member in
                switch (member.key, member.value) {
                case ("Variables", .object(let variables)):
                    return .init(member.key, .object(variables.sorted { $0.key < $1.key }))
                case ("SubnetIds", .array(let ids)), ("SecurityGroupIds", .array(let ids)):
                    let texts = ids.map { (JSONWriter.renderCompact($0), $0) }.sorted { $0.0 < $1.0 }
                    return .init(member.key, .array(texts.map(\.1)))
                default: return member
                }
            })
    }
}
