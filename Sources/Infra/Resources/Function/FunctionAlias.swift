/// A name for a version of a function.
struct FunctionAlias: Sendable, Hashable {
    let name: String
    let routing: AliasRouting?
}

/// An earlier version that gets a share of an alias' invocations.
///
/// Source: AWS Lambda Developer Guide, "Implement Lambda canary deployments using a weighted alias".
public struct AliasRouting: Sendable, Hashable {
    let version: Int
    let weight: Double

    /// - Parameters:
    ///   - version: the number of a version that was published before and has the same role.
    ///   - weight: its share, more than 0 and less than 1; the newest version gets the rest.
    public static func weighted(version: Int, _ weight: Double) -> AliasRouting {
        AliasRouting(version: version, weight: weight)
    }
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
    public func alias(
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
    var hasGeneratedAlias: Bool { settingsAlias != nil && options.alias == nil && origin.condition == nil }

    /// Of its alias, whoever asks for it.
    var aliasName: String? { options.alias?.value.name ?? settingsAlias }

    var aliasID: String? {
        guard aliasName != nil else { return nil }
        guard hasGeneratedAlias else { return "\(idPrefix)LambdaAlias" }
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

    // MARK: Triggers

    /// What triggers start: the function, or its alias where it has one.
    var invocationARN: Value {
        if hasGeneratedAlias, let aliasName { return .join(":", [.getAtt(logicalID, "Arn"), .string(aliasName)]) }
        return aliasID.map { .ref($0) } ?? .getAtt(logicalID, "Arn")
    }

    /// The same, for use inside `Fn::Sub`.
    var invocationARNText: String {
        if hasGeneratedAlias, let aliasName { return "${\(logicalID).Arn}:\(aliasName)" }
        return aliasID.map { "${\($0)}" } ?? "${\(logicalID).Arn}"
    }

    /// What a permission of a trigger must wait for: an alias that it names by text. A `Ref` waits by itself.
    var invocationDependencies: [String] { hasGeneratedAlias ? aliasID.map { [$0] } ?? [] : [] }

    /// Source: AWS Lambda API Reference, "CreateAlias", "AliasRoutingConfiguration".
    func checkAlias(_ report: inout Report) {
        guard let alias = options.alias else { return }
        let name = alias.value.name
        let isAllowed = name.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-_".utf8.contains($0) }
        if !(1...128).contains(name.utf8.count) || !isAllowed || name.utf8.allSatisfy(isDigit) {
            report(
                .invalidAlias, at: alias.location,
                """
                "\(name)" cannot be the name of an alias, which has 1 to 128 letters, digits, hyphens and underscores \
                and is not a number; write one such as "live".
                """)
        }
        guard let routing = alias.value.routing else { return }
        if !(routing.weight > 0 && routing.weight < 1) {
            report(
                .invalidAlias, at: alias.location,
                """
                The weight of version \(routing.version) is a share between 0 and 1, such as 0.1 for a tenth, not \
                \(routing.weight); correct it, or remove the routing.
                """)
        }
        if let provisioned = options.provisionedConcurrency {
            report(
                .invalidAlias, at: alias.location,
                """
                The alias "\(name)" of \(title) shares its invocations with version \(routing.version), and AWS does \
                not allow provisioned concurrency on an alias with routing; remove one of them.
                """,
                notes: [.init(provisioned.location, "provisioned concurrency is set here")])
        }
        if routing.version < 1 {
            report(
                .invalidAlias, at: alias.location,
                """
                Versions are numbered from 1, and the alias "\(name)" of \(title) routes to \(routing.version); name a \
                version that was published before.
                """)
        }
    }
}
