/// A stack as it will be deployed: what checks ask that hold for words, `Resource` and `.override` alike.
struct EffectiveStack: Sendable {
    let stack: Stack
    /// The resources that the author wrote out or overrode.
    let authored: [EffectiveResource]
    /// What stands inside those and has a type of its own.
    let inline: [EffectiveResource]

    var scope: Scope { stack.scope }
    var region: Region { stack.scope.region }
    var conditions: [String: Value] { stack.template.conditionDefinitions }

    init(_ stack: Stack) {
        self.stack = stack
        authored = stack.scope.stack.declarations.compactMap { declaration in
            guard declaration is Resource || !declaration.origin.overrides.isEmpty,
                let resource = stack.template[declaration.logicalID]
            else { return nil }
            return EffectiveResource(resource: resource, declaration: declaration)
        }
        inline = authored.flatMap(InlineResources.parts)
    }

    func authored(_ types: String...) -> [EffectiveResource] { (authored + inline).filter { types.contains($0.type) } }

    /// Resources of a type that have one key and can be there together, with the one of each pair that the author
    /// wrote. Pairs of which the library wrote both are left out.
    func pairs(
        of type: String, by key: (TemplateResource) -> String?
    ) -> [(first: TemplateResource, second: TemplateResource, authored: EffectiveResource)] {
        let authored = authoredByID(type)
        guard !authored.isEmpty else { return [] }
        var known: [String: TemplateResource] = [:]
        return all(type).compactMap { resource in
            guard let key = key(resource), let other = known.updateValue(resource, forKey: key),
                !exclude(other, resource),
                let mine = authored[resource.id] ?? authored[other.id]
            else { return nil }
            return (other, resource, mine)
        }
    }

    func authoredByID(_ type: String) -> [String: EffectiveResource] {
        Dictionary(authored(type).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All resources of a type, whoever wrote them.
    func all(_ type: String) -> [TemplateResource] {
        stack.template.resources(ofType: type) + InlineResources.all(type, in: stack.template)
    }

    /// The resource of this stack that a value refers to, by `Ref`, `Fn::GetAtt` or a `Fn::Sub` of one placeholder.
    func target(of value: Value?) -> TemplateResource? {
        guard let value, case .object(let members) = value, members.count == 1 else { return nil }
        if let reference = value.singleReference { return stack.template[reference.id] }
        // One reference may be all that is joined.
        guard members[0].key == "Fn::Join" || members[0].key == "Fn::Sub",
            let parts = text(value).map(SubTemplate.parts), parts.count == 1, case .placeholder(let name) = parts[0]
        else { return nil }
        return stack.template[String(name.prefix { $0 != "." })]
    }

    /// The function of this stack that a value refers to, or whose name or ARN it is.
    func function(named value: Value?) -> TemplateResource? {
        if let target = target(of: value) { return target }
        guard let text = text(value), !text.contains("${") else { return nil }
        let name = ARN(text).map { $0.service == "lambda" ? $0.resource : "" } ?? text
        let parts = name.split(separator: ":")
        guard let name = parts.first == "function" ? parts.dropFirst().first : parts.first else { return nil }
        return stack.template.resources(ofType: "AWS::Lambda::Function").first {
            $0.property("FunctionName") == .string(String(name))
        }
    }

    /// The first resource of this stack that is named anywhere in a value.
    func mentioned(in value: Value?, type: String) -> TemplateResource? { mentioned(in: value) { $0 == type } }

    func mentioned(in value: Value?, ofType isWanted: (String) -> Bool) -> TemplateResource? {
        var found: TemplateResource?
        value?.forEachReference { reference in
            guard found == nil, let resource = stack.template[reference.id], isWanted(resource.type) else { return }
            found = resource
        }
        return found
    }

    /// The text that a value becomes, with what is not known beforehand as `${Id}` or `${Id.Attribute}`.
    /// Nil where it is not a text.
    func text(_ value: Value?) -> String? {
        value.flatMap { EffectiveText(region, account: scope.stack.account?.value).text($0) }
    }

    /// Whether two resources are never there together.
    func exclude(_ first: TemplateResource, _ second: TemplateResource) -> Bool {
        KnownConditions.exclude(first.condition, second.condition, conditions)
    }
}

extension Value {
    /// Whether an element of a list may stand for several, as a parameter's list or a condition's branch does.
    var mayBeSeveral: Bool { if case .object = self { singleReference == nil } else { false } }

    /// The reference that it consists of.
    var singleReference: TemplateReference? {
        guard case .object(let members) = self, members.count == 1 else { return nil }
        if members[0].key == "Fn::Sub", case .string(let text) = members[0].value {
            guard text.hasPrefix("${"), text.hasSuffix("}"), text.utf8.count(where: { $0 == UInt8(ascii: "$") }) == 1
            else { return nil }
        } else if members[0].key != "Ref", members[0].key != "Fn::GetAtt" {
            return nil
        }
        var found: TemplateReference?
        forEachReference { found = found ?? $0 }
        return found
    }
}
