import Infra

extension ServerlessImport {
    /// Keys of functions that need nothing here, and those that are taken.
    private static let taken: Set<String> = [
        "handler", "runtime", "memorySize", "timeout", "environment", "events", "description", "layers", "reservedConcurrency",
        "provisionedConcurrency", "architecture", "tracing", "ephemeralStorageSize", "tags", "package", "role", "url", "logRetentionInDays",
        "vpc", "maximumEventAge", "maximumRetryAttempts", "onError", "image",
    ]

    mutating func addFunctions(_ package: Node?) throws(ImportFailure) {
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
        case "name": "a function is called service-stage-function here; override FunctionName"
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
        if provider["tracing"]?["lambda"]?.bool == true { word { _ in .raw(".tracing()") } }
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
        let statements = (provider["iam"]?["role"]?["statements"] ?? provider["iamRoleStatements"])
        let role = provider["iam"]?["role"]
        if let arn = role?.scalar ?? provider["role"]?.scalar, arn.hasPrefix("arn:") {
            word { _ in .call(".role", [.init("existing", .string(arn))]) }
        } else if let statements {
            references += Declarations.references(in: statements)
            for statement in statements.elements { words += allow(statement) }
        }
        for pair in role?.pairs ?? [] where !["statements", "permissionsBoundary"].contains(pair.key) {
            report.lost("provider.iam.role.\(pair.key)", at: Place(file: provider.file, line: pair.line), because: "functions have roles of their own")
        }
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
        if provider["versionFunctions"]?.bool != false {
            report.lost("kept versions of functions", at: provider.place, because: "Serverless publishes a version at each deployment; here .alias does")
        }
        if provider["deploymentBucket"] == nil {
            report.lost("the deployment bucket", at: provider.place, because: "Serverless makes one in the stack; here archives are in a bucket outside of it. Empty it before the first deployment")
        }
        if provider["iam"]?["role"]?.scalar == nil, provider["role"] == nil, !functions.isEmpty {
            report.lost("the role of all functions", at: provider.place, because: "each function has a role of its own here, so IamRoleLambdaExecution is deleted")
        }
        let taken: Set<String> = [
            "name", "runtime", "region", "stage", "memorySize", "timeout", "architecture", "tracing", "logRetentionInDays", "environment",
            "tags", "vpc", "iam", "iamRoleStatements", "role", "rolePermissionsBoundary", "profile", "deploymentMethod", "lambdaHashingVersion",
            "versionFunctions", "deploymentBucket", "stackTags", "ecr",
        ]
        for pair in provider.pairs where !taken.contains(pair.key) && !pair.value.isNull {
            report.lost("provider.\(pair.key)", at: Place(file: provider.file, line: pair.line), because: "the import does not know it")
        }
    }

    private static func size(_ megabytes: Int) -> Code { .raw(".megabytes(\(Code.grouped(megabytes)))") }

    private static func variable(_ pair: Node.Pair, _ writer: ValueWriter) -> Code {
        var value = pair.value
        // Environment variables are text.
        if case .scalar(let text, true) = value.content { value.content = .scalar(text, isPlain: false) }
        return .call(".environment", [.init(nil, .string(pair.key)), .init(nil, writer.code(value, isGeneric: true))])
    }

    private static func texts(_ node: Node) -> Node {
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
        report.lost("vpc", at: node.place, because: "Network.existing wants the id of the VPC; write it instead of vpc-00000000")
        return .call(".network", [
            .init(nil, .call(".existing", [.init("vpc", .string("vpc-00000000")), .init("subnets", .array(subnets.map { .string($0) }))])),
            .init("securityGroups", .array(groups.map { .string($0) })),
        ])
    }

    /// `.allow` for a statement of a role.
    private mutating func allow(_ statement: Node) -> [(inout ValueWriter) -> Code?] {
        let known: Set<String> = ["Effect", "Action", "Resource", "Sid"]
        guard statement["Effect"]?.scalar ?? "Allow" == "Allow", let actions = statement["Action"]?.list.compactMap(\.scalar), !actions.isEmpty,
            let resources = statement["Resource"]?.list, statement.pairs.allSatisfy({ known.contains($0.key) })
        else {
            report.lost("a statement of the role", at: statement.place, because: "it denies, has a condition or names what it is not for; .allow has no word for that")
            return []
        }
        return resources.map { resource in
            { writer in .call(".allow", actions.map { .init(nil, .string($0)) } + [.init("on", writer.code(resource))]) }
        }
    }

    private mutating func addFunction(_ name: String, _ node: Node, _ place: Place, _ package: Node?) {
        report.typed("function \(name)", at: place, as: "Function")
        var references = Declarations.references(in: node)
        var triggers: [(inout ValueWriter) -> Code?] = []
        for event in node["events"]?.elements ?? [] {
            if let trigger = trigger(event, of: name, &references) { triggers.append(trigger) }
        }
        if let url = node["url"], url.bool != false { triggers.append { _ in Events.url(url) } }
        let runtime = node["runtime"]?.scalar ?? provider["runtime"]?.scalar ?? "nodejs20.x"
        let code = self.code(node, package)
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
                if let arn = writer.string(node["onError"]) { words.append(.call(".deadLetters", [.init(nil, .call(".existing", [.init(nil, arn)]))])) }
                if let network { words.append(network) }
                if let role = node["role"]?.scalar, role.hasPrefix("arn:") { words.append(.call(".role", [.init("existing", .string(role))])) }
                if let tags = node["tags"], !tags.pairs.isEmpty { words.append(.call(".tags", [.init(nil, writer.code(Self.texts(tags)))])) }
                for layer in node["layers"]?.elements ?? [] {
                    if let arn = writer.string(layer) {
                        words.append(.call(".layer", [.init(nil, .call(".existing", [.init(nil, arn)]))]))
                    } else if let id = layer["Ref"]?.scalar, let target = writer.known[id] {
                        words.append(.call(".layer", [.init(nil, .raw(target.name))]))
                    }
                }
                for trigger in triggers { if let code = trigger(&writer) { words.append(.call(".on", [.init(nil, code)])) } }
                let base = Code.call("Function", arguments)
                return words.isEmpty ? base : .chain(base, words)
            })
        if let role = node["role"], !(role.scalar ?? "").hasPrefix("arn:") {
            report.lost("role of function \(name)", at: role.place, because: "a role by reference has no word yet; the function gets one of its own")
        }
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
