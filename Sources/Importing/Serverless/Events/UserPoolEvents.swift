import Infra

/// Triggers of user pools that Serverless makes, and these pools.
///
/// Source: Serverless Framework, "Cognito User Pool".
extension ServerlessImport {
    /// A pool that triggers are of.
    struct TriggeredPool {
        let id: String
        let name: String
        let node: Node
    }

    mutating func userPool(_ node: Node, _ references: inout [String], _ lost: inout [String]) -> Trigger? {
        guard let pool = node["pool"]?.scalar, !Sentinel.refers(pool), node["existing"]?.bool != true,
            let moment = node["trigger"]?.scalar
        else { return nil }
        let moments = [
            "PreSignUp", "PostConfirmation", "PreAuthentication", "PostAuthentication", "PreTokenGeneration",
            "CustomMessage",
            "DefineAuthChallenge", "CreateAuthChallenge", "VerifyAuthChallengeResponse", "UserMigration",
            "CustomSMSSender", "CustomEmailSender",
        ]
        guard moments.contains(moment) else { return nil }
        Self.unknown(node, ["pool", "trigger", "existing", "kmsKeyId", "forceDeploy"], &lost)
        let words: [Code] = Self.text(node["kmsKeyId"]).map { [.call(".key", [.init(nil, $0)])] } ?? []
        let id = "CognitoUserPool" + ServerlessIDs.alphanumeric(Sentinel.concrete(pool, stage: resolver.stage))
        if !triggeredPools.contains(where: { $0.id == id }) {
            triggeredPools.append(TriggeredPool(id: id, name: pool, node: node))
        }
        references.append(id)
        let word = "." + moment.prefix(1).lowercased() + moment.dropFirst()
        return { writer in
            guard let name = writer.known[id]?.name else { return nil }
            let base = Code.call(".userPool", [.init(nil, .raw(word)), .init("of", .raw(name))])
            return words.isEmpty ? base : .chain(base, words)
        }
    }

    /// The pools as declarations, with the changes of them that their word can say.
    mutating func addTriggeredPools(_ changes: inout [Node.Pair]) {
        for pool in triggeredPools {
            var properties: [Node.Pair] = []
            var attributes: [Node.Pair] = []
            var place = pool.node.place
            let own = changes.filter { $0.key == pool.id }
            // What functions it starts is said by triggers.
            let known: Set<String> = ["Type", "Properties", "DeletionPolicy", "UpdateReplacePolicy"]
            if !own.isEmpty,
                own.allSatisfy({ change in
                    change.value["Properties"]?["LambdaConfig"] == nil
                        && change.value.pairs.allSatisfy { known.contains($0.key) }
                })
            {
                var all = own[0].value
                for change in own.dropFirst() { all = Self.merged(all, change.value) }
                properties = all["Properties"]?.pairs ?? []
                attributes = all.pairs.filter { $0.key.hasSuffix("Policy") }
                place = Place(file: all.file, line: own[0].line)
                changes.removeAll { $0.key == pool.id }
                report.typed("changes of \(pool.id)", at: place, as: "UserPool")
            }
            let body = pool.node.with(.mapping(properties))
            let node = pool.node.with(
                .mapping([.init(key: "Properties", line: pool.node.line, value: body)] + attributes))
            declarations.typed(pool.id, as: "UserPool")
            declarations.add(
                .init(
                    id: pool.id, kind: .resource, references: Declarations.references(in: body), place: place,
                    // Before all that may refer to it, however the original orders them.
                    rank: .conditions,
                    title: "CognitoUserPool" + ServerlessIDs.alphanumeric(Sentinel.concrete(pool.name, stage: ""))
                ) {
                    (writer) throws(ImportFailure) in
                    ResourceImport.userPool(pool.id, named: pool.name, node, writer)
                })
        }
    }
}
