import Infra

/// A template that another tool compiled, made comparable with the one that the specs give: without what is new with
/// each deployment and what names the place of code.
///
/// Source: Serverless Framework, "Services", "Versioning Of Deployed Functions".
package enum OriginalTemplate {
    /// Types whose logical ids end in a hash or a time.
    private static let changing = [
        "AWS::Lambda::Version": "LambdaVersion", "AWS::ApiGateway::Deployment": "ApiGatewayDeployment",
        "AWS::ApiGatewayV2::Deployment": "WebsocketsDeployment",
    ]

    /// - Parameters:
    ///   - original: as the other tool compiled it.
    ///   - new: what the specs give for the same stack.
    /// - Returns: the original with the new one's code, ids of versions and deployments, parameters for archives and
    ///   description.
    package static func adapted(_ original: Value, to new: Value) -> Value {
        var names: [String: String] = [:]
        let given = members(new["Resources"])
        for resource in members(original["Resources"]) {
            guard let type = resource.value["Type"]?.text, let mark = changing[type],
                let stem = stem(resource.key, mark)
            else { continue }
            let own = given.first { $0.value["Type"]?.text == type && self.stem($0.key, mark) == stem }
            if let own { names[resource.key] = own.key }
        }
        guard case .object(var sections) = renamed(original, names) else { return original }
        for index in sections.indices {
            switch sections[index].key {
            case "Description": sections[index].value = new["Description"] ?? sections[index].value
            case "Resources":
                sections[index].value = .object(
                    members(sections[index].value).map { pair in
                        .init(
                            pair.key,
                            withoutNothing(
                                withCode(pair.value, of: new["Resources"]?[pair.key]),
                                beside: new["Resources"]?[pair.key]))
                    })
            case "Outputs":
                // Hashes and places of layers, which Serverless keeps to compare them.
                let outputs = members(sections[index].value).filter { pair in
                    new["Outputs"]?[pair.key] != nil
                        || !(pair.key.hasSuffix("LambdaLayerHash") || pair.key.hasSuffix("LambdaLayerS3Key"))
                }
                sections[index].value = .object(outputs)
            default: break
            }
        }
        if !sections.contains(where: { $0.key == "Description" }), let text = new["Description"] {
            sections.append(.init("Description", text))
        }
        return withParameters(sections, of: new)
    }

    private static func members(_ value: Value?) -> [Value.Member] {
        if case .object(let members)? = value { return members }
        return []
    }

    /// What stands before the hash: `OrdersLambdaVersion`.
    private static func stem(_ id: String, _ mark: String) -> String? {
        id.firstRange(of: mark).map { String(id[..<$0.upperBound]) }
    }

    private static func renamed(_ value: Value, _ names: [String: String]) -> Value {
        switch value {
        case .string(let text): return .string(names[text] ?? text)
        case .array(let elements): return .array(elements.map { renamed($0, names) })
        case .object(let members):
            return .object(members.map { .init(names[$0.key] ?? $0.key, renamed($0.value, names)) })
        default: return value
        }
    }

    /// Where code is, and its hash, are the new template's.
    private static func withCode(_ resource: Value, of new: Value?) -> Value {
        let key = [
            "AWS::Lambda::Function": "Code", "AWS::Lambda::LayerVersion": "Content",
            "AWS::Lambda::Version": "CodeSha256",
        ][resource["Type"]?.text ?? ""]
        guard let key, let code = new?["Properties"]?[key], case .object(let attributes) = resource else {
            return resource
        }
        return .object(
            attributes.map { attribute in
                guard attribute.key == "Properties" else { return attribute }
                return .init(
                    "Properties", .object(members(attribute.value).map { $0.key == key ? .init(key, code) : $0 }))
            })
    }

    /// Without empty properties that the new resource does not have, and without waiting for what its properties refer
    /// to anyway.
    private static func withoutNothing(_ resource: Value, beside new: Value?) -> Value {
        guard let new, case .object(let attributes) = resource else { return resource }
        let waits = texts(new["DependsOn"])
        let implied = references(in: resource["Properties"] ?? .null)
        return .object(
            attributes.compactMap { attribute in
                switch attribute.key {
                case "Properties":
                    let kept = members(attribute.value).filter {
                        !isNothing($0.value) || new["Properties"]?[$0.key] != nil
                    }
                    return .init("Properties", .object(kept))
                case "DependsOn":
                    let kept = texts(attribute.value).filter { waits.contains($0) || !implied.contains($0) }
                    return kept.isEmpty ? nil : .init("DependsOn", .array(kept.map { .string($0) }))
                default: return attribute
                }
            })
    }

    private static func isNothing(_ value: Value) -> Bool {
        value == .string("") || value == .array([]) || value == .object([])
    }

    private static func texts(_ value: Value?) -> [String] {
        switch value {
        case .string(let text)?: [text]
        case .array(let elements)?: elements.compactMap(\.text)
        default: []
        }
    }

    private static func references(in value: Value) -> Set<String> {
        switch value {
        case .array(let elements): return elements.reduce(into: []) { $0.formUnion(references(in: $1)) }
        case .object(let members):
            var found: Set<String> = members.reduce(into: []) { $0.formUnion(references(in: $1.value)) }
            if members.count == 1,
                let id = members[0].key == "Ref"
                    ? members[0].value.text : members[0].key == "Fn::GetAtt" ? texts(members[0].value).first : nil
            {
                found.insert(id)
            }
            return found
        default: return []
        }
    }

    private static func withParameters(_ sections: [Value.Member], of new: Value) -> Value {
        let known = members(sections.first { $0.key == "Parameters" }?.value)
        let archives = members(new["Parameters"]).filter { pair in
            let isArchive =
                pair.key == "ArtifactBucket" || pair.key.hasSuffix("ArtifactKey") || pair.key.hasSuffix("CodeSha256")
            return isArchive && !known.contains { $0.key == pair.key }
        }
        guard !archives.isEmpty else { return .object(sections) }
        var sections = sections.filter { $0.key != "Parameters" }
        sections.append(.init("Parameters", .object(known + archives)))
        return .object(sections)
    }
}
