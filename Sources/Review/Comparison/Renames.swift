import Infra

/// Finds resources that have another logical id and are the same otherwise.
struct Renames {
    /// Old id by new id.
    private(set) var oldIDs: [String: String] = [:]
    private let schemas: TypeSchemas

    /// - Parameters:
    ///   - removed: resources of the old template alone, in its order.
    ///   - added: resources of the new template alone, in its order.
    init(removed: [ResourceForm], added: [ResourceForm], _ schemas: TypeSchemas) {
        self.schemas = schemas
        guard !removed.isEmpty, !added.isEmpty else { return }
        var left = removed
        var open = added
        match(&left, &open) { form in form.physicalName(schemas[form.type]).map { "\(form.type) \($0)" } }
        // What refers to others that are renamed too is the same once those are left out.
        let ids = Set((removed + added).map(\.id))
        match(&left, &open) { Self.content($0, without: ids) }
    }

    /// Pairs those whose keys are the same, as many as there are on both sides, in order.
    private mutating func match(
        _ left: inout [ResourceForm], _ open: inout [ResourceForm], by key: (ResourceForm) -> String?
    ) {
        var byKey: [String: [ResourceForm]] = [:]
        for form in left { if let key = key(form) { byKey[key, default: []].append(form) } }
        var taken: Set<String> = []
        open.removeAll { form in
            guard let key = key(form), var candidates = byKey[key], !candidates.isEmpty else { return false }
            // Of several, the one that refers to what is known to be the same.
            let newIDs = Dictionary(oldIDs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            let exact = candidates.firstIndex { $0.replacingReferences { newIDs[$0] }.references == form.references }
            let old = candidates.remove(at: exact ?? 0)
            byKey[key] = candidates
            oldIDs[form.id] = old.id
            taken.insert(old.id)
            return true
        }
        left.removeAll { taken.contains($0.id) }
    }

    private static func content(_ form: ResourceForm, without ids: Set<String>) -> String {
        let masked = form.replacingReferences { ids.contains($0) ? "*" : nil }
        let sortedMembers = Value.object(masked.properties.sorted { $0.key < $1.key })
        return "\(form.type) \(sortedMembers.compactJSON)"
    }
}
