import Infra

/// Writes values of templates as Swift, with references as values.
struct ValueWriter {
    struct Target: Hashable {
        let name: String
        let kind: Declarations.Kind
        /// The word that a resource is written by.
        var word: String?
    }

    /// What words call their attributes; nil is what `Ref` gives.
    private static let attributes: [String: [String?: String]] = [
        "Table": [nil: "tableName", "Arn": "arn", "StreamArn": "streamARN"],
        "Bucket": [nil: "bucketName", "Arn": "arn"], "Queue": [nil: "url", "Arn": "arn"],
        "Topic": [nil: "arn"], "KinesisStream": ["Arn": "arn"], "UserPool": [nil: "poolID", "Arn": "arn"],
        "UserPoolClient": [nil: "clientID"],
    ]

    private static func attribute(_ name: String?, of target: Target) -> Code {
        if let word = target.word.flatMap({ attributes[$0]?[name] }) { return .raw("\(target.name).\(word)") }
        return name.map { .call("\(target.name).attribute", [.init(nil, .string($0))]) }
            ?? .call("\(target.name).ref", [])
    }

    var known: [String: Target]
    let stage: String
    /// What is to stand above the statement.
    var comments: [String] = []

    /// The logical id of a function of serverless.yml.
    static func functionID(_ name: String) -> String { ServerlessIDs.function(name) + "LambdaFunction" }

    /// - Parameter isGeneric: whether the place takes several types, so that `.accountID` must say whose it is.
    func code(_ node: Node, isGeneric: Bool = false) -> Code {
        switch node.content {
        case .scalar(let text, let isPlain): return scalar(text, isPlain, isGeneric)
        case .sequence(let elements): return .array(elements.map { code($0) })
        case .mapping(let pairs):
            if pairs.count == 1, let pair = pairs.first, let function = function(pair, isGeneric) { return function }
            let dictionary = Code.dictionary(pairs.map { Code.Entry(key: $0.key, value: code($0.value)) })
            return isGeneric
                ? .call("Value.object", [.init(nil, .raw("[]"))]).replacedUnlessEmpty(by: dictionary) : dictionary
        }
    }

    func code(_ value: Value) -> Code {
        switch value {
        case .null: .raw(".null")
        case .bool(let flag): .raw(flag ? "true" : "false")
        case .int(let number): .int(number)
        case .double(let number): .raw("\(number)")
        case .string(let text): .string(text)
        case .array(let elements): .array(elements.map { code($0) })
        case .object(let members): .dictionary(members.map { Code.Entry(key: $0.key, value: code($0.value)) })
        case .reference: .raw(".null")
        }
    }

    private func scalar(_ text: String, _ isPlain: Bool, _ isGeneric: Bool) -> Code {
        guard Sentinel.refers(text) else { return isPlain ? code(ScalarTypes.value(text)) : .string(text) }
        let parts = Sentinel.parts(text)
        let codes = parts.map {
            $0.isReference ? reference($0.text, isGeneric: isGeneric && parts.count == 1) : Code.string($0.text)
        }
        if codes.count == 1 { return codes[0] }
        return join(codes, isGeneric)
    }

    private func join(_ codes: [Code], _ isGeneric: Bool) -> Code {
        let value = Code.dictionary([.init(key: "Fn::Join", value: .array([.string(""), .array(codes)]))])
        return isGeneric ? .chain(value, [.raw(" as Value")]) : value
    }

    static let pseudo = [
        "AWS::AccountId": "accountID", "AWS::Region": "regionID", "AWS::Partition": "partitionID",
        "AWS::StackName": "stackName",
        "AWS::NoValue": "noValue",
    ]

    private func reference(_ id: String, isGeneric: Bool) -> Code {
        if let word = Self.pseudo[id] { return .raw((isGeneric ? "Value." : ".") + word) }
        if let target = known[id] { return Self.attribute(nil, of: target) }
        return raw("Ref", .string(id), isGeneric)
    }

    private func raw(_ key: String, _ value: Code, _ isGeneric: Bool) -> Code {
        let value = Code.dictionary([.init(key: key, value: value)])
        return isGeneric ? .chain(value, [.raw(" as Value")]) : value
    }

    private func function(_ pair: Node.Pair, _ isGeneric: Bool) -> Code? {
        switch pair.key {
        case "Ref":
            guard let id = pair.value.scalar else { return nil }
            return reference(id, isGeneric: isGeneric)
        case "Fn::GetAtt":
            let parts = Self.attribute(pair.value)
            guard let parts, let target = known[parts.id], target.kind == .resource || target.kind == .function else {
                return raw(pair.key, code(pair.value), isGeneric)
            }
            if parts.attribute == "Arn", target.kind == .function { return .raw("\(target.name).arn") }
            return Self.attribute(parts.attribute, of: target)
        case "Fn::If":
            let elements = pair.value.elements
            guard elements.count == 3, let id = elements[0].scalar, let target = known["condition \(id)"] else {
                return raw(pair.key, code(pair.value), isGeneric)
            }
            return .call(
                isGeneric ? "Value.if" : ".if",
                [.init(nil, .raw(target.name)), .init(nil, code(elements[1])), .init("else", code(elements[2]))])
        case _ where pair.key.hasPrefix("Fn::"): return raw(pair.key, code(pair.value), isGeneric)
        default: return nil
        }
    }

    /// What `Fn::GetAtt` asks for: `[id, attribute]` or `id.attribute`.
    static func attribute(_ node: Node) -> (id: String, attribute: String)? {
        if let text = node.scalar, let point = text.firstIndex(of: ".") {
            return (String(text[..<point]), String(text[text.index(after: point)...]))
        }
        let parts = node.elements.compactMap(\.scalar)
        guard parts.count >= 2 else { return nil }
        return (parts[0], parts[1...].joined(separator: "."))
    }

    /// A text that a typed word takes, for the stage alone or not: nil where it is not known now.
    func string(_ node: Node?) -> Code? {
        guard let text = node?.scalar, !Sentinel.refers(text) else { return nil }
        return .string(text)
    }
}

extension Code {
    fileprivate func replacedUnlessEmpty(by code: Code) -> Code {
        if case .dictionary(let entries) = code, !entries.isEmpty { return .chain(code, [.raw(" as Value")]) }
        return self
    }
}
