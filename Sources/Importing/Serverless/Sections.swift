import Infra

/// Sections that are neither functions nor resources.
extension ServerlessImport {
    mutating func section(_ root: Node, _ key: String) throws(ImportFailure) -> Node? {
        guard let node = root[key] else { return nil }
        let resolved = try resolver.resolve(node)
        return PseudoParameters.areUsed(in: root) ? PseudoParameters.replaced(in: resolved) : resolved
    }

    /// Functions and resources may be lists of objects.
    static func merged(_ node: Node?) -> [Node.Pair] {
        guard let node else { return [] }
        return node.isSequence ? node.elements.flatMap(\.pairs) : node.pairs
    }

    mutating func addParameter(_ name: String, _ source: String, _ place: Place) {
        declarations.add(
            .init(id: name, kind: .parameter, references: [], place: place, rank: .parameters) {
                (_) throws(ImportFailure) in
                .chain(
                    .call("TemplateParameter", [.init(nil, .string(name))]),
                    [.call(".description", [.init(nil, .string("In serverless.yml: \(source)"))])])
            })
    }

    /// Sections that are neither functions nor resources.
    mutating func sections(_ root: Node) throws(ImportFailure) {
        let silent: Set<String> = [
            "service", "frameworkVersion", "provider", "functions", "resources", "custom", "package", "params",
            "useDotenv", "plugins",
            "configValidationMode", "deprecationNotificationMode", "disabledDeprecations", "variablesResolutionMode",
            "app", "org", "tenant",
            "dashboard", "console", "unresolvedVariablesNotificationMode", "projectDir", "licenseKey", "layers",
            "build", "stages", "stepFunctions",
        ]
        for pair in root.pairs where !silent.contains(pair.key) && !pair.key.hasPrefix("x-") {
            report.lost(
                "the section \(pair.key)", at: Place(file: root.file, line: pair.line),
                because: Plugins.note(section: pair.key))
        }
        for plugin in Plugins.listed(in: try section(root, "plugins")) {
            guard let name = plugin.scalar else { continue }
            switch Plugins.fate(name) {
            case .none(let note): report.unneeded("the plugin \(name)", at: plugin.place, because: note)
            case .done(let note): report.typed("the plugin \(name)", at: plugin.place, as: note)
            case .lost where BundledCode.isPython(name) && requirementsLayer != nil:
                report.typed(
                    "the plugin \(name)", at: plugin.place, as: "Layer(bundle:), of requirements.txt or uv.lock")
            case .lost where isBundled(by: name):
                report.typed("the plugin \(name)", at: plugin.place, as: "Code.bundle")
            case .lost where name == "serverless-lift" && root["constructs"] == nil:
                report.unneeded("the plugin \(name)", at: plugin.place, because: "it has no constructs here")
            case .lost where Plugins.setsLogRetention(name) && pluginRetention != nil:
                report.typed("the plugin \(name)", at: plugin.place, as: ".logRetention")
            case .lost(let note): report.lost("the plugin \(name)", at: plugin.place, because: note)
            }
        }
    }

    /// - Parameter isBundle: whether its packages are those of a lock file.
    mutating func addLayer(_ pair: Node.Pair, isBundle: Bool = false) {
        let place = Place(file: pair.value.file, line: pair.line)
        let node = pair.value
        let id = ServerlessIDs.function(pair.key) + "LambdaLayer"
        report.typed("layer \(pair.key)", at: place, as: "Layer")
        var path = node["path"]?.scalar ?? "."
        if node["path"] == nil, !isBundle, let archive = node["package"]?["artifact"]?.scalar {
            path = archive.hasSuffix(".zip") ? String(archive.dropLast(4)) : archive
            report.lost(
                "package.artifact of layer \(pair.key)", at: place,
                because: "a layer is made of a folder; unpack the archive into \(options.folder(path))")
        }
        let folder = options.folder(path)
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
            .init(id: id, kind: .resource, references: Declarations.references(in: node), place: place, rank: .layers) {
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
                let base = Code.call(
                    "Layer", [.init(nil, .string(pair.key)), .init(isBundle ? "bundle" : "folder", .string(folder))])
                return modifiers.isEmpty ? base : .chain(base, modifiers)
            })
    }
}
