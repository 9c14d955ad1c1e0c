import Infra

extension Value {
    /// The value with other logical ids in its references. It is in canonical form, so that only `Ref` and `Fn::GetAtt`
    /// name them.
    func replacingReferences(_ newID: (String) -> String?) -> Value {
        switch self {
        case .array(let elements): return .array(elements.map { $0.replacingReferences(newID) })
        case .object(let members):
            if let (id, attribute) = reference {
                guard let new = newID(id) else { return self }
                return attribute.map { .attribute(new, $0) } ?? .ref(new)
            }
            return .object(members.map { .init($0.key, $0.value.replacingReferences(newID)) })
        default: return self
        }
    }

    /// Calls the closure with every logical id that it refers to, and the attribute.
    package func eachReference(_ body: (String, String?) -> Void) {
        switch self {
        case .array(let elements): for element in elements { element.eachReference(body) }
        case .object(let members):
            if let (id, attribute) = reference { return body(id, attribute) }
            for member in members { member.value.eachReference(body) }
        default: break
        }
    }
}

extension ResourceForm {
    func replacingReferences(_ newID: (String) -> String?) -> ResourceForm {
        var form = self
        form.properties = properties.map { .init($0.key, $0.value.replacingReferences(newID)) }
        form.attributes = attributes.map { member in
            guard member.key == "DependsOn", let ids = member.value.elements else {
                return .init(member.key, member.value.replacingReferences(newID))
            }
            return .init(
                "DependsOn", .array(CanonicalForm.sorted(ids.map { $0.text.flatMap(newID).map { .string($0) } ?? $0 })))
        }
        return form
    }

    /// The logical ids that the properties and `DependsOn` name.
    package var references: Set<String> {
        var ids = Set(dependsOn)
        for member in properties { member.value.eachReference { id, _ in ids.insert(id) } }
        return ids
    }
}
