import Infra

/// Resources of a template as declarations of a spec. Its other sections are in `TemplateSections.swift`.
struct ResourceImport {
    var report: ImportReport
    let stage: String

    /// Attributes of a resource beside its properties.
    private static let attributes: Set<String> = [
        "Type", "Properties", "DependsOn", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "Metadata",
        "CreationPolicy", "UpdatePolicy",
        "Version",
    ]
    /// Properties that `extensions` sets as a whole, by the ids of resources; other changes are put into what is there.
    var replaced: [String: Set<String>] = [:]
    /// The logical ids of user pools that are written by their word.
    var pools: Set<String> = []

    /// Says which user pools there are, before anything that belongs to one is written.
    mutating func findPools(in resources: Node?, except isMade: (String) -> Bool = { _ in false }) {
        for pair in resources?.pairs ?? []
        where pair.value["Type"]?.scalar == "AWS::Cognito::UserPool" && !isMade(pair.key) { pools.insert(pair.key) }
    }

    /// A resource as it stands, or as the typed word for its type.
    /// - Parameter isCounted: whether the report tells of it by itself.
    mutating func resource(_ pair: Node.Pair, into declarations: inout Declarations, isCounted: Bool = true) {
        let place = Place(file: pair.value.file, line: pair.line)
        if pair.key.hasPrefix("Fn::") {
            report.lost(pair.key, at: place, because: "loops of templates have no word; write them as Swift's for")
            return
        }
        guard let type = pair.value["Type"]?.scalar else {
            report.lost(
                "resource \(pair.key)", at: place, because: "it has no Type, so CloudFormation refuses it; complete it")
            return
        }
        for member in pair.value.pairs where !Self.attributes.contains(member.key) {
            report.lost(
                "\(member.key) of resource \(pair.key)", at: Place(file: place.file, line: member.line),
                because: "the language has no word for this attribute of resources")
        }
        var references = Declarations.references(in: pair.value["Properties"] ?? pair.value.text(""))
        references += (pair.value["DependsOn"]?.list ?? []).compactMap(\.scalar)
        if let condition = pair.value["Condition"]?.scalar { references.append("condition \(condition)") }
        let node = pair.value
        let source = TypedSource(id: pair.key, type: type, node: node, pools: pools)
        if let source {
            declarations.typed(pair.key, as: source.word)
            if isCounted { report.typed("resource \(pair.key)", at: place, as: source.word) }
        } else {
            declarations.raw(pair.key)
            if isCounted { report.raw("resource \(pair.key)", at: place, as: type) }
        }
        declarations.add(
            .init(id: pair.key, kind: .resource, references: references, place: place, rank: .resources) {
                (writer) throws(ImportFailure) in
                Self.code(pair.key, type, node, source, &writer)
            })
    }

    private static func code(
        _ id: String, _ type: String, _ node: Node, _ source: TypedSource?, _ writer: inout ValueWriter
    ) -> Code {
        var modifiers: [Code] = []
        let base: Code
        if let source, let code = source.code(writer) {
            (base, modifiers) = code
        } else {
            var arguments: [Code.Argument] = [.init(nil, .string(type)), .init(nil, .string(id))]
            if let properties = node["Properties"], !properties.isNull, !properties.pairs.isEmpty {
                arguments.append(.init("properties", writer.code(properties)))
            }
            base = .call("Resource", arguments)
            for dependency in (node["DependsOn"]?.list ?? []).compactMap(\.scalar) {
                if let target = writer.known[dependency] {
                    modifiers.append(.call(".after", [.init(nil, .raw(target.name))]))
                }
            }
            let unknown = (node["DependsOn"]?.list ?? []).compactMap(\.scalar).filter { writer.known[$0] == nil }
            if !unknown.isEmpty {
                let all = (node["DependsOn"]?.list ?? []).compactMap(\.scalar).map { Code.string($0) }
                modifiers = [.call(".resourceAttribute", [.init(nil, .raw(".dependsOn")), .init(nil, .array(all))])]
            }
        }
        if node["Properties"]?["EventSourceToken"] != nil {
            modifiers.append(
                .call(
                    ".suppress",
                    [
                        .init(nil, .string("literal-secret")),
                        .init("because", .string("the id of a skill is not a secret")),
                    ]))
        }
        modifiers += Self.attributes(node, source?.retention ?? .word, writer)
        if let condition = node["Condition"]?.scalar, let target = writer.known["condition \(condition)"] {
            modifiers.append(.call(".when", [.init(nil, .raw(target.name))]))
        }
        return modifiers.isEmpty ? base : .chain(base, modifiers)
    }

    /// A user pool that Serverless makes of triggers, by the name that they have for it.
    static func userPool(_ id: String, named name: String, _ node: Node, _ writer: ValueWriter) -> Code {
        let source = TypedSource(triggered: id, named: name, node)
        let (base, modifiers) = source.code(writer) ?? (.call("UserPool", [.init(nil, .string(name))]), [])
        let all = modifiers + attributes(node, source.retention, writer)
        return all.isEmpty ? base : .chain(base, all)
    }

    private static func attributes(_ node: Node, _ retention: TypedSource.Retention, _ writer: ValueWriter) -> [Code] {
        var codes: [Code] = []
        let policies = ["DeletionPolicy", "UpdateReplacePolicy"]
        let isRetained = policies.allSatisfy { node[$0]?.scalar == "Retain" }
        if isRetained, retention == .word { codes.append(.raw(".retained()")) }
        let words = [
            ("DeletionPolicy", "deletionPolicy"), ("UpdateReplacePolicy", "updateReplacePolicy"),
            ("Metadata", "metadata"),
            ("CreationPolicy", "creationPolicy"), ("UpdatePolicy", "updatePolicy"), ("Version", "version"),
        ]
        for (key, word) in words where !(isRetained && retention != .none && policies.contains(key)) {
            let value = node[key].flatMap { $0.isNull ? nil : writer.code($0) }
            // A word that retains by itself is told where nothing is said.
            guard let code = value ?? (retention == .always && policies.contains(key) ? .raw(".noValue") : nil) else {
                continue
            }
            codes.append(.call(".resourceAttribute", [.init(nil, .raw(".\(word)")), .init(nil, code)]))
        }
        return codes
    }

    /// What changes a resource that Serverless makes by itself: `resources.extensions`, or a resource of the same id.
    mutating func change(_ pair: Node.Pair, into declarations: inout Declarations) {
        let place = Place(file: pair.value.file, line: pair.line)
        let node = pair.value
        for member in node.pairs where !Self.attributes.contains(member.key) {
            report.lost(
                "\(member.key) of \(pair.key)", at: Place(file: place.file, line: member.line),
                because: "Generated has no word for it")
        }
        report.typed("changes of \(pair.key)", at: place, as: "Generated")
        let whole = replaced[pair.key] ?? []
        let condition = node["Condition"]?.scalar
        let references = Declarations.references(in: node) + (condition.map { ["condition \($0)"] } ?? [])
        declarations.add(
            .init(id: "change of \(pair.key)", kind: .resource, references: references, place: place, rank: .changes) {
                (writer) throws(ImportFailure) in
                var modifiers: [Code] = []
                for property in node["Properties"]?.pairs ?? [] {
                    Self.overrides(
                        property.key, property.value, isWhole: whole.contains(property.key), writer, &modifiers)
                }
                modifiers += Self.attributes(node, .none, writer)
                if pair.key.hasPrefix("ApiGatewayApiKey"), node["Properties"]?["Value"] != nil {
                    let reason = "the key is deployed with this value, which the original contains"
                    modifiers.append(
                        .call(".suppress", [.init(nil, .string("literal-secret")), .init("because", .string(reason))]))
                }
                if let waits = node["DependsOn"]?.list.compactMap(\.scalar), !waits.isEmpty {
                    modifiers.append(
                        .call(
                            ".resourceAttribute",
                            [.init(nil, .raw(".dependsOn")), .init(nil, .array(waits.map { .string($0) }))]))
                }
                if let condition, let target = writer.known["condition \(condition)"] {
                    modifiers.append(.call(".when", [.init(nil, .raw(target.name))]))
                }
                return .chain(.call("Generated", [.init(nil, .string(pair.key))]), modifiers)
            })
    }

    /// Objects are merged with what is there, all else is put in its place.
    static func overrides(
        _ path: String, _ node: Node, isWhole: Bool = false, _ writer: ValueWriter, _ codes: inout [Code]
    ) {
        let isFunction = node.pairs.count == 1 && (node.pairs[0].key == "Ref" || node.pairs[0].key.hasPrefix("Fn::"))
        if !isWhole, node.isMapping, !node.pairs.isEmpty, !isFunction, node.pairs.allSatisfy({ !$0.key.contains(".") })
        {
            for pair in node.pairs { overrides("\(path).\(pair.key)", pair.value, writer, &codes) }
        } else {
            codes.append(.call(".override", [.init(nil, .string(path)), .init(nil, writer.code(node))]))
        }
    }
}
