extension Function {
    static let provisionedAlias = "provisioned"

    /// Whether it has a numbered version: a copy of code and configuration that stays as it is.
    var publishesVersion: Bool { options.provisionedConcurrency != nil || runsAtEdge }

    /// Whether CloudFront starts it.
    var runsAtEdge: Bool { triggers.contains { $0.base is CloudFrontTrigger } }

    var codeHashParameter: String { "\(idPrefix)CodeSha256" }

    /// The version, and what stands on it. See docs/decisions/versions.md.
    func lowerVersion(into stack: inout Stack) {
        guard publishesVersion else { return }
        let id = versionID(in: &stack)
        let isGenerated = options.provisionedConcurrency != nil
        var version = TemplateResource(
            id: id, type: "AWS::Lambda::Version", properties: [.init("FunctionName", .ref(logicalID))],
            form: isGenerated ? .generated : .carried, place: stack.place)
        if hasArchive {
            stack.template.parameters.append(
                .init(
                    codeHashParameter,
                    ["Type": "String", "Description": .string("The SHA-256 of the archive of function \(name), in base64.")]))
            version.properties.append(.init("CodeSha256", .ref(codeHashParameter)))
            version.carriedProperties = [.init("CodeSha256", .string("${param:\(codeHashParameter)}"))]
        }
        if runsAtEdge {
            version.deletionPolicy = "Retain"
            version.updateReplacePolicy = "Retain"
            retain(into: &stack)
        }
        stack.template.add(version)
        if isGenerated { lowerProvisionedAlias(of: id, into: &stack) }
    }

    /// What belongs to a version besides its code makes part of its id, since a version that is there already does not
    /// follow a change. The code's own change comes by a parameter.
    func versionID(in stack: inout Stack) -> String {
        let unversioned = ["Tags", "ReservedConcurrentExecutions"]
        let properties = stack.template[logicalID]?.properties.filter { !unversioned.contains($0.key) } ?? []
        var content = JSONWriter.renderCompact(.object(properties))
        for override in origin.overrides {
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
        stack.addExtension(logicalID, deletionPolicy: "Retain")
    }

    private func lowerProvisionedAlias(of versionID: String, into stack: inout Stack) {
        guard let count = options.provisionedConcurrency else { return }
        stack.add(
            "\(idPrefix)ProvConcLambdaAlias", "AWS::Lambda::Alias",
            [
                .init("FunctionName", .ref(logicalID)), .init("FunctionVersion", .getAtt(versionID, "Version")),
                .init("Name", .string(Self.provisionedAlias)),
                .init("ProvisionedConcurrencyConfig", ["ProvisionedConcurrentExecutions": .int(count.value)]),
            ], form: .generated)
    }

    /// What triggers start: the function, or its alias where instances are kept started.
    var invocationARN: Value {
        options.provisionedConcurrency == nil
            ? .getAtt(logicalID, "Arn") : .join(":", [.getAtt(logicalID, "Arn"), .string(Self.provisionedAlias)])
    }

    /// The same, for use inside `Fn::Sub`.
    var invocationARNText: String {
        "${\(logicalID).Arn}" + (options.provisionedConcurrency == nil ? "" : ":\(Self.provisionedAlias)")
    }

    /// What a permission of a trigger must wait for.
    var invocationDependencies: [String] {
        options.provisionedConcurrency == nil ? [] : ["\(idPrefix)ProvConcLambdaAlias"]
    }
}
