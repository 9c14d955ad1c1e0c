extension Layer {
    public func lower(into stack: inout Stack) {
        stack.template.parameters.append(
            .init(
                artifactParameter,
                ["Type": "String", "Description": .string("The key of the archive of layer \(declaredName).")]))
        stack.template.add(
            TemplateResource(
                id: logicalID, type: "AWS::Lambda::LayerVersion",
                properties: .init(present: [
                    ("LayerName", .string(declaredName)), ("Description", options.description.map { .string($0) }),
                    ("Content", ["S3Bucket": stack.archiveBucket, "S3Key": .ref(artifactParameter)]),
                    ("CompatibleRuntimes", list(options.runtimes.map(\.id))),
                    ("CompatibleArchitectures", list(options.architectures.map(\.rawValue))),
                ]), deletionPolicy: options.retains ? "Retain" : nil,
                updateReplacePolicy: options.retains ? "Retain" : nil, location: location))
        stack.template.add(
            TemplateOutput(
                id: logicalID + "QualifiedArn", description: "Current Lambda layer version", value: .ref(logicalID),
                export: "sls-\(stack.prefix)-\(logicalID)QualifiedArn"))
    }

    public func serverlessWords(in stack: inout Stack) -> ServerlessWords {
        var words = ServerlessWords(generates: .all)
        if !options.runtimes.allSatisfy({ ServerlessVersions.knows(runtime: $0.id) }) {
            words.correct(logicalID, "CompatibleRuntimes")
        }
        // Serverless' own word for it puts a hash of the layer into its id, and what refers to the layer does not find
        // it.
        if options.retains { words.corrections.append(.retained(logicalID)) }
        words.layer = .init(
            declaredName,
            .members([
                ("description", options.description.map { .string($0) }),
                ("compatibleRuntimes", list(options.runtimes.map(\.id).filter(ServerlessVersions.knows))),
                ("compatibleArchitectures", list(options.architectures.map(\.rawValue))),
                (
                    "package",
                    ["artifact": .string(ArtifactPath.fromStack(stack.scope.stack, "layers/\(declaredName)"))]
                ),
            ]))
        return words
    }

    private func list(_ names: [String]) -> Value? { names.isEmpty ? nil : .array(names.map { .string($0) }) }
}
