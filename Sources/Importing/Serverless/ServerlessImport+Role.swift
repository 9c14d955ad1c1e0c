import Infra

extension ServerlessImport {
    /// The role that `provider` names for all functions, where it names one.
    var givenRole: Node? {
        if let role = provider["iam"]?["role"],
            !role.isMapping || role["Fn::GetAtt"] != nil || role["Fn::Sub"] != nil || role["Ref"] != nil
                || role["Fn::ImportValue"] != nil
        {
            return role
        }
        return provider["role"]
    }

    /// The one role that Serverless makes for all functions without one.
    mutating func addRole() {
        guard !functions.isEmpty, givenRole == nil, functions.contains(where: { $0.value["role"] == nil }) else {
            return
        }
        let role = provider["iam"]?["role"]
        let statements = role?["statements"] ?? provider["iamRoleStatements"]
        let policies = role?["managedPolicies"] ?? provider["iamManagedPolicies"]
        let boundary =
            role?["permissionsBoundary"] ?? role?["permissionBoundary"] ?? provider["rolePermissionsBoundary"]
        let parts = [statements, policies, boundary, role?["name"]].compactMap { $0 }
        let references = (parts + additions.statements + additions.managedPolicies).flatMap {
            Declarations.references(in: $0)
        }
        let more = (additions.statements, additions.managedPolicies)
        for pair in role?.pairs ?? []
        where !["statements", "managedPolicies", "permissionsBoundary", "permissionBoundary", "path", "name", "tags"]
            .contains(pair.key)
        {
            report.lost(
                "provider.iam.role.\(pair.key)", at: Place(file: provider.file, line: pair.line),
                because: "SharedRole has no word for it")
        }
        report.typed("the role of all functions", at: (role ?? statements ?? provider).place, as: "SharedRole")
        declarations.add(
            .init(
                id: "IamRoleLambdaExecution", kind: .resource, references: references,
                place: providerPlace("iam", "iamRoleStatements", "iamManagedPolicies")
            ) {
                (writer) throws(ImportFailure) in
                var words: [Code] = []
                if let name = role?["name"] { words.append(.call(".named", [.init(nil, writer.code(name))])) }
                if let path = writer.string(role?["path"]) { words.append(.call(".path", [.init(nil, path)])) }
                if let boundary { words.append(.call(".permissionsBoundary", [.init(nil, writer.code(boundary))])) }
                for policy in (policies?.list ?? []) + more.1 {
                    words.append(.call(".managedPolicy", [.init(nil, writer.code(policy))]))
                }
                for statement in (statements?.list ?? []) + more.0 { words.append(Self.statement(statement, writer)) }
                let base = Code.call("SharedRole", [])
                return words.isEmpty ? base : .chain(base, words)
            })
    }

    /// `.allow` where a statement allows actions on one resource, otherwise the statement as it stands.
    static func statement(_ node: Node, _ writer: ValueWriter) -> Code {
        let actions = node["Action"]?.list.compactMap { writer.string($0) } ?? []
        let resources = node["Resource"]?.list ?? []
        let known = ["Effect", "Action", "Resource"]
        if node["Effect"]?.scalar == "Allow", !actions.isEmpty, actions.count == node["Action"]?.list.count,
            resources.count == 1,
            node.pairs.allSatisfy({ known.contains($0.key) })
        {
            return .call(".allow", actions.map { .init(nil, $0) } + [.init("on", writer.code(resources[0]))])
        }
        return .call(".statement", [.init(nil, writer.code(node))])
    }

    /// What Serverless does with the stack itself.
    mutating func addStackWords() {
        modifiers.append(.raw(".findingsAsWarnings()"))
        if !functions.isEmpty, provider["versionFunctions"]?.bool != false {
            modifiers.append(.raw(".keepingVersions()"))
            report.typed("kept versions of functions", at: provider.place, as: ".keepingVersions")
        }
        let bucket = provider["deploymentBucket"]
        if let name = bucket?.scalar ?? bucket?["name"]?.scalar, !Sentinel.refers(name), bucket?.isNull != true {
            modifiers.append(
                .call(".artifactBucket", [.init(nil, .string(Sentinel.concrete(name, stage: resolver.stage)))]))
            report.typed("the deployment bucket", at: bucket?.place, as: ".artifactBucket")
        } else if resolver.root["provider"]?.pairs.contains(where: Self.isOwnBucket) == true {
            report.typed("the deployment bucket", at: provider.place, as: "the parameter ArtifactBucket")
        } else if let text = bucket?.scalar ?? bucket?["name"]?.scalar, Sentinel.refers(text) {
            report.lost(
                "the name of the deployment bucket", at: bucket?.place,
                because: """
                    it is known at the deployment only; name it by .artifactBucket of the service, or give the account \
                    by --value aws:accountId=…
                    """)
        } else {
            modifiers.append(.raw(".deploymentBucketInStack()"))
            report.typed("the deployment bucket", at: provider.place, as: ".deploymentBucketInStack")
            for pair in bucket?.pairs ?? [] where pair.key == "skipPolicySetup" && pair.value.bool == true {
                report.lost(
                    "provider.deploymentBucket.\(pair.key)", at: Place(file: provider.file, line: pair.line),
                    because: "the bucket has its policy here")
            }
        }
        if let name = ownStackName, isKnownLater(name) {
            report.lost(
                "provider.stackName", at: name.place,
                because: "it is known at the deployment only; write it into StackSettings().named of the service")
        }
        for key in [
            "stackPolicy", "apiKeys", "usagePlan", "resolver", "rollbackConfiguration", "disableRollback",
        ] {
            if let value = provider[key], !value.isNull {
                let old = key == "apiKeys" || key == "usagePlan"
                report.lost(
                    "provider.\(key)", at: value.place,
                    because: old
                        ? "Serverless 3 reads it under provider.apiGateway only; move it there"
                        : "the import does not know it")
            }
        }
        if let rules = provider["alb"]?["authorizers"] {
            report.lost("provider.alb.authorizers", at: rules.place, because: "write them by .authenticate of a route")
        }
        if provider["eventBridge"]?["useCloudFormation"]?.bool == false {
            report.lost(
                "provider.eventBridge.useCloudFormation", at: provider["eventBridge"]?.place,
                because: "rules are resources of the template here")
        }
        var words: [(ValueWriter) -> Code?] = []
        if let name = ownStackName, !isKnownLater(name) {
            words.append { writer in writer.string(name).map { .call(".named", [.init(nil, $0)]) } }
            report.typed("the name of the stack", at: name.place, as: "StackSettings")
        }
        if let tags = provider["stackTags"], !tags.pairs.isEmpty {
            words.append { writer in .call(".tags", [.init(nil, writer.code(Self.texts(tags)))]) }
        }
        let arns = provider["notificationArns"]?.list ?? []
        if !arns.isEmpty {
            words.append { writer in
                .call(".notifications", arns.compactMap { writer.string($0) }.map { .init(nil, $0) })
            }
        }
        if let role = provider["iam"]?["deploymentRole"] ?? provider["cfnRole"] {
            words.append { writer in writer.string(role).map { .call(".deploymentRole", [.init(nil, $0)]) } }
        }
        if pluginNames.contains("serverless-stack-termination-protection") {
            words.append { _ in .raw(".terminationProtection()") }
        }
        guard !words.isEmpty else { return }
        declarations.add(
            .init(id: "stack settings", kind: .resource, references: [], place: provider.place) {
                (writer) throws(ImportFailure) in
                .chain(.call("StackSettings", []), words.compactMap { $0(writer) })
            })
    }

    /// The stack's name where it is not `service-stage`.
    private var ownStackName: Node? {
        guard let node = provider["stackName"], let name = node.scalar,
            Sentinel.concrete(name, stage: resolver.stage) != "\(serviceName)-\(resolver.stage)"
        else { return nil }
        return node
    }

    private func isKnownLater(_ node: Node) -> Bool {
        Sentinel.refers(Sentinel.concrete(node.scalar ?? "", stage: resolver.stage))
    }

    /// Changes of what Serverless makes of `provider`.
    mutating func changeByProvider() {
        if let tags = provider["iam"]?["role"]?["tags"] {
            additions.change("IamRoleLambdaExecution", [("Tags", CF.tags(tags))], for: tags)
        }
        if let bucket = provider["deploymentBucket"], bucket.isMapping, bucket["name"] == nil {
            let isClosed = bucket["blockPublicAccess"]?.bool == true
            let block: Value = [
                "BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true,
                "RestrictPublicBuckets": true,
            ]
            additions.change(
                "ServerlessDeploymentBucket",
                [
                    ("Tags", bucket["tags"].map { CF.tags($0) }),
                    ("PublicAccessBlockConfiguration", isClosed ? block : nil),
                    ("VersioningConfiguration", bucket["versioning"]?.bool == true ? ["Status": "Enabled"] : nil),
                ], for: bucket)
        }
        if let name = provider["apiName"], has("http") {
            additions.change("ApiGatewayRestApi", [("Name", name.value)], for: name)
        }
        // Serverless puts the tags of all functions on its APIs, too.
        if let tags = provider["tags"], !tags.pairs.isEmpty {
            if has("http") { additions.change("ApiGatewayRestApi", [("Tags", CF.tags(tags))], for: tags) }
            if has("httpApi"), provider["httpApi"]?["id"] == nil {
                for id in ["HttpApi", "HttpApiStage"] {
                    additions.change(id, [("Tags", Self.texts(tags).value)], for: tags)
                }
            }
        }
        let service = (name: serviceName, stage: stageText)
        if let logs = provider["logs"]?["restApi"], logs.bool != false, has("http") {
            if logs["accessLogging"]?.bool != false {
                let properties: [(String, Value?)] = [
                    ("LogGroupName", .string("/aws/api-gateway/\(serviceName)-\(service.stage)")),
                    ("RetentionInDays", provider["logRetentionInDays"]?.value),
                ]
                additions.resource("ApiGatewayLogGroup", "AWS::Logs::LogGroup", CF.object(properties), for: logs)
            }
            if logs["roleManagedExternally"]?.bool != true {
                additions.logRole(logs["role"]?.value, service, bucket: codeBucket, for: logs)
            }
            report.raw(
                "provider.logs.restApi", at: logs.place,
                as: "the log group; Serverless sets the stage beside the stack, where it stays. \(customNote)")
        }
        guard has("websocket") else { return }
        if let name = provider["websocketsApiName"] {
            additions.change("WebsocketsApi", [("Name", name.value)], for: name)
        }
        if let flag = provider["websocket"]?["disableDefaultEndpoint"] {
            additions.change("WebsocketsApi", [("DisableExecuteApiEndpoint", flag.value)], for: flag)
        }
        if let logs = provider["logs"]?["websocket"], logs.bool != false { logWebSockets(logs, service) }
    }

    private mutating func logWebSockets(_ logs: Node, _ service: (name: String, stage: String)) {
        let properties: [(String, Value?)] = [
            ("LogGroupName", .string("/aws/websocket/\(service.name)-\(service.stage)")),
            ("RetentionInDays", provider["logRetentionInDays"]?.value),
        ]
        additions.resource("WebsocketsLogGroup", "AWS::Logs::LogGroup", CF.object(properties), for: logs)
        let level: Value = logs["executionLogging"]?.bool == false ? "OFF" : logs["level"]?.value ?? "INFO"
        let usual =
            """
            $context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime] \
            "$context.eventType $context.routeKey $context.connectionId" $context.requestId
            """
        let group = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${WebsocketsLogGroup}"
        let access: Value = [
            "DestinationArn": ["Fn::Sub": .string(group)], "Format": logs["format"]?.value ?? .string(usual),
        ]
        additions.change(
            "WebsocketsDeploymentStage",
            [
                (
                    "DefaultRouteSettings",
                    ["DataTraceEnabled": logs["fullExecutionData"]?.value ?? true, "LoggingLevel": level]
                ),
                ("AccessLogSettings", logs["accessLogging"]?.bool == false ? nil : access),
            ], for: logs)
        let rest = provider["logs"]?["restApi"]
        if rest?["roleManagedExternally"]?.bool != true {
            additions.logRole(rest?["role"]?.value, service, bucket: codeBucket, for: logs)
        }
        report.raw("provider.logs.websocket", at: logs.place, as: customNote)
    }
}
