import Infra

/// Resources, parameters, conditions and outputs of a template as declarations of a spec.
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
    /// Logical ids that Serverless makes by itself: resources of that id change them.
    var generated: Set<String> = []

    mutating func parameters(_ node: Node?, into declarations: inout Declarations) {
        for pair in node?.pairs ?? [] {
            let place = Place(file: pair.value.file, line: pair.line)
            report.typed("parameter \(pair.key)", at: place, as: "TemplateParameter")
            let definition = pair.value
            declarations.add(
                .init(id: pair.key, kind: .parameter, references: [], place: place, rank: .parameters) {
                    (writer) throws(ImportFailure) in
                    Self.parameter(pair.key, definition, writer)
                })
        }
    }

    private static func parameter(_ id: String, _ node: Node, _ writer: ValueWriter) -> Code {
        var arguments: [Code.Argument] = [.init(nil, .string(id))]
        let type = node["Type"]?.scalar ?? "String"
        let known = [
            "Number": "number", "CommaDelimitedList": "list", "AWS::SSM::Parameter::Value<String>": "ssm",
            "AWS::SSM::Parameter::Value<List<String>>": "ssmList",
        ]
        if let word = known[type] {
            arguments.append(.init(nil, .raw(".\(word)")))
        } else if type != "String" {
            arguments.append(.init(nil, .call(".named", [.init(nil, .string(type))])))
        }
        if let value = node["Default"] { arguments.append(.init("default", writer.code(value))) }
        if let allowed = node["AllowedValues"] { arguments.append(.init("allowed", writer.code(allowed))) }
        var modifiers: [Code] = []
        if let text = node["Description"]?.scalar {
            modifiers.append(.call(".description", [.init(nil, .string(text))]))
        }
        if let pattern = node["AllowedPattern"]?.scalar {
            let description =
                node["ConstraintDescription"]?.scalar.map { [Code.Argument("description", .string($0))] } ?? []
            modifiers.append(.call(".pattern", [.init(nil, .string(pattern))] + description))
        }
        for (word, low, high, least, most) in [
            ("length", "MinLength", "MaxLength", 0, 4_096),
            ("range", "MinValue", "MaxValue", -2_147_483_648, 2_147_483_647),
        ] {
            let minimum = node[low]?.int
            let maximum = node[high]?.int
            guard minimum != nil || maximum != nil, minimum ?? least <= maximum ?? most else { continue }
            modifiers.append(.raw(".\(word)(\(Code.grouped(minimum ?? least))...\(Code.grouped(maximum ?? most)))"))
        }
        if node["NoEcho"]?.bool == true || node["NoEcho"]?.scalar == "true" { modifiers.append(.raw(".noEcho()")) }
        let base = Code.call("TemplateParameter", arguments)
        return modifiers.isEmpty ? base : .chain(base, modifiers)
    }

    mutating func conditions(_ node: Node?, into declarations: inout Declarations) {
        for pair in node?.pairs ?? [] {
            let place = Place(file: pair.value.file, line: pair.line)
            report.typed("condition \(pair.key)", at: place, as: "Condition")
            let test = pair.value
            declarations.add(
                .init(
                    id: pair.key, kind: .condition, references: Declarations.references(in: test), place: place,
                    rank: .conditions
                ) {
                    (writer) throws(ImportFailure) in
                    .call("Condition", [.init(nil, .string(pair.key)), .init(nil, Self.test(test, writer))])
                })
        }
    }

    private static func test(_ node: Node, _ writer: ValueWriter) -> Code {
        guard node.pairs.count == 1, let pair = node.pairs.first else {
            return .call(".other", [.init(nil, writer.code(node))])
        }
        let elements = pair.value.elements
        switch pair.key {
        case "Fn::Equals" where elements.count == 2:
            return .call(".equals", elements.map { .init(nil, writer.code($0)) })
        case "Fn::Not" where elements.count == 1: return .call(".not", [.init(nil, test(elements[0], writer))])
        case "Fn::And" where !elements.isEmpty: return .call(".and", elements.map { .init(nil, test($0, writer)) })
        case "Fn::Or" where !elements.isEmpty: return .call(".or", elements.map { .init(nil, test($0, writer)) })
        case "Condition":
            if let id = pair.value.scalar, let target = writer.known["condition \(id)"] {
                return .call(".holds", [.init(nil, .raw(target.name))])
            }
        default: break
        }
        return .call(".other", [.init(nil, writer.code(node))])
    }

    /// A resource as it stands, or as the typed word for its type.
    /// - Parameter isCounted: whether the report tells of it by itself.
    mutating func resource(_ pair: Node.Pair, into declarations: inout Declarations, isCounted: Bool = true) {
        let place = Place(file: pair.value.file, line: pair.line)
        if generated.contains(pair.key) { return change(pair, into: &declarations) }
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
        let source = TypedSource(id: pair.key, type: type, node: node)
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
        if let source {
            (base, modifiers) = source.code(writer)
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
        modifiers += Self.attributes(node, hasWord: source == nil || source?.word != "Topic", writer)
        if let condition = node["Condition"]?.scalar, let target = writer.known["condition \(condition)"] {
            modifiers.append(.call(".when", [.init(nil, .raw(target.name))]))
        }
        return modifiers.isEmpty ? base : .chain(base, modifiers)
    }

    private static func attributes(_ node: Node, hasWord: Bool, _ writer: ValueWriter) -> [Code] {
        var codes: [Code] = []
        let retained = ["DeletionPolicy", "UpdateReplacePolicy"].allSatisfy { node[$0]?.scalar == "Retain" }
        if retained, hasWord { codes.append(.raw(".retained()")) }
        let words = [
            ("DeletionPolicy", "deletionPolicy"), ("UpdateReplacePolicy", "updateReplacePolicy"),
            ("Metadata", "metadata"),
            ("CreationPolicy", "creationPolicy"), ("UpdatePolicy", "updatePolicy"), ("Version", "version"),
        ]
        for (index, (key, word)) in words.enumerated() where !(retained && hasWord && index < 2) {
            if let value = node[key], !value.isNull {
                codes.append(
                    .call(".resourceAttribute", [.init(nil, .raw(".\(word)")), .init(nil, writer.code(value))]))
            }
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
                modifiers += Self.attributes(node, hasWord: false, writer)
                if pair.key.hasPrefix("ApiGatewayApiKey"), node["Properties"]?["Value"] != nil {
                    let reason = "the key is deployed with this value, which stands in the original"
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

    mutating func mappings(_ node: Node?, into declarations: inout Declarations) {
        for pair in node?.pairs ?? [] {
            let place = Place(file: pair.value.file, line: pair.line)
            report.typed("mapping \(pair.key)", at: place, as: "Mapping")
            let values = pair.value
            declarations.add(
                .init(id: "mapping \(pair.key)", kind: .resource, references: [], place: place, rank: .conditions) {
                    (writer) throws(ImportFailure) in
                    .call("Mapping", [.init(nil, .string(pair.key)), .init(nil, writer.code(values))])
                })
        }
    }

    mutating func outputs(_ node: Node?, into declarations: inout Declarations) {
        for pair in node?.pairs ?? [] {
            let place = Place(file: pair.value.file, line: pair.line)
            let output = pair.value
            guard let value = output["Value"] else {
                report.lost("output \(pair.key)", at: place, because: "it has no Value")
                continue
            }
            let name = output["Export"]?["Name"]
            for member in output.pairs where !["Value", "Description", "Export", "Condition"].contains(member.key) {
                report.lost(
                    "\(member.key) of output \(pair.key)", at: Place(file: place.file, line: member.line),
                    because: "outputs have no such member")
            }
            report.typed("output \(pair.key)", at: place, as: "Output")
            declarations.add(
                .init(
                    id: "output \(pair.key)", kind: .resource,
                    references: Declarations.references(in: output)
                        + (output["Condition"]?.scalar.map { ["condition \($0)"] } ?? []), place: place,
                    rank: .outputs
                ) {
                    (writer) throws(ImportFailure) in
                    var arguments: [Code.Argument] = [.init(nil, .string(pair.key)), .init(nil, writer.code(value))]
                    if let text = output["Description"]?.scalar {
                        arguments.append(.init("description", .string(text)))
                    }
                    if let name {
                        arguments.append(
                            writer.string(name).map { .init("export", $0) } ?? .init("exportedAs", writer.code(name)))
                    }
                    guard let condition = output["Condition"]?.scalar,
                        let target = writer.known["condition \(condition)"]
                    else {
                        return .call("Output", arguments)
                    }
                    return .chain(.call("Output", arguments), [.call(".when", [.init(nil, .raw(target.name))])])
                })
        }
    }
}
