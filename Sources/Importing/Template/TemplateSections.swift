import Infra

// Parameters, conditions, mappings and outputs of a template as declarations of a spec.
extension ResourceImport {
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
        for (word, low, high) in [("length", "MinLength", "MaxLength"), ("range", "MinValue", "MaxValue")] {
            let minimum = node[low]?.int
            let maximum = node[high]?.int
            guard minimum != nil || maximum != nil, minimum ?? .min <= maximum ?? .max else { continue }
            let (from, to) = (minimum.map(Code.grouped) ?? "", maximum.map(Code.grouped) ?? "")
            modifiers.append(.raw(".\(word)(\(from)...\(to))"))
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
