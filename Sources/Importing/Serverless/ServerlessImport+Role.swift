extension ServerlessImport {
    /// The role that `provider` names for all functions, where it names one.
    var givenRole: Node? {
        if let role = provider["iam"]?["role"], !role.isMapping || role["Fn::GetAtt"] != nil || role["Fn::Sub"] != nil || role["Ref"] != nil || role["Fn::ImportValue"] != nil {
            return role
        }
        return provider["role"]
    }

    /// The one role that Serverless makes for all functions without one.
    mutating func addRole() {
        guard !functions.isEmpty, givenRole == nil, functions.contains(where: { $0.value["role"] == nil }) else { return }
        let role = provider["iam"]?["role"]
        let statements = role?["statements"] ?? provider["iamRoleStatements"]
        let policies = role?["managedPolicies"] ?? provider["iamManagedPolicies"]
        let boundary = role?["permissionsBoundary"] ?? role?["permissionBoundary"] ?? provider["rolePermissionsBoundary"]
        let parts = [statements, policies, boundary, role?["name"]].compactMap { $0 }
        let references = parts.flatMap { Declarations.references(in: $0) }
        for pair in role?.pairs ?? [] where !["statements", "managedPolicies", "permissionsBoundary", "permissionBoundary", "path", "name"].contains(pair.key) {
            report.lost("provider.iam.role.\(pair.key)", at: Place(file: provider.file, line: pair.line), because: "SharedRole has no word for it")
        }
        report.typed("the role of all functions", at: (role ?? statements ?? provider).place, as: "SharedRole")
        declarations.add(
            .init(id: "IamRoleLambdaExecution", kind: .resource, references: references, place: provider.place) { (writer) throws(ImportFailure) in
                var words: [Code] = []
                if let name = role?["name"] { words.append(.call(".named", [.init(nil, writer.code(name))])) }
                if let path = writer.string(role?["path"]) { words.append(.call(".path", [.init(nil, path)])) }
                if let boundary { words.append(.call(".permissionsBoundary", [.init(nil, writer.code(boundary))])) }
                for policy in policies?.list ?? [] { words.append(.call(".managedPolicy", [.init(nil, writer.code(policy))])) }
                for statement in statements?.list ?? [] { words.append(Self.statement(statement, writer)) }
                let base = Code.call("SharedRole", [])
                return words.isEmpty ? base : .chain(base, words)
            })
    }

    /// `.allow` where a statement allows actions on one resource, otherwise the statement as it stands.
    static func statement(_ node: Node, _ writer: ValueWriter) -> Code {
        let actions = node["Action"]?.list.compactMap { writer.string($0) } ?? []
        let resources = node["Resource"]?.list ?? []
        let known = ["Effect", "Action", "Resource"]
        if node["Effect"]?.scalar == "Allow", !actions.isEmpty, actions.count == node["Action"]?.list.count, resources.count == 1,
            node.pairs.allSatisfy({ known.contains($0.key) })
        {
            return .call(".allow", actions.map { .init(nil, $0) } + [.init("on", writer.code(resources[0]))])
        }
        return .call(".statement", [.init(nil, writer.code(node))])
    }

    /// What Serverless does with the stack itself.
    mutating func addStackWords() {
        if !functions.isEmpty, provider["versionFunctions"]?.bool != false {
            modifiers.append(.raw(".keepingVersions()"))
            report.typed("kept versions of functions", at: provider.place, as: ".keepingVersions")
        }
        let bucket = provider["deploymentBucket"]
        if let name = bucket?.scalar ?? bucket?["name"]?.scalar, !Sentinel.refers(name), bucket?.isNull != true {
            modifiers.append(.call(".artifactBucket", [.init(nil, .string(Sentinel.concrete(name, stage: resolver.stage)))]))
            report.typed("the deployment bucket", at: bucket?.place, as: ".artifactBucket")
            declarations.add(
                .init(id: "output of the bucket", kind: .resource, references: [], place: provider.place) { [serviceName] (_) throws(ImportFailure) in
                    let id = "ServerlessDeploymentBucketName"
                    return .call("Output", [
                        .init(nil, .string(id)), .init(nil, .string(name)),
                        .init("export", .string("sls-\(serviceName)-\(Character(Sentinel.stage))-\(id)")),
                    ])
                })
        } else if let text = bucket?.scalar, Sentinel.refers(text) {
            report.typed("the deployment bucket", at: bucket?.place, as: "the parameter ArtifactBucket")
        } else {
            modifiers.append(.raw(".deploymentBucketInStack()"))
            report.typed("the deployment bucket", at: provider.place, as: ".deploymentBucketInStack")
            for pair in bucket?.pairs ?? [] where !["maxPreviousDeploymentArtifacts", "serverSideEncryption"].contains(pair.key) {
                report.lost("provider.deploymentBucket.\(pair.key)", at: Place(file: provider.file, line: pair.line), because: "change the bucket by Generated(\"ServerlessDeploymentBucket\")")
            }
        }
        if let name = provider["stackName"]?.scalar, Sentinel.concrete(name, stage: resolver.stage) != "\(serviceName)-\(resolver.stage)" {
            report.lost("provider.stackName", at: provider["stackName"]?.place, because: "a stack is called service-stage here")
        }
        for key in ["kmsKeyArn", "layers", "alb", "stackPolicy", "websocketsApiName", "websocketsDescription", "apiKeys", "usagePlan", "eventBridge", "resolver"] {
            if let value = provider[key], !value.isNull {
                report.lost("provider.\(key)", at: value.place, because: "the import does not know it")
            }
        }
        var words: [(ValueWriter) -> Code?] = []
        if let tags = provider["stackTags"], !tags.pairs.isEmpty { words.append { writer in .call(".tags", [.init(nil, writer.code(Self.texts(tags)))]) } }
        let arns = provider["notificationArns"]?.list ?? []
        if !arns.isEmpty { words.append { writer in .call(".notifications", arns.compactMap { writer.string($0) }.map { .init(nil, $0) }) } }
        if let role = provider["iam"]?["deploymentRole"] ?? provider["cfnRole"] {
            words.append { writer in writer.string(role).map { .call(".deploymentRole", [.init(nil, $0)]) } }
        }
        guard !words.isEmpty else { return }
        declarations.add(
            .init(id: "stack settings", kind: .resource, references: [], place: provider.place) { (writer) throws(ImportFailure) in
                .chain(.call("StackSettings", []), words.compactMap { $0(writer) })
            })
    }
}
