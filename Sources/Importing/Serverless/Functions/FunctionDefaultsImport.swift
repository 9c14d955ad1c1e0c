import Infra

/// What `provider` says of all functions.
extension ServerlessImport {
    /// What `provider` says of all functions.
    mutating func addDefaults() {
        var words: [(inout ValueWriter) -> Code?] = []
        var references: [String] = []
        func word(_ make: @escaping (inout ValueWriter) -> Code?) { words.append(make) }
        if let size = provider["memorySize"]?.int { word { _ in .call(".memory", [.init(nil, Self.size(size))]) } }
        if let time = provider["timeout"]?.int { word { _ in .call(".timeout", [.init(nil, .time(time))]) } }
        if provider["architecture"]?.scalar == "arm64" { word { _ in .raw(".architecture(.arm64)") } }
        if let tracing = provider["tracing"]?["lambda"], tracing.bool == true || tracing.scalar == "Active" {
            word { _ in .raw(".tracing()") }
        }
        if let days = provider["logRetentionInDays"]?.int ?? pluginRetention {
            word { _ in .call(".logRetention", [.init(nil, .raw(".days(\(days))"))]) }
        } else {
            word { _ in .raw(".logRetention(.forever)") }
        }
        if let boundary = (provider["iam"]?["role"]?["permissionsBoundary"] ?? provider["rolePermissionsBoundary"]) {
            word { $0.string(boundary).map { .call(".permissionsBoundary", [.init(nil, $0)]) } }
        }
        for pair in provider["environment"]?.pairs ?? [] where !pair.value.isNull {
            references += Declarations.references(in: pair.value)
            word { writer in Self.variable(pair, writer) }
        }
        sharedTags = tagsOfAll()
        if !sharedTags.isEmpty {
            let tags = provider.with(.mapping(sharedTags))
            word { .call(".tags", [.init(nil, $0.code(tags))]) }
        }
        if let vpc = provider["vpc"], let code = Self.network(vpc) { word { _ in code } }
        notImported()
        guard !words.isEmpty, !functions.isEmpty else { return }
        declarations.add(
            .init(
                id: "function defaults", kind: .resource, references: references, place: providerPlace("environment")
            ) {
                (writer) throws(ImportFailure) in
                var modifiers: [Code] = []
                for make in words { if let code = make(&writer) { modifiers.append(code) } }
                return .closure("FunctionDefaults", "$0", modifiers)
            })
    }

    /// What the plugin serverless-plugin-log-retention sets for the logs of all functions, in days.
    var pluginRetention: Int? {
        pluginNames.contains(where: Plugins.setsLogRetention)
            ? resolver.root["custom"]?["logRetentionInDays"]?.int : nil
    }

    mutating func notImported() {
        let taken: Set<String> = [
            "name", "runtime", "region", "stage", "memorySize", "timeout", "architecture", "tracing",
            "logRetentionInDays", "environment",
            "tags", "vpc", "iam", "iamRoleStatements", "iamManagedPolicies", "role", "rolePermissionsBoundary",
            "profile",
            "deploymentMethod", "lambdaHashingVersion", "versionFunctions", "deploymentBucket", "stackTags", "httpApi",
            "apiGateway",
            "endpointType", "logs", "notificationArns", "cfnRole", "deploymentPrefix",
            "websocketsApiRouteSelectionExpression",
            "websocketsApiName", "eventBridge", "kmsKeyArn", "layers", "alb", "stackName", "apiName", "apiKeys",
            "usagePlan",
            "websocketsDescription", "stackPolicy", "resolver", "credentials", "stackParameters", "disableRollback",
            "rollbackConfiguration",
            "disableDefaultOutputExportNames", "enableLegacyDeploymentBucket", "websocket", "kinesis", "ecr",
            "vpcEndpointIds", "s3",
        ]
        // Handing parameters of the command line on needs no word.
        for parameter in resolver.root["provider"]?["stackParameters"]?.list ?? [] {
            if parameter["ParameterValue"]?.scalar?.hasPrefix("${param:") != true {
                report.lost(
                    "a stack parameter", at: parameter.place,
                    because: "give it to the deployment: --parameter-overrides")
            }
        }
        for pair in provider.pairs where !taken.contains(pair.key) && !pair.value.isNull {
            let place = Place(file: provider.file, line: pair.line)
            if pair.key == "cfLogs" {
                report.unneeded(
                    "provider.cfLogs", at: place, because: "Serverless makes log groups without it")
                continue
            }
            if resolver.root.mentions("self:provider.\(pair.key)") {
                report.unneeded(
                    "provider.\(pair.key)", at: place,
                    because: "Serverless does not know it; the variables that read it have its value")
                continue
            }
            report.lost(
                "provider.\(pair.key)", at: place, because: "the import does not know it")
        }
    }

    /// The tags of a function, with those that `provider` gives all.
    func tags(of node: Node) -> Node {
        let own = node["tags"]?.pairs ?? []
        let all = (provider["tags"]?.pairs ?? []).filter { pair in !own.contains { $0.key == pair.key } } + own
        return node.with(.mapping(all))
    }

    /// The tags that all functions have.
    private func tagsOfAll() -> [Node.Pair] {
        let all = functions.map { Self.texts(tags(of: $0.value)) }
        return all.first?.pairs.filter { pair in all.allSatisfy { $0[pair.key]?.value == pair.value.value } } ?? []
    }

    static func size(_ megabytes: Int) -> Code { .raw(".megabytes(\(Code.grouped(megabytes)))") }

    static func variable(_ pair: Node.Pair, _ writer: ValueWriter) -> Code {
        var value = pair.value
        // Environment variables are text, and Serverless makes text of numbers.
        if let text = JavaScriptText.of(value) { value.content = .scalar(text, isPlain: false) }
        return .call(".environment", [.init(nil, .string(pair.key)), .init(nil, writer.code(value, isGeneric: true))])
    }

    static func texts(_ node: Node) -> Node {
        node.with(
            .mapping(
                node.pairs.map { pair in
                    var pair = pair
                    if let text = JavaScriptText.of(pair.value) { pair.value.content = .scalar(text, isPlain: false) }
                    return pair
                }))
    }

    /// Subnets and groups that are written out; others become an override of each function.
    static func network(_ node: Node) -> Code? {
        let groups = node["securityGroupIds"]?.elements ?? []
        let subnets = node["subnetIds"]?.elements ?? []
        let all = (groups + subnets).map { $0.scalar.flatMap { Sentinel.refers($0) ? nil : $0 } }
        guard !groups.isEmpty, !subnets.isEmpty, !all.contains(nil), node.pairs.count == 2 else { return nil }
        return .call(
            ".network",
            [
                .init(
                    nil,
                    .call(".existing", [.init("subnets", .array(subnets.compactMap(\.scalar).map { .string($0) }))])),
                .init("securityGroups", .array(groups.compactMap(\.scalar).map { .string($0) })),
            ])
    }
}
