import Infra

extension ServerlessImport {
    /// Keys of functions that need nothing here, and those that are taken.
    private static let taken: Set<String> = [
        "handler", "runtime", "memorySize", "timeout", "environment", "events", "description", "layers",
        "reservedConcurrency",
        "provisionedConcurrency", "architecture", "tracing", "ephemeralStorageSize", "tags", "package", "role", "url",
        "logRetentionInDays",
        "vpc", "maximumEventAge", "maximumRetryAttempts", "onError", "image", "name", "destinations", "disableLogs",
        "kmsKeyArn",
        "fileSystemConfig", "recursiveLoop", "logs", "dependsOn", "awsKmsKeyArn", "iamRoleStatements",
        "iamRoleStatementsInherit",
        "iamRoleStatementsName", "iamPermissionsBoundary",
    ]

    /// What is known of a function before anything is written.
    struct Prepared {
        let name: String
        let node: Node
        let place: Place
        var references: [String]
        var triggers: [Trigger]
        /// Properties that no modifier says.
        var overrides: [(String, Node)] = []
        var network: Code?
        var logFormat: Code?
    }

    /// Reads the events of all functions, which may ask for more resources and rights.
    mutating func prepareFunctions() throws(ImportFailure) -> [Prepared] {
        var prepared: [Prepared] = []
        for pair in functions {
            let node = effective(pair.value)
            let place = Place(file: node.file, line: pair.line)
            guard node.isMapping else {
                throw ImportFailure("The function \(pair.key) is not an object; correct its indentation.", at: place)
            }
            for member in node.pairs where !Self.taken.contains(member.key) {
                report.lost(
                    "\(member.key) of function \(pair.key)", at: Place(file: node.file, line: member.line),
                    because: Self.note(function: member.key))
            }
            var one = Prepared(
                name: pair.key, node: node, place: place, references: Declarations.references(in: node), triggers: [])
            one.triggers = triggers(of: pair.key, node, &one.references)
            settings(of: &one)
            prepared.append(one)
        }
        return prepared
    }

    /// - Parameter changes: of functions' properties, by their names.
    mutating func addFunctions(_ prepared: [Prepared], _ changes: [String: [Node.Pair]], _ package: Node?) {
        if options.isOutside, !functions.isEmpty {
            report.typed(
                "the code, which is outside of the project", at: nil,
                as: "expected in \(options.folder(".")): move it there")
        }
        addStackWords()
        addRole()
        addDefaults()
        for var one in prepared {
            for change in changes[one.name] ?? [] {
                one.overrides.removeAll { $0.0 == change.key }
                one.overrides.append((change.key, change.value))
                one.references += Declarations.references(in: change.value)
            }
            if let changed = changes[one.name], !changed.isEmpty {
                report.typed("changes of \(ValueWriter.functionID(one.name))", at: one.place, as: ".override")
            }
            addFunction(one, package)
        }
    }

    /// A function with what `provider` says of all, where FunctionDefaults cannot say it.
    private func effective(_ node: Node) -> Node {
        guard node.isMapping else { return node }
        var pairs = node.pairs.filter { !$0.value.isNull || $0.key == "vpc" }
        func inherit(_ key: String, from value: Node?) {
            guard let value, !value.isNull, !pairs.contains(where: { $0.key == key }) else { return }
            pairs.append(.init(key: key, line: value.line, value: value))
        }
        for key in ["layers", "kmsKeyArn"] { inherit(key, from: provider[key]) }
        for key in ["memorySize", "timeout"] where provider[key]?.int == nil { inherit(key, from: provider[key]) }
        inherit("logs", from: provider["logs"]?["lambda"])
        if let vpc = provider["vpc"], vpc.isMapping, Self.network(vpc) == nil || node["vpc"]?.isMapping == true {
            let own = node["vpc"]?.pairs ?? []
            let rest = vpc.pairs.filter { pair in !own.contains { $0.key == pair.key } }
            pairs.removeAll { $0.key == "vpc" }
            if node["vpc"]?.isNull != true {
                pairs.append(.init(key: "vpc", line: vpc.line, value: vpc.with(.mapping(own + rest))))
            }
        }
        return node.with(.mapping(pairs))
    }

    private static func note(function key: String) -> String {
        switch key {
        case "iamRoleStatements", "iamRoleStatementsInherit", "iamRoleStatementsName":
            """
            it is of the plugin serverless-iam-roles-per-function, which is not among the plugins; write it as .allow \
            of the function
            """
        case "snapStart": "AWS keeps it with a version that Serverless makes; write the version and its alias"
        case "condition": "write it by .when of the function"
        default: "the import does not know it"
        }
    }

    /// What `provider` says of all functions.
    private mutating func addDefaults() {
        var words: [(inout ValueWriter) -> Code?] = []
        var references: [String] = []
        func word(_ make: @escaping (inout ValueWriter) -> Code?) { words.append(make) }
        if let size = provider["memorySize"]?.int { word { _ in .call(".memory", [.init(nil, Self.size(size))]) } }
        if let time = provider["timeout"]?.int { word { _ in .call(".timeout", [.init(nil, .time(time))]) } }
        if provider["architecture"]?.scalar == "arm64" { word { _ in .raw(".architecture(.arm64)") } }
        if let tracing = provider["tracing"]?["lambda"], tracing.bool == true || tracing.scalar == "Active" {
            word { _ in .raw(".tracing()") }
        }
        if let days = provider["logRetentionInDays"]?.int {
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
        let tags = sharedTags
        if !tags.pairs.isEmpty { word { .call(".tags", [.init(nil, $0.code(tags))]) } }
        if let vpc = provider["vpc"], let code = Self.network(vpc) { word { _ in code } }
        notImported()
        guard !words.isEmpty, !functions.isEmpty else { return }
        declarations.add(
            .init(id: "function defaults", kind: .resource, references: references, place: provider.place) {
                (writer) throws(ImportFailure) in
                var modifiers: [Code] = []
                for make in words { if let code = make(&writer) { modifiers.append(code) } }
                return .closure("FunctionDefaults", "$0", modifiers)
            })
    }

    private mutating func notImported() {
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
            report.lost(
                "provider.\(pair.key)", at: Place(file: provider.file, line: pair.line),
                because: "the import does not know it")
        }
    }

    /// The tags of a function, with those that `provider` gives all.
    private func tags(of node: Node) -> Node {
        let own = node["tags"]?.pairs ?? []
        let all = (provider["tags"]?.pairs ?? []).filter { pair in !own.contains { $0.key == pair.key } } + own
        return node.with(.mapping(all))
    }

    /// The tags that all functions have.
    private var sharedTags: Node {
        guard let first = functions.first else { return provider.with(.mapping([])) }
        let all = functions.map { Self.texts(tags(of: $0.value)) }
        let same = Self.texts(tags(of: first.value)).pairs.filter { pair in
            all.allSatisfy { $0[pair.key]?.value == pair.value.value }
        }
        return provider.with(.mapping(same))
    }

    private static func size(_ megabytes: Int) -> Code { .raw(".megabytes(\(Code.grouped(megabytes)))") }

    private static func variable(_ pair: Node.Pair, _ writer: ValueWriter) -> Code {
        var value = pair.value
        // Environment variables are text, and Serverless makes text of numbers.
        if case .scalar(let text, true) = value.content { value.content = .scalar(text, isPlain: false) }
        return .call(".environment", [.init(nil, .string(pair.key)), .init(nil, writer.code(value, isGeneric: true))])
    }

    static func texts(_ node: Node) -> Node {
        node.with(
            .mapping(
                node.pairs.map { pair in
                    var pair = pair
                    if let text = pair.value.scalar { pair.value.content = .scalar(text, isPlain: false) }
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

    private mutating func addFunction(_ prepared: Prepared, _ package: Node?) {
        let (name, node, place) = (prepared.name, prepared.node, prepared.place)
        report.typed("function \(name)", at: place, as: "Function")
        var references = prepared.references
        let inherited = givenRole
        let ownRole = Self.hasOwnStatements(node) ? "\(ServerlessIDs.function(name))IamRoleLambdaExecution" : nil
        if let ownRole { references.append(ownRole) }
        if let role = node["role"] ?? inherited {
            references += Self.roleID(role).map { [$0] } ?? Declarations.references(in: role)
        }
        var triggers = prepared.triggers
        for key in ["onSuccess", "onFailure"] {
            if let target = node["destinations"]?[key]?.scalar, !target.hasPrefix("arn:") {
                references.append(ValueWriter.functionID(target))
            }
        }
        if let url = node["url"], url.bool != false {
            triggers.append { _ in Events.url(url) }
        }
        let runtime = node["runtime"]?.scalar ?? provider["runtime"]?.scalar ?? "nodejs20.x"
        if runtime.hasPrefix("php-"), usesBref2 {
            report.lost(
                "the layers of function \(name)", at: place,
                because: """
                    composer.json asks for Bref 2, whose layers are others; .php is Bref 3. Update Bref first, or name \
                    its layers by .layer(.existing(…))
                    """)
        }
        let code = self.code(node, package)
        let ownTags = Self.texts(tags(of: node)).without(sharedTags)
        let isBlocked = LambdaRuntimes.isBlocked(runtime, on: options.day)
        let network = prepared.network
        let id = ValueWriter.functionID(name)
        declarations.add(
            .init(id: id, kind: .function, references: references, place: place) { (writer) throws(ImportFailure) in
                var arguments: [Code.Argument] = [.init(nil, .string(name))]
                if let image = node["image"]?.scalar ?? node["image"]?["uri"]?.scalar {
                    arguments.append(.init("image", Self.image(image, node["image"])))
                } else {
                    arguments.append(.init(nil, RuntimeWord.code(runtime)))
                    if let handler = writer.string(node["handler"]) { arguments.append(.init("handler", handler)) }
                    arguments.append(.init("code", code))
                }
                var words: [Code] = []
                if let own = writer.string(node["name"]) { words.append(.call(".named", [.init(nil, own)])) }
                if let size = node["memorySize"]?.int { words.append(.call(".memory", [.init(nil, Self.size(size))])) }
                if let time = node["timeout"]?.int { words.append(.call(".timeout", [.init(nil, .time(time))])) }
                if let size = node["ephemeralStorageSize"]?.int {
                    words.append(.call(".ephemeralStorage", [.init(nil, Self.size(size))]))
                }
                if let text = writer.string(node["description"]) {
                    words.append(.call(".description", [.init(nil, text)]))
                }
                if let kind = node["architecture"]?.scalar {
                    words.append(.raw(kind == "arm64" ? ".architecture(.arm64)" : ".architecture(.x86_64)"))
                }
                for pair in node["environment"]?.pairs ?? [] where !pair.value.isNull {
                    words.append(Self.variable(pair, writer))
                }
                if let count = node["reservedConcurrency"]?.int {
                    words.append(.call(".reservedConcurrency", [.init(nil, .int(count))]))
                }
                if let count = node["provisionedConcurrency"]?.int {
                    words.append(.call(".provisionedConcurrency", [.init(nil, .int(count))]))
                }
                if let days = node["logRetentionInDays"]?.int { words.append(.raw(".logRetention(.days(\(days)))")) }
                if let flag = node["tracing"] {
                    words.append(.raw(flag.scalar == "Active" || flag.bool == true ? ".tracing()" : ".tracing(false)"))
                }
                if let format = prepared.logFormat { words.append(format) }
                if let age = node["maximumEventAge"]?.int {
                    words.append(.call(".maximumEventAge", [.init(nil, .time(age))]))
                }
                if let count = node["maximumRetryAttempts"]?.int {
                    words.append(.call(".retries", [.init(nil, .int(count))]))
                }
                if let target = node["onError"], target.scalar == nil {
                    // Serverless adds no statement to the role for a reference.
                    words.append(
                        .call(
                            ".override",
                            [
                                .init(nil, .string("DeadLetterConfig")),
                                .init(nil, .dictionary([.init(key: "TargetArn", value: writer.code(target))])),
                            ]))
                }
                for (key, word) in [("onError", "deadLetters"), ("onSuccess", "onSuccess"), ("onFailure", "onFailure")]
                {
                    guard
                        let target = key == "onError"
                            ? node[key].flatMap({ $0.scalar == nil ? nil : $0 }) : node["destinations"]?[key]
                    else { continue }
                    if let code = Self.target(target, writer) { words.append(.call(".\(word)", [.init(nil, code)])) }
                }
                if let network { words.append(network) }
                if let ownRole, let target = writer.known[ownRole] {
                    words.append(.call(".role", [.init(nil, .raw(target.name))]))
                } else if let role = node["role"] ?? inherited {
                    if let arn = writer.string(role), role.scalar?.hasPrefix("arn:") == true {
                        words.append(.call(".role", [.init("existing", arn)]))
                    } else if let id = Self.roleID(role), let target = writer.known[id], target.kind == .resource {
                        words.append(.call(".role", [.init(nil, .raw(target.name))]))
                    } else {
                        words.append(.call(".role", [.init("existing", writer.code(role))]))
                    }
                }
                if !ownTags.pairs.isEmpty { words.append(.call(".tags", [.init(nil, writer.code(ownTags))])) }
                for layer in prepared.overrides.contains(where: { $0.0 == "Layers" })
                    ? [] : node["layers"]?.elements ?? []
                {
                    if let arn = writer.string(layer) {
                        words.append(.call(".layer", [.init(nil, .call(".existing", [.init(nil, arn)]))]))
                    } else if let id = layer["Ref"]?.scalar, let target = writer.known[id] {
                        words.append(.call(".layer", [.init(nil, .raw(target.name))]))
                    }
                }
                for (path, value) in prepared.overrides { ResourceImport.overrides(path, value, writer, &words) }
                for trigger in triggers {
                    if let code = trigger(&writer) { words.append(.call(".on", [.init(nil, code)])) }
                }
                if node["image"] == nil, isBlocked {
                    words.append(
                        .call(
                            ".suppress",
                            [
                                .init(nil, .string("runtime-blocked")),
                                .init("because", .string("it is deployed with \(runtime), and goes on running")),
                            ]))
                }
                let base = Code.call("Function", arguments)
                return words.isEmpty ? base : .chain(base, words)
            })
        if node["disableLogs"]?.bool == true {
            report.lost(
                "disableLogs of function \(name)", at: node["disableLogs"]?.place,
                because: "functions have log groups here")
        }
    }

    /// Whether composer.json beside the original asks for version 2 of Bref.
    private var usesBref2: Bool {
        guard let bytes = options.variables.read("composer.json"),
            let root = try? YAMLReader.read(bytes, file: "composer.json"),
            let version = (root["require"]?["bref/bref"] ?? root["require-dev"]?["bref/bref"])?.scalar
        else { return false }
        return version.first { $0.isNumber } == "2"
    }

    /// Outputs that Serverless makes by itself, and the language does not.
    mutating func addMadeOutputs() {
        let bucket = provider["deploymentBucket"]
        if let name = bucket?.scalar ?? bucket?["name"]?.scalar, !Sentinel.refers(name), bucket?.isNull != true {
            addOutput("ServerlessDeploymentBucketName", .string(name), nil, provider.place)
        }
        for pair in functions where pair.value["url"].map({ $0.bool != false && !$0.isNull }) == true {
            let id = "\(ServerlessIDs.function(pair.key))LambdaFunctionUrl"
            let value = Code.dictionary([
                .init(key: "Fn::GetAtt", value: .array([.string(id), .string("FunctionUrl")]))
            ])
            addOutput(id, value, "Lambda Function URL", Place(file: pair.value.file, line: pair.line))
        }
    }

    private mutating func addOutput(_ id: String, _ value: Code, _ description: String?, _ place: Place) {
        guard !ownOutputs.contains(id) else { return }
        let export = "sls-\(serviceName)-\(stageText)-\(id)"
        let text = description.map { [Code.Argument("description", .string($0))] } ?? []
        declarations.add(
            .init(id: "output \(id)", kind: .resource, references: [], place: place) { (_) throws(ImportFailure) in
                .call(
                    "Output", [.init(nil, .string(id)), .init(nil, value)] + text + [.init("export", .string(export))])
            })
    }

    /// The logical id of a role that stands under `resources`.
    private static func roleID(_ role: Node) -> String? {
        if let text = role.scalar { return text.contains(":") || Sentinel.refers(text) ? nil : text }
        return role["Fn::GetAtt"].flatMap { ValueWriter.attribute($0) }.flatMap { $0.attribute == "Arn" ? $0.id : nil }
    }

    private static func image(_ uri: String, _ node: Node?) -> Code {
        var words: [Code] = []
        for (key, word) in [("command", "command"), ("entryPoint", "entryPoint")] {
            let parts = node?[key]?.list.compactMap(\.scalar) ?? []
            if !parts.isEmpty { words.append(.call(".\(word)", parts.map { .init(nil, .string($0)) })) }
        }
        if let folder = node?["workingDirectory"]?.scalar {
            words.append(.call(".workingDirectory", [.init(nil, .string(folder))]))
        }
        let base = Code.call(".uri", [.init(nil, .string(uri))])
        return words.isEmpty ? base : .chain(base, words)
    }

    /// A destination: an ARN, an object with one, or a function of the service.
    private static func target(_ node: Node, _ writer: ValueWriter) -> Code? {
        let node = node["arn"] ?? node
        guard let text = node.scalar else { return .call(".arn", [.init(nil, writer.code(node))]) }
        if text.hasPrefix("arn:"), let arn = writer.string(node) { return .call(".existing", [.init(nil, arn)]) }
        return writer.known[ValueWriter.functionID(text)].map { .call(".function", [.init(nil, .raw($0.name))]) }
    }

    /// Where the code is: the folder of the service unless it says otherwise.
    private func code(_ node: Node, _ package: Node?) -> Code {
        if let artifact = (node["package"]?["artifact"] ?? package?["artifact"])?.scalar {
            return .call(".archive", [.init(nil, .string(options.folder(artifact)))])
        }
        let patterns = [package, node["package"]].compactMap { $0 }.flatMap { part -> [String] in
            (part["patterns"]?.list ?? []).compactMap(\.scalar)
                + (part["exclude"]?.list ?? []).compactMap(\.scalar).map { "!\($0)" }
        }
        let excluded = patterns.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
        let folder = options.folder(".")
        guard !excluded.isEmpty else { return .string(folder) }
        return .call(".folder", [.init(nil, .string(folder)), .init("exclude", .array(excluded.map { .string($0) }))])
    }
}
