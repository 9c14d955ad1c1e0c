import Infra

extension ServerlessImport {
    mutating func addFunction(_ prepared: Prepared, _ package: Node?) {
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
            triggers.append { _ in EventWords.url(url) }
        }
        let runtime = self.runtime(of: node)
        if runtime.hasPrefix("php-"), usesBref2 {
            report.lost(
                "the layers of function \(name)", at: place,
                because:
                    """
                    composer.json asks for Bref 2, whose layers are others; .php is Bref 3. Update Bref first, or name \
                    its layers by .layer(.existing(…))
                    """
            )
        }
        let code = bundled[name] ?? self.code(node, package)
        let ownTags = Self.texts(tags(of: node)).without(provider.with(.mapping(sharedTags)))
        let isBlocked = LambdaRuntimes.isBlocked(runtime, on: options.day)
        let network = prepared.network
        let image = imageURI(of: node, name) ?? pushedImage(of: node, name)
        let id = ValueWriter.functionID(name)
        let whole = resources.replaced[id] ?? []
        declarations.add(
            .init(id: id, kind: .function, references: references, place: place) { (writer) throws(ImportFailure) in
                var arguments: [Code.Argument] = [.init(nil, .string(name))]
                if let image {
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
                if node["disableLogs"]?.bool == true { words.append(.raw(".withoutLogs()")) }
                if let format = prepared.logFormat { words.append(format) }
                words += prepared.execution
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
                for (path, value) in prepared.overrides {
                    ResourceImport.overrides(
                        path, value, isWhole: whole.contains(path) || !prepared.merged.contains(path), writer, &words)
                }
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
    }

    /// Whether composer.json beside the original asks for version 2 of Bref.
    var usesBref2: Bool {
        guard let bytes = options.variables.read("composer.json"),
            let root = try? YAMLReader.read(bytes, file: "composer.json"),
            let version = (root["require"]?["bref/bref"] ?? root["require-dev"]?["bref/bref"])?.scalar
        else { return false }
        return version.first { $0.isNumber } == "2"
    }

    /// The logical id of a role that stands under `resources`.
    static func roleID(_ role: Node) -> String? {
        if let text = role.scalar { return text.contains(":") || Sentinel.refers(text) ? nil : text }
        return role["Fn::GetAtt"].flatMap { ValueWriter.attribute($0) }.flatMap { $0.attribute == "Arn" ? $0.id : nil }
    }

    static func image(_ uri: String, _ node: Node?) -> Code {
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
    static func target(_ node: Node, _ writer: ValueWriter) -> Code? {
        let node = node["arn"] ?? node
        guard let text = node.scalar else { return .call(".arn", [.init(nil, writer.code(node))]) }
        if text.hasPrefix("arn:"), let arn = writer.string(node) { return .call(".existing", [.init(nil, arn)]) }
        return writer.known[ValueWriter.functionID(text)].map { .call(".function", [.init(nil, .raw($0.name))]) }
    }

    /// Where the code is: the folder of the service unless it says otherwise.
    func code(_ node: Node, _ package: Node?) -> Code {
        if let artifact = (node["package"]?["artifact"] ?? package?["artifact"])?.scalar {
            return .call(".archive", [.init(nil, .string(options.folder(artifact)))])
        }
        let files = PackagedFiles([package, node["package"]].compactMap { $0 })
        let folder = options.folder(".")
        guard !files.arguments.isEmpty else { return .string(folder) }
        return .call(".folder", [.init(nil, .string(folder))] + files.arguments)
    }

    private static let codeEndings = [".js", ".cjs", ".mjs", ".ts", ".tsx", ".py"]

    /// Tells of files that the original packages from elsewhere.
    mutating func reportOutsideFiles(_ package: Node?) {
        let parts = [package] + functions.map { $0.value["package"] }
        for part in parts.compactMap({ $0 }) where part["artifact"] == nil {
            let files = PackagedFiles([part])
            if !files.outside.isEmpty {
                report.lost(
                    "the files \(files.outside.joined(separator: ", "))", at: part.place,
                    because: "a function's code is of one folder; move them into it, or name a folder above both")
            }
            let others = files.taken.filter { path in !Self.codeEndings.contains { path.hasSuffix($0) } }
            if !others.isEmpty, !bundled.isEmpty {
                report.lost(
                    "the files \(others.joined(separator: ", ")) of bundled functions", at: part.place,
                    because: ".bundle contains only what the code imports; put other files into a Layer")
            }
        }
    }
}
