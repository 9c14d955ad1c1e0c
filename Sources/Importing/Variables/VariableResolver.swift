import Infra

/// Resolves Serverless' variables in a document.
struct VariableResolver {
    let root: Node
    var settings: VariableSettings
    /// Of which the spec is made.
    var stage = "dev"
    var report: ImportReport
    /// Names of template parameters for what nobody knows now, by what was asked for.
    private(set) var parameters: [(name: String, source: String)] = []
    private var files: [String: Node?] = [:]
    private var active: Set<String> = []
    private var depth = 0
    /// Whether objects and lists are handed on as they stand, to be looked into: one member may be made of another.
    private var isShallow = false
    private var budget = 200_000

    init(_ root: Node, _ settings: VariableSettings, _ report: ImportReport) {
        self.root = root
        self.settings = settings
        self.report = report
    }

    /// The node with all variables in it resolved.
    mutating func resolve(_ node: Node) throws(ImportFailure) -> Node {
        depth += 1
        defer { depth -= 1 }
        budget -= 1
        guard depth < 200, budget > 0 else {
            throw ImportFailure(
                "The variables here are recursive or too large; write out their values.",
                at: node.place)
        }
        switch node.content {
        case .scalar(let text, _):
            guard text.hasText("${") else { return node }
            return try scalar(VariableParser.parts(text), node)
        case .sequence(let elements):
            var result: [Node] = []
            for element in elements { result.append(try resolve(element)) }
            return node.with(.sequence(result))
        case .mapping(let pairs):
            var result: [Node.Pair] = []
            for pair in pairs {
                var pair = pair
                if pair.key.hasText("${"),
                    let key = try scalar(VariableParser.parts(pair.key), node.text(pair.key)).scalar
                {
                    pair.key = Sentinel.concrete(key, stage: stage)
                }
                pair.value = try resolve(pair.value)
                result.append(pair)
            }
            return node.with(.mapping(result))
        }
    }

    private mutating func scalar(_ parts: [VariablePart], _ node: Node) throws(ImportFailure) -> Node {
        if parts.count == 1, case .text(let own) = parts[0] { return own == node.scalar ? node : node.text(own) }
        if parts.count == 1, case .variable(let sources, let written) = parts[0] {
            return try variable(sources, written, node)
        }
        var text = ""
        for part in parts {
            switch part {
            case .text(let own): text += own
            case .variable(let sources, let written):
                let value = try variable(sources, written, node)
                guard let scalar = value.scalar else {
                    throw ImportFailure(
                        "\(written) is a list or an object, and is part of a text here.", at: node.place)
                }
                if !value.isNull { text += scalar }
            }
        }
        return node.text(text)
    }

    private mutating func address(_ parts: [VariablePart], _ node: Node) throws(ImportFailure) -> String {
        Sentinel.concrete(
            try scalar(parts, node.text(parts.count == 1 ? Self.text(parts[0]) : "")).scalar ?? "", stage: stage)
    }

    private static func text(_ part: VariablePart) -> String {
        if case .text(let text) = part { return text }
        return ""
    }

    private mutating func variable(_ sources: [VariableSource], _ written: String, _ node: Node) throws(ImportFailure)
        -> Node
    {
        switch try found(sources, node) {
        case .known(let found): return found
        // Serverless' own region, where the file names none.
        case .missing where written.hasSuffix("self:provider.region}"): return node.text("us-east-1")
        case .unknown(let name), .missing(let name?): return parameter(name, written, node)
        case .missing(nil):
            throw ImportFailure(
                "\(written) names nothing that is there; correct it, or give its value by --value.", at: node.place)
        }
    }

    /// The first of several sources that has something.
    mutating func found(_ sources: [VariableSource], _ node: Node) throws(ImportFailure) -> Found {
        var unknown: String?
        var null: Node?
        for (index, source) in sources.enumerated() {
            if let chosen = try fallbackOfStage(source, sources.dropFirst(index + 1), node) { return chosen }
            switch try value(of: source, node) {
            case .known(let found):
                guard found.isNull else { return .known(found) }
                null = found
            case .missing(let name): if unknown == nil { unknown = name }
            case .unknown(let name): return .unknown(name)
            }
        }
        return null.map { .known($0) } ?? .missing(unknown)
    }

    private mutating func value(of source: VariableSource, _ node: Node) throws(ImportFailure) -> Found {
        switch source {
        case .literal(let text, let isPlain): return .known(node.text(text, isPlain: isPlain))
        case .nested(let parts):
            if parts.count == 1, case .variable(let sources, _) = parts[0] { return try found(sources, node) }
            return .known(try scalar(parts, node.text(parts.count == 1 ? Self.text(parts[0]) : "")))
        case .named(let type, let parameter, let parts):
            let address = try address(parts, node)
            let argument = try parameter.map { (parts) throws(ImportFailure) in try self.address(parts, node) }
            let name = "\(type)\(argument.map { "(\($0))" } ?? ""):\(address)"
            if let given = settings.values[name]
                ?? (argument != nil && address.isEmpty ? settings.values["\(type)(\(argument ?? ""))"] : nil)
            {
                // Text, as Serverless has it, from which numbers and flags are read where they are wanted.
                return .known(node.text(given, isPlain: given == "true" || given == "false"))
            }
            return try named(type, argument, address, name, node)
        }
    }

    private mutating func named(
        _ type: String, _ argument: String?, _ address: String, _ name: String, _ node: Node
    ) throws(ImportFailure) -> Found {
        switch type {
        case "self": return try own(address, node)
        case "opt":
            if address == "stage" { return settings.stage == nil ? .missing(nil) : stageNode(node) }
            if address == "region" { return settings.region.map { .known(node.text($0)) } ?? .missing(name) }
            return .missing(name)
        case "sls": return address == "stage" ? stageNode(node) : .unknown(name)
        case "env": return .missing(name)
        case "param": return try param(address, name, node)
        case "aws":
            if address == "region" { return .known(try regionNode(node)) }
            if address == "accountId" { return .known(node.text(Sentinel.reference("AWS::AccountId"))) }
            return .unknown(name)
        case "strToBool":
            let text = (argument ?? address).filter { $0 != "'" && $0 != "\"" }
            switch text.lowercased() {
            case "true", "1": return .known(node.text("true", isPlain: true))
            case "false", "0", "": return .known(node.text("false", isPlain: true))
            default:
                throw ImportFailure("\"\(text)\" is neither true nor false, as strToBool wants it.", at: node.place)
            }
        case "bref" where address.hasPrefix("layer."):
            let region = try regionNode(node).scalar.flatMap { Region(id: Sentinel.concrete($0, stage: stage)) }
            guard let region else { return .unknown(name) }
            // Names with a kind are Bref 2's, where the version 3 has one layer for all.
            for catalog in [LayerCatalog.bref3, .brefExtensions, .bref2] {
                if case .success(let layer) = catalog.layer(
                    named: String(address.dropFirst("layer.".count)), in: region)
                {
                    return .known(node.text(layer.arn))
                }
            }
            return .unknown(name)
        case "file": return try file(argument ?? "", address, name, node)
        default: return .unknown(name)
        }
    }

    private mutating func param(_ address: String, _ name: String, _ node: Node) throws(ImportFailure) -> Found {
        for group in [stage, "default"] {
            if case .known(let found) = try own("params.\(group).\(address)", node), !found.isNull {
                return .known(found)
            }
        }
        return .missing(name)
    }

    /// A value of the document itself, by the path to it.
    mutating func own(_ address: String, _ node: Node) throws(ImportFailure) -> Found {
        if address == "provider.stage" {
            if settings.stage != nil || !active.isEmpty || root["provider"]?["stage"] != nil { return stageNode(node) }
        }
        // An object with a name, as version 2 has it.
        if address == "service", let name = root["service"]?["name"] {
            return try walk(name, "", key: "self:\(address)", node)
        }
        if address == "provider.region", let region = settings.region { return .known(node.text(region)) }
        return try walk(root, address, key: "self:\(address)", node)
    }

    private mutating func walk(_ start: Node, _ address: String, key: String, _ node: Node) throws(ImportFailure)
        -> Found
    {
        guard active.insert(key).inserted else {
            throw ImportFailure("${\(key)} leads back to itself; break the circle.", at: node.place)
        }
        defer { active.remove(key) }
        guard let end = try end(of: address, from: start) else { return .missing(nil) }
        // What is in an object may ask for another member of it.
        if end.scalar == nil {
            active.remove(key)
            if isShallow { return .known(end) }
        }
        return .known(try resolve(end))
    }

    /// What a path leads to; nil where nothing is there.
    private mutating func end(of address: String, from start: Node) throws(ImportFailure) -> Node? {
        var current = start
        for part in address.split(separator: ".").map(String.init) {
            current = try shallow(current)
            if let index = Int(part), current.isSequence {
                guard current.elements.indices.contains(index) else { return nil }
                current = current.elements[index]
            } else if let next = current[part] {
                current = next
            } else if part != "name" || current.scalar == nil {
                return nil
            }
        }
        return current
    }

    /// A variable's value, without looking into it.
    private mutating func shallow(_ node: Node) throws(ImportFailure) -> Node {
        guard node.scalar != nil else { return node }
        let outer = isShallow
        isShallow = true
        defer { isShallow = outer }
        return try resolve(node)
    }

    private mutating func file(_ path: String, _ address: String, _ name: String, _ node: Node) throws(ImportFailure)
        -> Found
    {
        if [".js", ".cjs", ".mjs", ".ts"].contains(where: { path.hasSuffix($0) }) { return .unknown(name) }
        let known: Node?
        if let read = files[path] {
            known = read
        } else {
            if let bytes = settings.read(path) {
                let isData = [".yml", ".yaml", ".json"].contains { path.hasSuffix($0) }
                known =
                    isData ? try YAMLReader.read(bytes, file: path) : node.text(String(decoding: bytes, as: UTF8.self))
            } else {
                known = nil
            }
            files[path] = known
        }
        guard let known else { return .missing(nil) }
        return try walk(known, address, key: name, node)
    }

    /// What nobody knows here becomes a parameter of the template.
    private mutating func parameter(_ source: String, _ written: String, _ node: Node) -> Node {
        if let known = parameters.first(where: { $0.source == source }) {
            return node.text(Sentinel.reference(known.name))
        }
        let words = source.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        if parameters.contains(where: { $0.name == name }) { name += String(parameters.count) }
        parameters.append((name, source))
        report.lost(
            "the value of \(written)", at: node.place,
            because: """
                it is known only when Serverless packages; it became the parameter \(name). Give it by --value \
                '\(source)=…'
                """)
        return node.text(Sentinel.reference(name))
    }
}
