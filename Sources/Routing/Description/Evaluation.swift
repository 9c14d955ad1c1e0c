/// Replaces the intrinsic functions of templates by their values.
///
/// What AWS decides is made from names (`Identity`). A circle of references, which CloudFormation refuses, ends in an
/// empty text.
struct Evaluation {
    private let description: SystemDescription
    private var identities: [String: (ref: String, arn: String)] = [:]
    private var underWay: Set<String> = []
    private var exports: [String: (stack: Int, value: Node)] = [:]

    init(_ description: SystemDescription) {
        self.description = description
        for (number, stack) in description.stacks.enumerated() {
            for output in stack.template["Outputs"]?.members ?? [] {
                guard let name = output.value["Export"]?["Name"], let value = output.value["Value"] else { continue }
                if let name = self.value(name, in: number).text { exports[name] = (number, value) }
            }
        }
    }

    mutating func identity(_ id: String, in stack: Int) -> (ref: String, arn: String) {
        let key = "\(stack)/\(id)"
        if let known = identities[key] { return known }
        guard underWay.insert(key).inserted else { return ("", "") }
        defer { underWay.remove(key) }
        let described = description.stacks[stack]
        let resource = described.template["Resources"]?[id]
        // Only names matter for what an id is; a policy may refer to half the stack.
        let wanted: Set = [
            "FunctionName", "Name", "QueueName", "TopicName", "BucketName", "TableName", "StageName", "GroupName",
        ]
        let names = (resource?["Properties"]?.members ?? []).filter { wanted.contains($0.key) }
        let properties = value(.object(names), in: stack)
        let made = Identity.of(resource?["Type"]?.text ?? "", id: id, properties: properties, stack: described)
        identities[key] = made
        return made
    }

    mutating func condition(_ name: String, in stack: Int) -> Bool {
        let key = "\(stack)?\(name)"
        guard let test = description.stacks[stack].template["Conditions"]?[name], underWay.insert(key).inserted else {
            return true
        }
        defer { underWay.remove(key) }
        return isTrue(test, in: stack)
    }

    private mutating func isTrue(_ test: Node, in stack: Int) -> Bool {
        guard case .object(let members) = test, members.count == 1 else { return test.flag ?? false }
        let operands = members[0].value.elements
        switch members[0].key {
        case "Fn::Equals":
            guard operands.count == 2 else { return false }
            return value(operands[0], in: stack).text == value(operands[1], in: stack).text
        case "Fn::Not":
            guard let first = operands.first else { return false }
            return !isTrue(first, in: stack)
        case "Fn::And": return operands.reduce(true) { $0 && isTrue($1, in: stack) }
        case "Fn::Or": return operands.reduce(false) { $0 || isTrue($1, in: stack) }
        case "Condition": return condition(members[0].value.text ?? "", in: stack)
        default: return false
        }
    }

    mutating func value(_ node: Node, in stack: Int) -> Node {
        switch node {
        case .array(let elements):
            return .array(elements.map { value($0, in: stack) }.filter { $0 != Self.noValue })
        case .object(let members):
            if members.count == 1, let evaluated = intrinsic(members[0], in: stack) { return evaluated }
            return .object(
                members.map { Node.Member($0.key, value($0.value, in: stack)) }.filter { $0.value != Self.noValue })
        default: return node
        }
    }

    private static let noValue = Node.object([.init("Ref", "AWS::NoValue")])

    private mutating func intrinsic(_ member: Node.Member, in stack: Int) -> Node? {
        switch member.key {
        case "Ref": return reference(member.value.text ?? "", in: stack)
        case "Fn::GetAtt":
            var parts = member.value.texts
            if case .string(let text) = member.value {
                parts = text.split(separator: ".", maxSplits: 1).map(String.init)
            }
            guard parts.count == 2 else { return .string("") }
            return .string(attribute(parts[0], parts[1], in: stack))
        case "Fn::Sub": return substitute(member.value, in: stack)
        case "Fn::Join":
            let operands = member.value.elements
            guard operands.count == 2, let separator = operands[0].text else { return .string("") }
            return .string(value(operands[1], in: stack).texts.joined(separator: separator))
        case "Fn::If":
            let operands = member.value.elements
            guard operands.count == 3, let name = operands[0].text else { return .null }
            return value(condition(name, in: stack) ? operands[1] : operands[2], in: stack)
        case "Fn::ImportValue":
            guard let name = value(member.value, in: stack).text, let export = exports[name] else { return .string("") }
            let key = "export \(name)"
            guard underWay.insert(key).inserted else { return .string("") }
            defer { underWay.remove(key) }
            return value(export.value, in: export.stack)
        case "Fn::GetStackOutput":
            guard let name = member.value["StackName"]?.text, let output = member.value["OutputName"]?.text,
                let owner = description.stacks.firstIndex(where: { "\($0.service)-\($0.stage)" == name })
            else { return .string("") }
            let key = "output \(owner) \(output)"
            guard underWay.insert(key).inserted else { return .string("") }
            defer { underWay.remove(key) }
            let found = description.stacks[owner].template["Outputs"]?[output]?["Value"]
            return found.map { value($0, in: owner) } ?? .string("")
        case "Fn::Select":
            let operands = member.value.elements
            guard operands.count == 2, let index = operands[0].number else { return .string("") }
            let elements = value(operands[1], in: stack).elements
            return elements.indices.contains(index) ? elements[index] : .string("")
        case "Fn::Split":
            let operands = member.value.elements
            guard operands.count == 2, let separator = operands[0].text?.first else { return .array([]) }
            let text = value(operands[1], in: stack).text ?? ""
            return .array(
                text.split(separator: separator, omittingEmptySubsequences: false).map { .string(String($0)) })
        case "Fn::FindInMap":
            let keys = member.value.elements.prefix(3).compactMap { value($0, in: stack).text }
            guard keys.count == 3 else { return .string("") }
            let found = description.stacks[stack].template["Mappings"]?[keys[0]]?[keys[1]]?[keys[2]]
            return value(found ?? .string(""), in: stack)
        default: return nil
        }
    }

    private mutating func reference(_ name: String, in stack: Int) -> Node {
        let described = description.stacks[stack]
        switch name {
        case "AWS::NoValue": return Self.noValue
        case "AWS::Region": return .string(described.region)
        case "AWS::AccountId": return .string(Identity.account)
        case "AWS::Partition": return "aws"
        case "AWS::URLSuffix": return "amazonaws.com"
        case "AWS::StackName": return .string("\(described.service)-\(described.stage)")
        case "AWS::StackId":
            return .string(
                """
                arn:aws:cloudformation:\(described.region):\(Identity.account):stack/\(described.service)-\(described.stage)/local
                """
            )
        case "AWS::NotificationARNs": return .array([])
        default: break
        }
        if let given = described.parameters[name] { return .string(given) }
        if let parameter = described.template["Parameters"]?[name] {
            let preset = parameter["Default"] ?? .string("")
            guard parameter["Type"]?.text?.contains("List") == true, let text = preset.text else { return preset }
            return .array(text.split(separator: ",").map { .string(String($0)) })
        }
        return .string(identity(name, in: stack).ref)
    }

    private mutating func attribute(_ id: String, _ name: String, in stack: Int) -> String {
        let made = identity(id, in: stack)
        switch name {
        case "Arn", "TopicArn", "FunctionArn", "FunctionARN", "FunctionMetadata.FunctionARN": return made.arn
        case "QueueName", "TopicName": return made.arn.split(separator: ":").last.map(String.init) ?? ""
        case "QueueUrl", "RestApiId", "ApiId": return made.ref
        case "ApiEndpoint":
            let isWebSocket = property(id, "ProtocolType", in: stack) == "WEBSOCKET"
            let host = "\(made.ref).execute-api.\(description.stacks[stack].region).amazonaws.com"
            return "\(isWebSocket ? "wss" : "https")://\(host)"
        case "FunctionUrl":
            let target = property(id, "TargetFunctionArn", in: stack)
            let region = description.stacks[stack].region
            return "https://\(FunctionURL.domain(Identity.functionARN(target, region: region), region: region))/"
        default: return "\(made.ref)/\(name)"
        }
    }

    private mutating func property(_ id: String, _ name: String, in stack: Int) -> String {
        let found = description.stacks[stack].template["Resources"]?[id]?["Properties"]?[name]
        return found.flatMap { value($0, in: stack).text } ?? ""
    }

    private mutating func substitute(_ node: Node, in stack: Int) -> Node {
        let text = node.text ?? node.elements.first?.text ?? ""
        let own = node.elements.count == 2 ? node.elements[1] : .null
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "$") {
            result += rest[..<open]
            rest = rest[open...]
            guard rest.hasPrefix("${"), let close = rest.firstIndex(of: "}") else {
                result.append(rest.removeFirst())
                continue
            }
            let name = String(rest[rest.index(open, offsetBy: 2)..<close])
            rest = rest[rest.index(after: close)...]
            if name.hasPrefix("!") {
                result += "${\(name.dropFirst())}"
            } else if let given = own[name] {
                result += value(given, in: stack).text ?? ""
            } else if let dot = name.firstIndex(of: ".") {
                result += attribute(String(name[..<dot]), String(name[name.index(after: dot)...]), in: stack)
            } else {
                result += reference(name, in: stack).text ?? ""
            }
        }
        return .string(result + rest)
    }
}

extension Node: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
}
