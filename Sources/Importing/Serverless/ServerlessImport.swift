import Infra

/// A service of Serverless Framework as a spec.
struct ServerlessImport {
    var resolver: VariableResolver
    var resources: ResourceImport
    var declarations = Declarations()
    var additions = Additions()
    let options: ImportOptions
    /// Resolved sections.
    var provider: Node
    var functions: [Node.Pair] = []
    var modifiers: [Code] = []
    var leading: [CodeStatement] = []
    var region = "us-east-1"
    var serviceName = ""
    /// The outputs that the original writes itself.
    var ownOutputs: Set<String> = []

    var report: ImportReport {
        get { resources.report }
        set { resources.report = newValue }
    }

    /// The stage in texts that the import makes: the body's parameter where the original has variables of the stage,
    /// its name otherwise.
    var stageText: String { usesStage ? String(Character(Sentinel.stage)) : resolver.stage }
    private var usesStage: Bool { options.stages.count > 1 || options.usesStage }

    static func run(_ root: Node, _ options: ImportOptions) throws(ImportFailure) -> (SpecFile, ImportReport) {
        var settings = options.variables
        var resolver = VariableResolver(root, settings, ImportReport())
        let stage: String
        if let given = settings.stage {
            stage = given
        } else {
            // ${opt:stage} without a default is dev, as Serverless' own stage is where nobody says another.
            let written = root["provider"]?["stage"].flatMap {
                $0.scalar?.contains("opt:stage}") == true && $0.scalar?.contains(",") != true ? nil : $0
            }
            let declared = try root["provider"].map { (node) throws(ImportFailure) in
                try resolver.resolve(written ?? node.text("dev"))
            }
            stage = declared?.scalar.map { Sentinel.concrete($0, stage: "dev") } ?? "dev"
        }
        settings.stage = stage
        resolver = VariableResolver(root, settings, ImportReport())
        resolver.stage = stage
        guard let provider = root["provider"] else {
            throw ImportFailure(
                "There is no provider here, so this is not a service of Serverless Framework.", at: root.place)
        }
        // What hands parameters of the command line on names what is known at the deployment only.
        let known = provider.pairs.filter { $0.key != "stackParameters" && !isOwnBucket($0) }
        var resolved = try resolver.resolve(provider.with(.mapping(known)).orSelf(provider))
        if PseudoParameters.areUsed(in: root) { resolved = PseudoParameters.replaced(in: resolved) }
        var run = ServerlessImport(
            resolver: resolver, resources: ResourceImport(report: ImportReport(), stage: stage), options: options,
            provider: resolved.scalar == nil
                ? resolved : resolved.with(.mapping([.init(key: "name", line: resolved.line, value: resolved)])))
        return try run.spec(root, stage: stage)
    }

    /// The parameter by which a stack of Infra's gets its archives.
    static func isOwnBucket(_ pair: Node.Pair) -> Bool {
        pair.key == "deploymentBucket" && pair.value.scalar == "${param:ArtifactBucket}"
    }

    private mutating func spec(_ root: Node, stage: String) throws(ImportFailure) -> (SpecFile, ImportReport) {
        if let name = provider["name"]?.scalar, name != "aws" {
            throw ImportFailure("The provider is \(name), and only aws can be imported.", at: provider["name"]?.place)
        }
        let service = try section(root, "service")
        serviceName =
            options.service ?? Sentinel.concrete(service?.scalar ?? service?["name"]?.scalar ?? "service", stage: stage)
        region = options.variables.region ?? provider["region"]?.scalar ?? "us-east-1"
        functions = Self.merged(try section(root, "functions"))
        let own = try section(root, "resources")
        let parts = own.map { $0.isSequence ? $0.elements : [$0] } ?? []
        let package = try section(root, "package")
        try sections(root)

        let generated = GeneratedIDs(functions, provider: provider, service: serviceName, stage: stage)
        var changes: [Node.Pair] = []
        for part in parts { resources.parameters(part["Parameters"], into: &declarations) }
        for part in parts { resources.mappings(part["Mappings"], into: &declarations) }
        for part in parts { resources.conditions(part["Conditions"], into: &declarations) }
        for part in parts {
            for pair in part["Resources"]?.pairs ?? [] {
                if generated.contains(pair.key) {
                    Self.merge(pair, into: &changes)
                } else {
                    resources.resource(pair, into: &declarations)
                }
            }
            for pair in part["extensions"]?.pairs ?? [] { Self.merge(pair, into: &changes) }
            resources.outputs(part["Outputs"], into: &declarations)
            ownOutputs.formUnion(part["Outputs"]?.pairs.map(\.key) ?? [])
            for pair in part.pairs
            where ![
                "Parameters", "Mappings", "Conditions", "Resources", "Outputs", "extensions", "Description",
                "AWSTemplateFormatVersion",
            ].contains(pair.key) {
                report.lost(
                    "resources.\(pair.key)", at: Place(file: part.file, line: pair.line),
                    because: "the language has no word for it")
            }
        }
        if let layers = try section(root, "layers") {
            for pair in layers.pairs { addLayer(pair) }
        }
        addMadeOutputs()
        let prepared = try prepareFunctions()
        addAPIs()
        changeByProvider()
        changes = keptPermissions() + additions.changes + changes
        var writtenOut: [Node.Pair] = []
        for pair in additions.resources {
            // What is written out takes its changes itself.
            let all = changes.filter { $0.key == pair.key }
            changes.removeAll { $0.key == pair.key }
            var pair = pair
            for change in all { pair.value = Self.changed(pair.value, by: change.value) }
            writtenOut.append(pair)
        }
        let functionChanges = takeFunctionChanges(&changes)
        for pair in writtenOut { resources.resource(pair, into: &declarations, isCounted: false) }
        var merged: [Node.Pair] = []
        for pair in changes { Self.merge(pair, into: &merged) }
        merged.sort { $0.key < $1.key }
        for pair in merged { resources.change(pair, into: &declarations) }
        addFunctions(prepared, functionChanges, package)
        for (name, source) in resolver.parameters { addParameter(name, source, Place(file: root.file, line: 0)) }
        for entry in resolver.report.entries { report.lost(entry.what, at: entry.place, because: entry.note) }

        var names = SwiftNames()
        var file = SpecFile()
        file.serviceName = serviceName
        file.constant = names.make(serviceName)
        file.stages = [stage]
        guard let place = Region(id: region) else {
            throw ImportFailure(
                "\"\(region)\" is not a region of AWS; give one by --region.",
                at: provider["region"]?.place ?? root.place)
        }
        file.region = .raw(".\(place.swiftName)")
        let sections = root.pairs.map { Place(file: root.file, line: $0.line) }
        let annotations = Annotations(options.comments, report, sections: sections, items: declarations.places)
        file.statements = leading + (try declarations.statements(&names, stage: stage, annotations))
        file.modifiers = modifiers
        file.comments = annotations.head
        return (file, report)
    }

    private mutating func section(_ root: Node, _ key: String) throws(ImportFailure) -> Node? {
        guard let node = root[key] else { return nil }
        let resolved = try resolver.resolve(node)
        return PseudoParameters.areUsed(in: root) ? PseudoParameters.replaced(in: resolved) : resolved
    }

    /// Functions and resources may be lists of objects.
    private static func merged(_ node: Node?) -> [Node.Pair] {
        guard let node else { return [] }
        return node.isSequence ? node.elements.flatMap(\.pairs) : node.pairs
    }

    /// Serverless lets all WebSocket APIs call a function, and the language this one only; another permission would
    /// replace it.
    private func keptPermissions() -> [Node.Pair] {
        var made: [Node.Pair] = []
        for pair in functions {
            for event in pair.value["events"]?.elements ?? [] {
                guard let socket = event["websocket"] else { continue }
                var names = [pair.key]
                if let own = socket["authorizer"], let name = own.scalar ?? own["name"]?.scalar,
                    functions.contains(where: { $0.key == name })
                {
                    names.append(name)
                }
                for name in names {
                    let id = "\(ServerlessIDs.function(name))LambdaPermissionWebsockets"
                    let waits: Value = ["WebsocketsApi", .string(ValueWriter.functionID(name))]
                    let change: Value = ["Properties": ["SourceArn": CF.ref("AWS::NoValue")], "DependsOn": waits]
                    if !made.contains(where: { $0.key == id }) {
                        made.append(.init(key: id, line: event.line, value: event.of(change)))
                    }
                }
            }
        }
        return made
    }

    /// Puts what is said of one resource in several places together, as Serverless does.
    private static func merge(_ pair: Node.Pair, into changes: inout [Node.Pair]) {
        guard let index = changes.firstIndex(where: { $0.key == pair.key }) else {
            changes.append(pair)
            return
        }
        changes[index].value = merged(changes[index].value, pair.value)
    }

    /// Properties are set one by one, as `extensions` of Serverless do.
    private static func changed(_ resource: Node, by change: Node) -> Node {
        var pairs = resource.pairs
        for attribute in change.pairs {
            let index = pairs.firstIndex { $0.key == attribute.key }
            guard attribute.key == "Properties", let index else {
                if let index { pairs[index] = attribute } else { pairs.append(attribute) }
                continue
            }
            var properties = pairs[index].value.pairs
            for pair in attribute.value.pairs {
                if let at = properties.firstIndex(where: { $0.key == pair.key }) {
                    properties[at] = pair
                } else {
                    properties.append(pair)
                }
            }
            pairs[index].value = pairs[index].value.with(.mapping(properties))
        }
        return resource.with(.mapping(pairs))
    }

    /// Changes of nothing but properties of a function, which its own `.override` says.
    private func takeFunctionChanges(_ changes: inout [Node.Pair]) -> [String: [Node.Pair]] {
        let ids = Dictionary(functions.map { (ValueWriter.functionID($0.key), $0.key) }) { first, _ in first }
        var taken: [String: [Node.Pair]] = [:]
        for change in changes {
            guard let name = ids[change.key], change.value.pairs.count == 1, let properties = change.value["Properties"]
            else { continue }
            taken[name, default: []] += properties.pairs
        }
        changes.removeAll { change in
            ids[change.key] != nil && change.value.pairs.count == 1 && change.value["Properties"] != nil
        }
        return taken
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

    private mutating func addParameter(_ name: String, _ source: String, _ place: Place) {
        declarations.add(
            .init(id: name, kind: .parameter, references: [], place: place) { (_) throws(ImportFailure) in
                .chain(
                    .call("TemplateParameter", [.init(nil, .string(name))]),
                    [.call(".description", [.init(nil, .string("In serverless.yml: \(source)"))])])
            })
    }

    /// Sections that are neither functions nor resources.
    private mutating func sections(_ root: Node) throws(ImportFailure) {
        let silent: Set<String> = [
            "service", "frameworkVersion", "provider", "functions", "resources", "custom", "package", "params",
            "useDotenv", "plugins",
            "configValidationMode", "deprecationNotificationMode", "disabledDeprecations", "variablesResolutionMode",
            "app", "org", "tenant",
            "dashboard", "console", "unresolvedVariablesNotificationMode", "projectDir", "licenseKey", "layers",
            "build", "stages",
        ]
        for pair in root.pairs where !silent.contains(pair.key) && !pair.key.hasPrefix("x-") {
            report.lost(
                "the section \(pair.key)", at: Place(file: root.file, line: pair.line),
                because: Plugins.note(section: pair.key))
        }
        if let plugins = try section(root, "plugins") {
            for plugin in (plugins["modules"] ?? plugins).list {
                guard let name = plugin.scalar else { continue }
                switch Plugins.fate(name) {
                case .none(let note): report.unneeded("the plugin \(name)", at: plugin.place, because: note)
                case .done(let note): report.typed("the plugin \(name)", at: plugin.place, as: note)
                case .lost(let note): report.lost("the plugin \(name)", at: plugin.place, because: note)
                }
            }
        }
    }

    private mutating func addLayer(_ pair: Node.Pair) {
        let place = Place(file: pair.value.file, line: pair.line)
        let node = pair.value
        let id = ServerlessIDs.function(pair.key) + "LambdaLayer"
        report.typed("layer \(pair.key)", at: place, as: "Layer")
        let folder = options.folder(node["path"]?.scalar ?? ".")
        for account in node["allowedAccounts"]?.list.compactMap(\.scalar) ?? [] {
            let short = account.split(separator: "*", omittingEmptySubsequences: false).joined(separator: "Wild")
            additions.resource(
                "\(ServerlessIDs.function(pair.key))\(short)LambdaLayerPermission",
                "AWS::Lambda::LayerVersionPermission",
                ["Action": "lambda:GetLayerVersion", "LayerVersionArn": CF.ref(id), "Principal": .string(account)],
                for: node)
        }
        let known: Set<String> = [
            "path", "name", "description", "compatibleRuntimes", "compatibleArchitectures", "licenseInfo",
            "allowedAccounts", "retain", "package",
        ]
        for member in node.pairs where !known.contains(member.key) {
            report.lost(
                "\(member.key) of layer \(pair.key)", at: Place(file: place.file, line: member.line),
                because: "the import does not know it")
        }
        declarations.add(
            .init(id: id, kind: .resource, references: Declarations.references(in: node), place: place) {
                (writer) throws(ImportFailure) in
                var modifiers: [Code] = []
                if let text = writer.string(node["description"]) {
                    modifiers.append(.call(".description", [.init(nil, text)]))
                }
                let runtimes = (node["compatibleRuntimes"]?.list ?? []).compactMap(\.scalar)
                if !runtimes.isEmpty {
                    modifiers.append(.call(".runtimes", runtimes.map { .init(nil, RuntimeWord.code($0)) }))
                }
                let kinds = (node["compatibleArchitectures"]?.list ?? []).compactMap(\.scalar).map {
                    $0 == "arm64" ? ".arm64" : ".x86_64"
                }
                if !kinds.isEmpty { modifiers.append(.call(".architectures", kinds.map { .init(nil, .raw($0)) })) }
                if node["retain"]?.bool == true { modifiers.append(.raw(".retained()")) }
                for (key, property) in [("name", "LayerName"), ("licenseInfo", "LicenseInfo")] {
                    if let value = node[key], !value.isNull {
                        modifiers.append(
                            .call(".override", [.init(nil, .string(property)), .init(nil, writer.code(value))]))
                    }
                }
                let base = Code.call("Layer", [.init(nil, .string(pair.key)), .init("folder", .string(folder))])
                return modifiers.isEmpty ? base : .chain(base, modifiers)
            })
    }
}

/// A runtime in the language.
enum RuntimeWord {
    private static let words = [
        "nodejs20.x": "nodejs20", "nodejs22.x": "nodejs22", "nodejs24.x": "nodejs24", "python3.11": "python311",
        "python3.12": "python312",
        "python3.13": "python313", "python3.14": "python314", "java17": "java17", "java21": "java21",
        "dotnet10": "dotnet10",
        "ruby3.3": "ruby33", "ruby3.4": "ruby34", "provided.al2023": "provided",
    ]

    /// Those of Bref's plugin: `php-83-fpm`.
    private static func php(_ id: String) -> Code? {
        let parts = id.split(separator: "-").map(String.init)
        guard parts.count >= 2, parts[0] == "php", ["82", "83", "84", "85"].contains(parts[1]) else { return nil }
        let kinds = ["fpm": "fpm", "console": "console"]
        guard parts.count == 2 || kinds[parts[2]] != nil else { return nil }
        return .call(
            ".php",
            [
                .init(nil, .raw(".v\(parts[1])")),
                .init(nil, .raw(parts.count == 2 ? ".function" : ".\(kinds[parts[2]] ?? "")")),
            ])
    }

    /// Whether Lambda may refuse to create functions of it: those that are deployed go on running.
    static func mayBeBlocked(_ id: String) -> Bool { words[id] == nil && php(id) == nil }

    static func code(_ id: String) -> Code {
        if let php = php(id) { return php }
        return words[id].map { .raw(".\($0)") } ?? .call(".named", [.init(nil, .string(id))])
    }
}
