/// A name for a version of a function.
struct FunctionAlias: Sendable, Hashable {
    let name: String
    let routing: AliasRouting?
}

extension Function {
    /// Publishes a version and names it, and lets triggers start what is named: `.alias("live")`.
    ///
    /// A new version is published when code or configuration changes. Earlier ones are kept, so that an alias can go
    /// back to one of them; each takes storage, of which a region has 300 GB. Without it the tool publishes none.
    /// - Parameters:
    ///   - name: 1 to 128 letters, digits, hyphens and underscores, not digits alone.
    ///   - routing: an earlier version that gets a share of the invocations.
    /// Source: AWS Lambda Developer Guide, "Create an alias for a Lambda function"; becomes `AWS::Lambda::Version` and
    /// `AWS::Lambda::Alias`.
    public consuming func alias(
        _ name: String, routing: AliasRouting? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        with {
            $0.options.alias = Placed(FunctionAlias(name: name, routing: routing), SourceLocation(file, line, column))
        }
    }

    /// Serverless' own alias, of functions that are kept started or start from a snapshot.
    private var settingsAlias: String? {
        if options.provisionedConcurrency != nil { return "provisioned" }
        return startsFromSnapshot ? "snapstart" : nil
    }

    /// Whether Serverless makes version and alias from its own word. Under a condition it cannot: the version's id is
    /// its own, so the condition could not be put on it.
    var hasGeneratedAlias: Bool {
        (options.provisionedConcurrency != nil || startsFromSnapshot) && options.alias == nil
            && origin.condition == nil
    }

    /// Of its alias, whoever asks for it.
    var aliasName: String? { options.alias?.value.name ?? settingsAlias }

    var aliasID: String? {
        guard options.alias != nil || settingsAlias != nil else { return nil }
        guard hasGeneratedAlias else { return idPrefix + "LambdaAlias" }
        return options.provisionedConcurrency != nil
            ? "\(idPrefix)ProvConcLambdaAlias" : "\(idPrefix)SnapStartLambdaAlias"
    }

    func lowerAlias(of versionID: String, into stack: inout Stack) {
        guard let aliasID, let aliasName else { return }
        let routing = options.alias?.value.routing.map { routing -> Value in
            [
                "AdditionalVersionWeights": [
                    ["FunctionVersion": .string(String(routing.version)), "FunctionWeight": .double(routing.weight)]
                ]
            ]
        }
        stack.add(
            aliasID, "AWS::Lambda::Alias",
            .init(present: [
                ("FunctionName", .ref(logicalID)), ("FunctionVersion", .getAtt(versionID, "Version")),
                ("Name", .string(aliasName)), ("RoutingConfig", routing),
                (
                    "ProvisionedConcurrencyConfig",
                    options.provisionedConcurrency.map { ["ProvisionedConcurrentExecutions": .int($0.value)] }
                ),
            ]))
        if !hasGeneratedAlias { lowerShifting(of: aliasID, into: &stack) }
    }
}
