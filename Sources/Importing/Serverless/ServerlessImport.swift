import Infra

/// A service of Serverless Framework as a spec.
struct ServerlessImport {
    var resolver: VariableResolver
    var resources: ResourceImport
    var declarations = Declarations()
    let options: ImportOptions
    /// Resolved sections.
    var provider: Node
    var functions: [Node.Pair] = []
    var modifiers: [Code] = []
    var leading: [CodeStatement] = []
    var region = "us-east-1"
    var serviceName = ""

    var report: ImportReport {
        get { resources.report }
        set { resources.report = newValue }
    }

    static func run(_ root: Node, _ options: ImportOptions) throws(ImportFailure) -> (SpecFile, ImportReport) {
        var settings = options.variables
        var resolver = VariableResolver(root, settings, ImportReport())
        let stage: String
        if let given = settings.stage {
            stage = given
        } else {
            let declared = try root["provider"].map { (node) throws(ImportFailure) in try resolver.resolve(node["stage"] ?? node.text("dev")) }
            stage = declared?.scalar.map { Sentinel.concrete($0, stage: "dev") } ?? "dev"
        }
        settings.stage = stage
        resolver = VariableResolver(root, settings, ImportReport())
        resolver.stage = stage
        guard let provider = root["provider"] else {
            throw ImportFailure("There is no provider here, so this is no service of Serverless Framework.", at: root.place)
        }
        let resolved = try resolver.resolve(provider)
        var run = ServerlessImport(
            resolver: resolver, resources: ResourceImport(report: ImportReport(), stage: stage), options: options,
            provider: resolved.scalar == nil ? resolved : resolved.with(.mapping([.init(key: "name", line: resolved.line, value: resolved)])))
        return try run.spec(root, stage: stage)
    }

    private mutating func spec(_ root: Node, stage: String) throws(ImportFailure) -> (SpecFile, ImportReport) {
        if let name = provider["name"]?.scalar, name != "aws" {
            throw ImportFailure("The provider is \(name), and only aws can be imported.", at: provider["name"]?.place)
        }
        let service = try section(root, "service")
        serviceName = options.service ?? Sentinel.concrete(service?.scalar ?? service?["name"]?.scalar ?? "service", stage: stage)
        region = options.variables.region ?? provider["region"]?.scalar ?? "us-east-1"
        functions = Self.merged(try section(root, "functions"))
        let own = try section(root, "resources")
        let parts = own.map { $0.isSequence ? $0.elements : [$0] } ?? []
        let package = try section(root, "package")
        try sections(root)

        var changes: [Node.Pair] = []
        for part in parts { resources.parameters(part["Parameters"], into: &declarations) }
        for part in parts { resources.mappings(part["Mappings"], into: &declarations) }
        for part in parts { resources.conditions(part["Conditions"], into: &declarations) }
        for part in parts {
            for pair in part["Resources"]?.pairs ?? [] {
                if isGenerated(pair.key) {
                    Self.merge(pair, into: &changes)
                } else {
                    resources.resource(pair, into: &declarations)
                }
            }
            for pair in part["extensions"]?.pairs ?? [] { Self.merge(pair, into: &changes) }
            resources.outputs(part["Outputs"], into: &declarations)
            for pair in part.pairs where !["Parameters", "Mappings", "Conditions", "Resources", "Outputs", "extensions", "Description", "AWSTemplateFormatVersion"].contains(pair.key) {
                report.lost("resources.\(pair.key)", at: Place(file: part.file, line: pair.line), because: "the language has no word for it")
            }
        }
        changes = keptPermissions() + changes
        var merged: [Node.Pair] = []
        for pair in changes { Self.merge(pair, into: &merged) }
        for pair in merged { resources.change(pair, into: &declarations) }
        try addFunctions(package)
        for (name, source) in resolver.parameters { addParameter(name, source, root.place) }
        for entry in resolver.report.entries { report.lost(entry.what, at: entry.place, because: entry.note) }

        var names = SwiftNames()
        var file = SpecFile()
        file.serviceName = serviceName
        file.constant = names.make(serviceName)
        file.stages = [stage]
        guard let place = Region(id: region) else {
            throw ImportFailure("\"\(region)\" is no region of AWS; give one by --region.", at: provider["region"]?.place ?? root.place)
        }
        file.region = .raw(".\(place.swiftName)")
        file.statements = leading + (try declarations.statements(&names, stage: stage))
        file.modifiers = modifiers
        file.comments = report.entries.filter { $0.fate == .lost }.map { entry in
            "not imported: \(entry.what)\(entry.place.map { " (\($0.file):\($0.line))" } ?? ""): \(entry.note)"
        }
        return (file, report)
    }

    private mutating func section(_ root: Node, _ key: String) throws(ImportFailure) -> Node? {
        try root[key].map { (node) throws(ImportFailure) in try resolver.resolve(node) }
    }

    /// Functions and resources may be lists of objects.
    private static func merged(_ node: Node?) -> [Node.Pair] {
        guard let node else { return [] }
        return node.isSequence ? node.elements.flatMap(\.pairs) : node.pairs
    }

    /// Serverless lets all WebSocket APIs call a function, and the language this one only; another permission would replace it.
    private func keptPermissions() -> [Node.Pair] {
        functions.compactMap { pair in
            guard let event = (pair.value["events"]?.elements ?? []).first(where: { $0["websocket"] != nil }) else { return nil }
            func object(_ key: String, _ value: Node) -> Node { event.with(.mapping([.init(key: key, line: event.line, value: value)])) }
            let source = object("SourceArn", object("Ref", event.text("AWS::NoValue")))
            let waits = Node.Pair(key: "DependsOn", line: event.line, value: event.text("WebsocketsApi"))
            let change = event.with(.mapping([.init(key: "Properties", line: event.line, value: source), waits]))
            return .init(key: "\(ServerlessIDs.function(pair.key))LambdaPermissionWebsockets", line: event.line, value: change)
        }
    }

    /// Puts what is said of one resource in several places together, as Serverless does.
    private static func merge(_ pair: Node.Pair, into changes: inout [Node.Pair]) {
        guard let index = changes.firstIndex(where: { $0.key == pair.key }) else {
            changes.append(pair)
            return
        }
        changes[index].value = merged(changes[index].value, pair.value)
    }

    private static func merged(_ old: Node, _ new: Node) -> Node {
        guard old.isMapping, new.isMapping, old["Ref"] == nil, new["Ref"] == nil else { return new }
        var pairs = old.pairs
        for pair in new.pairs {
            if let index = pairs.firstIndex(where: { $0.key == pair.key }) {
                pairs[index].value = merged(pairs[index].value, pair.value)
            } else {
                pairs.append(pair)
            }
        }
        return old.with(.mapping(pairs))
    }

    /// Whether Serverless makes the resource of this logical id by itself, so that one under `resources` only changes it.
    private func isGenerated(_ id: String) -> Bool {
        let whole: Set<String> = [
            "IamRoleLambdaExecution", "ServerlessDeploymentBucket", "ServerlessDeploymentBucketPolicy", "WebsocketsApi", "WebsocketsDeploymentStage",
        ]
        if whole.contains(id) { return true }
        let events = functions.flatMap { $0.value["events"]?.elements ?? [] }
        let has = { (kind: String) in events.contains { $0[kind] != nil || $0.scalar == kind } }
        if has("httpApi"), ["HttpApi", "HttpApiStage", "HttpApiLogGroup"].contains(id) || id.hasPrefix("HttpApiRoute") || id.hasPrefix("HttpApiIntegration") { return true }
        if has("http"), id == "ApiGatewayRestApi" || id.hasPrefix("ApiGatewayMethod") || id.hasPrefix("ApiGatewayResource") || id == "ApiGatewayLogGroup" { return true }
        for event in events {
            if let bucket = event["s3"], let name = bucket.scalar ?? bucket["bucket"]?.scalar, id == "S3Bucket" + ServerlessIDs.alphanumeric(name) { return true }
            if let topic = event["sns"], let name = topic.scalar ?? topic["topicName"]?.scalar, id == "SNSTopic" + ServerlessIDs.alphanumeric(name) { return true }
        }
        let suffixes = ["LogGroup", "LambdaFunction", "LambdaPermission", "EventSourceMapping", "EventsRule", "LambdaEvConf", "LambdaFunctionUrl"]
        return functions.contains { pair in
            let prefix = ServerlessIDs.function(pair.key)
            guard id.hasPrefix(prefix) else { return false }
            let rest = id.dropFirst(prefix.count)
            return suffixes.contains { rest == $0 || ($0 != "LogGroup" && $0 != "LambdaFunction" && rest.hasPrefix($0)) }
        }
    }

    private mutating func addParameter(_ name: String, _ source: String, _ place: Place) {
        declarations.add(
            .init(id: name, kind: .parameter, references: [], place: place) { (_) throws(ImportFailure) in
                .chain(.call("TemplateParameter", [.init(nil, .string(name))]), [.call(".description", [.init(nil, .string("In serverless.yml: \(source)"))])])
            })
    }

    /// Sections that are neither functions nor resources.
    private mutating func sections(_ root: Node) throws(ImportFailure) {
        let silent: Set<String> = [
            "service", "frameworkVersion", "provider", "functions", "resources", "custom", "package", "params", "useDotenv", "plugins",
            "configValidationMode", "deprecationNotificationMode", "disabledDeprecations", "variablesResolutionMode", "app", "org", "tenant",
            "dashboard", "console", "unresolvedVariablesNotificationMode", "projectDir", "licenseKey", "layers", "build", "stages",
        ]
        for pair in root.pairs where !silent.contains(pair.key) && !pair.key.hasPrefix("x-") {
            report.lost("the section \(pair.key)", at: Place(file: root.file, line: pair.line), because: Plugins.note(section: pair.key))
        }
        if let layers = try section(root, "layers") {
            for pair in layers.pairs { addLayer(pair) }
        }
        if let plugins = try section(root, "plugins") {
            for plugin in (plugins["modules"] ?? plugins).list {
                guard let name = plugin.scalar else { continue }
                switch Plugins.fate(name) {
                case .none: break
                case .lost(let note): report.lost("the plugin \(name)", at: plugin.place, because: note)
                }
            }
        }
    }

    private mutating func addLayer(_ pair: Node.Pair) {
        let place = Place(file: pair.value.file, line: pair.line)
        let node = pair.value
        report.typed("layer \(pair.key)", at: place, as: "Layer")
        let folder = options.folder(node["path"]?.scalar ?? ".")
        declarations.add(
            .init(id: ServerlessIDs.function(pair.key) + "LambdaLayer", kind: .resource, references: [], place: place) { (writer) throws(ImportFailure) in
                var modifiers: [Code] = []
                if let text = writer.string(node["description"]) { modifiers.append(.call(".description", [.init(nil, text)])) }
                let runtimes = (node["compatibleRuntimes"]?.list ?? []).compactMap(\.scalar)
                if !runtimes.isEmpty { modifiers.append(.call(".runtimes", runtimes.map { .init(nil, RuntimeWord.code($0)) })) }
                if node["retain"]?.bool == true { modifiers.append(.raw(".retained()")) }
                let base = Code.call("Layer", [.init(nil, .string(pair.key)), .init("folder", .string(folder))])
                return modifiers.isEmpty ? base : .chain(base, modifiers)
            })
    }
}

/// A runtime in the language.
enum RuntimeWord {
    private static let words = [
        "nodejs20.x": "nodejs20", "nodejs22.x": "nodejs22", "nodejs24.x": "nodejs24", "python3.11": "python311", "python3.12": "python312",
        "python3.13": "python313", "python3.14": "python314", "java17": "java17", "java21": "java21", "dotnet10": "dotnet10",
        "ruby3.3": "ruby33", "ruby3.4": "ruby34", "provided.al2023": "provided",
    ]

    /// Those of Bref's plugin: `php-83-fpm`.
    private static func php(_ id: String) -> Code? {
        let parts = id.split(separator: "-").map(String.init)
        guard parts.count >= 2, parts[0] == "php", ["82", "83", "84", "85"].contains(parts[1]) else { return nil }
        let kinds = ["fpm": "fpm", "console": "console"]
        guard parts.count == 2 || kinds[parts[2]] != nil else { return nil }
        return .call(".php", [.init(nil, .raw(".v\(parts[1])")), .init(nil, .raw(parts.count == 2 ? ".function" : ".\(kinds[parts[2]] ?? "")"))])
    }

    /// Whether Lambda may refuse to create functions of it: those that are deployed go on running.
    static func mayBeBlocked(_ id: String) -> Bool { words[id] == nil && php(id) == nil }

    static func code(_ id: String) -> Code {
        if let php = php(id) { return php }
        return words[id].map { .raw(".\($0)") } ?? .call(".named", [.init(nil, .string(id))])
    }
}
