/// A reference inside a template: `Ref` of an id, or one of its attributes.
struct TemplateReference: Hashable, Sendable {
    /// A logical id, a parameter or a pseudo parameter.
    let id: String
    let attribute: String?
    /// Whether it stands where a list is wanted: as the second argument of `Fn::Join` or `Fn::Select`.
    var isList = false

    var value: Value { attribute.map { .getAtt(id, $0) } ?? .ref(id) }
}

extension Value {
    /// The value with every reference in it replaced, those inside the text of `Fn::Sub` too.
    ///
    /// - Parameter change: gives `Ref`, `Fn::GetAtt`, `Fn::Sub` of a text alone, or a plain text.
    func mapReferences(_ change: (TemplateReference) -> Value) -> Value {
        switch self {
        case .array(let elements): return .array(elements.map { $0.mapReferences(change) })
        case .object(let members):
            if members.count == 1, let reference = members[0].reference { return change(reference) }
            if members.count == 1, members[0].key == "Fn::Sub" {
                return .object([Member("Fn::Sub", Self.mapSub(members[0].value, change))])
            }
            if members.count == 1, let list = members[0].list {
                return .object([Member(members[0].key, [list.first.mapReferences(change), change(list.reference)])])
            }
            return .object(members.map { Member($0.key, $0.value.mapReferences(change)) })
        default: return self
        }
    }

    /// Each reference in it, in the order of the text.
    func forEachReference(_ body: (TemplateReference) -> Void) {
        switch self {
        case .array(let elements): for element in elements { element.forEachReference(body) }
        case .object(let members):
            if members.count == 1 {
                if let reference = members[0].reference { return body(reference) }
                if members[0].key == "Fn::Sub" { return Self.forEachPlaceholder(members[0].value, body) }
                if let list = members[0].list {
                    list.first.forEachReference(body)
                    return body(list.reference)
                }
            }
            for member in members { member.value.forEachReference(body) }
        default: return
        }
    }

    private static func forEachPlaceholder(_ argument: Value, _ body: (TemplateReference) -> Void) {
        let text: String
        var own: [Member] = []
        switch argument {
        case .string(let whole): text = whole
        case .array(let parts):
            guard parts.count == 2, case .string(let first) = parts[0], case .object(let names) = parts[1] else {
                return
            }
            (text, own) = (first, names)
        default: return
        }
        for case .placeholder(let name) in SubTemplate.parts(of: text)
        where !name.hasPrefix("!") && !own.contains(where: { $0.key == name }) {
            let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
            guard let id = parts.first else { continue }
            body(TemplateReference(id: id, attribute: parts.count > 1 ? parts[1] : nil))
        }
        for member in own { member.value.forEachReference(body) }
    }

    private static func mapSub(_ argument: Value, _ change: (TemplateReference) -> Value) -> Value {
        switch argument {
        case .string(let text): return .string(mapSub(text, except: [], change))
        case .array(let parts):
            guard parts.count == 2, case .string(let text) = parts[0], case .object(let names) = parts[1] else {
                return argument
            }
            return [.string(mapSub(text, except: names.map(\.key), change)), parts[1].mapReferences(change)]
        default: return argument
        }
    }

    /// `${Id}`, `${Id.Attribute}`; `${!Text}` is no reference.
    private static func mapSub(_ text: String, except names: [String], _ change: (TemplateReference) -> Value) -> String
    {
        SubTemplate.parts(of: text).reduce(into: "") { result, part in
            switch part {
            case .text(let text): result += text
            case .placeholder(let text):
                let name = String(text)
                let stays = names.contains(name) || name.hasPrefix("!")
                result += stays ? "${\(name)}" : mapPlaceholder(name, change)
            }
        }
    }

    private static func mapPlaceholder(_ name: String, _ change: (TemplateReference) -> Value) -> String {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let id = parts.first else { return "${\(name)}" }
        let changed = change(TemplateReference(id: id, attribute: parts.count > 1 ? parts[1] : nil))
        switch changed {
        case .string(let text): return text
        case .object(let members):
            if let reference = members.first?.reference {
                return "${\(reference.id)\(reference.attribute.map { ".\($0)" } ?? "")}"
            }
            if case .string(let text)? = changed["Fn::Sub"] { return text }
            return "${\(name)}"
        default: return "${\(name)}"
        }
    }
}

extension Value.Member {
    /// The arguments of `Fn::Join` or `Fn::Select` whose list is an attribute.
    fileprivate var list: (first: Value, reference: TemplateReference)? {
        guard key == "Fn::Join" || key == "Fn::Select", case .array(let parts) = value, parts.count == 2,
            case .object(let members) = parts[1], members.count == 1, var reference = members[0].reference
        else { return nil }
        reference.isList = true
        return (parts[0], reference)
    }

    /// What `Ref` or `Fn::GetAtt` refers to.
    fileprivate var reference: TemplateReference? {
        switch (key, value) {
        case ("Ref", .string(let id)): return TemplateReference(id: id, attribute: nil)
        case ("Fn::GetAtt", .array(let parts)):
            guard parts.count == 2, case .string(let id) = parts[0], case .string(let attribute) = parts[1] else {
                return nil
            }
            return TemplateReference(id: id, attribute: attribute)
        case ("Fn::GetAtt", .string(let text)):
            let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
            return parts.count == 2 ? TemplateReference(id: parts[0], attribute: parts[1]) : nil
        default: return nil
        }
    }
}
