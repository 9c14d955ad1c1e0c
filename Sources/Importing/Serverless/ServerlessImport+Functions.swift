import Infra

extension ServerlessImport {
    /// Keys of functions that need nothing here, and those that are taken.
    private static let taken: Set<String> = [
        "handler", "runtime", "memorySize", "timeout", "environment", "events", "description", "layers", "reservedConcurrency",
        "provisionedConcurrency", "architecture", "tracing", "ephemeralStorageSize", "tags", "package", "role", "url", "logRetentionInDays",
        "vpc", "maximumEventAge", "maximumRetryAttempts", "onError", "image", "name", "destinations", "disableLogs",
    ]

    mutating func addFunctions(_ package: Node?) throws(ImportFailure) {
        if options.isOutside, !functions.isEmpty {
            report.typed("the code, which is outside of the project", at: nil, as: "expected in \(options.folder(".")): move it there")
        }
        addStackWords()
        addAPIs()
        addRole()
        addDefaults()
        for pair in functions {
            let node = pair.value
            guard node.isMapping else {
                throw ImportFailure("The function \(pair.key) is no object; correct its indentation.", at: Place(file: node.file, line: pair.line))
            }
            for member in node.pairs where !Self.taken.contains(member.key) {
                report.lost(
                    "\(member.key) of function \(pair.key)", at: Place(file: node.file, line: member.line),
                    because: Self.note(function: member.key))
            }
            addFunction(pair.key, node, Place(file: node.file, line: pair.line), package)
        }
    }

    private static func note(function key: String) -> String {
        switch key {
        case "iamRoleStatements", "iamRoleStatementsInherit", "iamRoleStatementsName":
            "it is of the plugin serverless-iam-roles-per-function; write it as .allow of the function"
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
        if let tracing = provider["tracing"]?["lambda"], tracing.bool == true || tracing.scalar == "Active" { word { _ in .raw(".tracing()") } }
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
        if let tags = provider["tags"], !tags.pairs.isEmpty { word { .call(".tags", [.init(nil, $0.code(Self.texts(tags)))]) } }
        if let vpc = provider["vpc"], let code = network(vpc) { word { _ in code } }
        notImported()
        guard !words.isEmpty, !functions.isEmpty else { return }
        declarations.add(
            .init(id: "function defaults", kind: .resource, references: references, place: provider.place) { (writer) throws(ImportFailure) in
                var modifiers: [Code] = []
                for make in words { if let code = make(&writer) { modifiers.append(code) } }
                return .closure("FunctionDefaults", "$0", modifiers)
            })
    }

    private mutating func notImported() {
        let taken: Set<String> = [
            "name", "runtime", "region", "stage", "memorySize", "timeout", "architecture", "tracing", "logRetentionInDays", "environment",
            "tags", "vpc", "iam", "iamRoleStatements", "iamManagedPolicies", "role", "rolePermissionsBoundary", "profile",
            "deploymentMethod", "lambdaHashingVersion", "versionFunctions", "deploymentBucket", "stackTags", "httpApi", "apiGateway",
            "endpointType", "logs", "notificationArns", "cfnRole", "deploymentPrefix", "websocketsApiRouteSelectionExpression",
            "websocketsApiName", "eventBridge", "kmsKeyArn", "layers", "alb", "stackName", "apiName", "apiKeys", "usagePlan",
            "websocketsDescription", "stackPolicy", "resolver", "credentials", "stackParameters",
        ]
        // Handing parameters of the command line on needs no word.
        for parameter in resolver.root["provider"]?["stackParameters"]?.list ?? [] {
            if parameter["ParameterValue"]?.scalar?.hasPrefix("${param:") != true {
                report.lost("a stack parameter", at: parameter.place, because: "give it to the deployment: --parameter-overrides")
            }
        }
        for pair in provider.pairs where !taken.contains(pair.key) && !pair.value.isNull {
            report.lost("provider.\(pair.key)", at: Place(file: provider.file, line: pair.line), because: "the import does not know it")
        }
    }

    private static func size(_ megabytes: Int) -> Code { .raw(".megabytes(\(Code.grouped(megabytes)))") }

    private static func variable(_ pair: Node.Pair, _ writer: ValueWriter) -> Code {
        var value = pair.value
        // Environment variables are text, and Serverless makes text of numbers.
        if case .scalar(let text, true) = value.content { value.content = .scalar(text, isPlain: false) }
        return .call(".environment", [.init(nil, .string(pair.key)), .init(nil, writer.code(value, isGeneric: true))])
    }

    static func texts(_ node: Node) -> Node {
        node.with(.mapping(node.pairs.map { pair in
            var pair = pair
            if let text = pair.value.scalar { pair.value.content = .scalar(text, isPlain: false) }
            return pair
        }))
    }

    private mutating func network(_ node: Node) -> Code? {
        let groups = node["securityGroupIds"]?.elements.compactMap(\.scalar) ?? []
        let subnets = node["subnetIds"]?.elements.compactMap(\.scalar) ?? []
        guard !groups.isEmpty, !subnets.isEmpty else {
            if node.isMapping { report.lost("vpc", at: node.place, because: "its subnets and groups are no list of ids; write .network") }
            return nil
        }
        return .call(".network", [
            .init(nil, .call(".existing", [.init("subnets", .array(subnets.map { .string($0) }))])),
            .init("securityGroups", .array(groups.map { .string($0) })),
        ])
    }

    private mutating func addFunction(_ name: String, _ node: Node, _ place: Place, _ package: Node?) {
        report.typed("function \(name)", at: place, as: "Function")
        var references = Declarations.references(in: node)
        let inherited = givenRole
        if let role = node["role"] ?? inherited, let id = Self.roleID(role) { references.append(id) }
        var triggers: [(inout ValueWriter) -> Code?] = []
        for key in ["onSuccess", "onFailure"] {
            if let target = node["destinations"]?[key]?.scalar, !target.hasPrefix("arn:") { references.append(ValueWriter.functionID(target)) }
        }
        for event in node["events"]?.elements ?? [] {
            for event in Self.separated(event) {
                if let trigger = trigger(event, of: name, &references) { triggers.append(trigger) }
            }
        }
        if let url = node["url"], url.bool != false {
            triggers.append { _ in Events.url(url) }
            addOutput("\(ServerlessIDs.function(name))LambdaFunctionUrl", "Lambda Function URL", ["\(ServerlessIDs.function(name))LambdaFunctionUrl", "FunctionUrl"], place)
        }
        let runtime = node["runtime"]?.scalar ?? provider["runtime"]?.scalar ?? "nodejs20.x"
        let code = self.code(node, package)
        let isBlocked = LambdaRuntimes.isBlocked(runtime, on: options.day)
        let network = node["vpc"].flatMap { self.network($0) }
        let id = ValueWriter.functionID(name)
        declarations.add(
            .init(id: id, kind: .function, references: references, place: place) { (writer) throws(ImportFailure) in
                var arguments: [Code.Argument] = [.init(nil, .string(name))]
                if let image = node["image"]?.scalar ?? node["image"]?["uri"]?.scalar {
                    arguments.append(.init("image", .call(".uri", [.init(nil, .string(image))])))
                } else {
                    arguments.append(.init(nil, RuntimeWord.code(runtime)))
                    if let handler = writer.string(node["handler"]) { arguments.append(.init("handler", handler)) }
                    arguments.append(.init("code", code))
                }
                var words: [Code] = []
                if let own = writer.string(node["name"]) { words.append(.call(".named", [.init(nil, own)])) }
                if let size = node["memorySize"]?.int { words.append(.call(".memory", [.init(nil, Self.size(size))])) }
                if let time = node["timeout"]?.int { words.append(.call(".timeout", [.init(nil, .time(time))])) }
                if let size = node["ephemeralStorageSize"]?.int { words.append(.call(".ephemeralStorage", [.init(nil, Self.size(size))])) }
                if let text = writer.string(node["description"]) { words.append(.call(".description", [.init(nil, text)])) }
                if let kind = node["architecture"]?.scalar { words.append(.raw(kind == "arm64" ? ".architecture(.arm64)" : ".architecture(.x86_64)")) }
                for pair in node["environment"]?.pairs ?? [] where !pair.value.isNull { words.append(Self.variable(pair, writer)) }
                if let count = node["reservedConcurrency"]?.int { words.append(.call(".reservedConcurrency", [.init(nil, .int(count))])) }
                if let count = node["provisionedConcurrency"]?.int { words.append(.call(".provisionedConcurrency", [.init(nil, .int(count))])) }
                if let days = node["logRetentionInDays"]?.int { words.append(.raw(".logRetention(.days(\(days)))")) }
                if let flag = node["tracing"] { words.append(.raw(flag.scalar == "Active" || flag.bool == true ? ".tracing()" : ".tracing(false)")) }
                if let age = node["maximumEventAge"]?.int { words.append(.call(".maximumEventAge", [.init(nil, .time(age))])) }
                if let count = node["maximumRetryAttempts"]?.int { words.append(.call(".retries", [.init(nil, .int(count))])) }
                if let target = node["onError"], target.scalar == nil {
                    // Serverless adds no statement to the role for a reference.
                    words.append(.call(".override", [.init(nil, .string("DeadLetterConfig")), .init(nil, .dictionary([.init(key: "TargetArn", value: writer.code(target))]))]))
                }
                for (key, word) in [("onError", "deadLetters"), ("onSuccess", "onSuccess"), ("onFailure", "onFailure")] {
                    guard let target = key == "onError" ? node[key].flatMap({ $0.scalar == nil ? nil : $0 }) : node["destinations"]?[key] else { continue }
                    if let code = Self.target(target, writer) { words.append(.call(".\(word)", [.init(nil, code)])) }
                }
                if let network { words.append(network) }
                if let role = node["role"] ?? inherited {
                    if let arn = writer.string(role), role.scalar?.hasPrefix("arn:") == true {
                        words.append(.call(".role", [.init("existing", arn)]))
                    } else if let id = Self.roleID(role), let target = writer.known[id] {
                        words.append(.call(".role", [.init(nil, .raw(target.name))]))
                    }
                }
                if let tags = node["tags"], !tags.pairs.isEmpty { words.append(.call(".tags", [.init(nil, writer.code(Self.texts(tags)))])) }
                for layer in node["layers"]?.elements ?? [] {
                    if let arn = writer.string(layer) {
                        words.append(.call(".layer", [.init(nil, .call(".existing", [.init(nil, arn)]))]))
                    } else if let id = layer["Ref"]?.scalar, let target = writer.known[id] {
                        words.append(.call(".layer", [.init(nil, .raw(target.name))]))
                    }
                }
                for trigger in triggers { if let code = trigger(&writer) { words.append(.call(".on", [.init(nil, code)])) } }
                if node["image"] == nil, isBlocked {
                    words.append(.call(".suppress", [.init(nil, .string("runtime-blocked")), .init("because", .string("it is deployed with \(runtime), and goes on running"))]))
                }
                let base = Code.call("Function", arguments)
                return words.isEmpty ? base : .chain(base, words)
            })
        if let role = node["role"] ?? inherited, role.scalar?.hasPrefix("arn:") != true, Self.roleID(role).map({ declarations.isRaw($0) }) != true {
            report.lost("the role of function \(name)", at: role.place, because: "it is neither an ARN nor a resource of this service; write it by .role")
        }
        if node["disableLogs"]?.bool == true {
            report.lost("disableLogs of function \(name)", at: node["disableLogs"]?.place, because: "functions have log groups here")
        }
    }

    /// An output that Serverless makes by itself, and the language does not.
    private mutating func addOutput(_ id: String, _ description: String, _ attribute: [String], _ place: Place) {
        let export = "sls-\(serviceName)-\(Character(Sentinel.stage))-\(id)"
        declarations.add(
            .init(id: "output \(id)", kind: .resource, references: [], place: place) { (_) throws(ImportFailure) in
                .call("Output", [
                    .init(nil, .string(id)), .init(nil, .dictionary([.init(key: "Fn::GetAtt", value: .array(attribute.map { .string($0) }))])),
                    .init("description", .string(description)), .init("export", .string(export)),
                ])
            })
    }

    /// A schedule of several rates as several events.
    private static func separated(_ event: Node) -> [Node] {
        guard let schedule = event["schedule"], let rates = schedule["rate"]?.elements, rates.count > 1 else { return [event] }
        return rates.map { rate in
            let pairs = schedule.pairs.map { pair in
                var pair = pair
                if pair.key == "rate" { pair.value = rate }
                return pair
            }
            return event.with(.mapping([.init(key: "schedule", line: event.line, value: schedule.with(.mapping(pairs)))]))
        }
    }

    /// The logical id of a role that stands under `resources`.
    private static func roleID(_ role: Node) -> String? {
        role.scalar ?? role["Fn::GetAtt"].flatMap { ValueWriter.attribute($0)?.id } ?? role["Ref"]?.scalar
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
            (part["patterns"]?.list ?? []).compactMap(\.scalar) + (part["exclude"]?.list ?? []).compactMap(\.scalar).map { "!\($0)" }
        }
        let excluded = patterns.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
        let folder = options.folder(".")
        guard !excluded.isEmpty else { return .string(folder) }
        return .call(".folder", [.init(nil, .string(folder)), .init("exclude", .array(excluded.map { .string($0) }))])
    }
}
