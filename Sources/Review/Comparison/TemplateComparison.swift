import Infra

/// Two templates compared by what they mean.
///
/// No difference is: another order of members, of statements of a policy, or of a list that the type's schema calls
/// unordered; a number or boolean as text; the short and the long form of an intrinsic function; `Fn::Join` and
/// `Fn::Sub` of the same pieces; a value that is the schema's default and its absence; `AWS::NoValue` and nothing.
///
///     let comparison = TemplateComparison(old: old, new: new)
///     for change in comparison.resources { print(change.id, change.properties.map(\.path)) }
package struct TemplateComparison: Sendable {
    /// In the order of the new template; what is removed comes last, in the order of the old one.
    package let resources: [ResourceChange]
    /// What differs in the other sections. Paths begin with the section and the name: `Outputs.QueueArn.Value`.
    package let sections: [PropertyChange]

    /// Whether both mean the same.
    package var isEmpty: Bool { resources.isEmpty && sections.isEmpty }

    /// - Parameters:
    ///   - old: a template as JSON, read by `TemplateText.read`.
    ///   - new: another one.
    ///   - schemas: what has been read of the schemas, for comparing several pairs.
    package init(old: Value, new: Value, schemas: TypeSchemas = TypeSchemas()) {
        resources = Self.resources(old: old["Resources"]?.members ?? [], new: new["Resources"]?.members ?? [], schemas)
        sections = Self.sections(old: old, new: new)
    }

    private static func resources(old: [Value.Member], new: [Value.Member], _ schemas: TypeSchemas) -> [ResourceChange]
    {
        let before = Dictionary(old.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.key))
        let form = { (member: Value.Member) in ResourceForm(member.key, member.value, schemas) }
        let removed = old.filter { !after.contains($0.key) }.map(form)
        let added = new.filter { before[$0.key] == nil }.map(form)
        let renames = Renames(removed: removed, added: added, schemas)
        let newIDs = Dictionary(renames.oldIDs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let removedByID = Dictionary(removed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let addedByID = Dictionary(added.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var changes: [ResourceChange] = []
        for member in new {
            if let value = before[member.key] {
                // Most resources are the same to the letter; only what refers to something renamed may be so and
                // differ.
                if value == member.value { continue }
                let pair = (ResourceForm(member.key, value, schemas), form(member))
                if let change = change(.changed, pair.0, pair.1, newIDs, schemas) { changes.append(change) }
            } else if let resource = addedByID[member.key] {
                if let oldID = renames.oldIDs[member.key], let old = removedByID[oldID] {
                    if let change = change(.renamed(from: oldID), old, resource, newIDs, schemas) {
                        changes.append(change)
                    }
                } else {
                    changes.append(ResourceChange(.added, new: resource))
                }
            }
        }
        return changes + removed.filter { newIDs[$0.id] == nil }.map { ResourceChange(.removed, old: $0) }
    }

    private static func change(
        _ kind: ResourceChange.Kind, _ old: ResourceForm, _ new: ResourceForm, _ newIDs: [String: String],
        _ schemas: TypeSchemas
    ) -> ResourceChange? {
        let schema = schemas[new.type]
        let mapped = newIDs.isEmpty ? old : old.replacingReferences { newIDs[$0] }
        let properties =
            old.type == new.type
            ? Differences.between(.object(mapped.properties), .object(new.properties), at: schema.root) : []
        var attributes = Differences.between(.object(mapped.attributes), .object(new.attributes), at: nil)
        attributes.removeAll { isTheDefault($0, old, new) }
        if old.type != new.type {
            attributes.insert(
                PropertyChange(PropertyPath("Type"), old: .string(old.type), new: .string(new.type)), at: 0)
        }
        if kind == .changed, properties.isEmpty, attributes.isEmpty { return nil }
        return ResourceChange(
            kind: kind, id: new.id, type: new.type, old: old, new: new, properties: properties, attributes: attributes,
            replacement: Replacement(of: properties, in: schema))
    }

    /// A policy that says what holds without it.
    private static func isTheDefault(_ change: PropertyChange, _ old: ResourceForm, _ new: ResourceForm) -> Bool {
        switch change.path {
        case PropertyPath("DeletionPolicy"): old.deletionPolicy == new.deletionPolicy
        case PropertyPath("UpdateReplacePolicy"): old.updateReplacePolicy == new.updateReplacePolicy
        default: false
        }
    }

    private static func sections(old: Value, new: Value) -> [PropertyChange] {
        let form = CanonicalForm()
        var names = (new.members ?? []).map(\.key)
        names += (old.members ?? []).map(\.key).filter { !names.contains($0) }
        return names.filter { $0 != "Resources" }.flatMap { name -> [PropertyChange] in
            let (before, after) = (old[name], new[name])
            if before == after { return [] }
            // An empty section is none.
            let meaning = { (value: Value?) in value.flatMap { form.of($0) }.flatMap { $0 == .object([]) ? nil : $0 } }
            let place = PropertyPath(name)
            guard case .object? = before ?? after, before?.intrinsic == nil, after?.intrinsic == nil else {
                return Differences.between(meaning(before), meaning(after), at: nil, path: place)
            }
            return Differences.between(
                meaning(before) ?? .object([]), meaning(after) ?? .object([]), at: nil, path: place)
        }
    }
}

extension ResourceChange {
    init(_ kind: Kind, old: ResourceForm? = nil, new: ResourceForm? = nil) {
        self.init(
            kind: kind, id: (new ?? old)?.id ?? "", type: (new ?? old)?.type ?? "", old: old, new: new, properties: [],
            attributes: [], replacement: .none)
    }
}
