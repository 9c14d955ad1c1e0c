/// What stands under `resources.extensions`: by logical id, what a generated resource has otherwise than Serverless
/// makes it.
struct ServerlessCorrections: Sendable {
    private(set) var members: [Value.Member] = []
    private var positions: [String: Int] = [:]

    /// Sets properties; those that are there already move behind the others.
    mutating func set(_ id: String, _ properties: [Value.Member]) {
        var known: [Value.Member] = []
        if case .object(let members)? = word(id, "Properties") { known = members }
        known.removeAll { member in properties.contains { $0.key == member.key } }
        set(id, "Properties", .object(known + properties))
    }

    /// Takes a property back; false where it has none.
    mutating func remove(_ id: String, _ property: String) -> Bool {
        guard case .object(var known)? = word(id, "Properties"), known.contains(where: { $0.key == property }) else {
            return false
        }
        known.removeAll { $0.key == property }
        if known.isEmpty { removeWord(id, "Properties") } else { set(id, "Properties", .object(known)) }
        return true
    }

    mutating func wait(_ id: String, for ids: [String]) {
        var known: [Value] = []
        if case .array(let values)? = word(id, "DependsOn") { known = values }
        set(id, "DependsOn", .array(known + ids.map { .string($0) }))
    }

    /// Sets a word beside the properties, such as `Condition`.
    mutating func set(_ id: String, _ key: String, _ value: Value) {
        guard let position = positions[id] else {
            positions[id] = members.count
            members.append(.init(id, .object([.init(key, value)])))
            return
        }
        guard case .object(var words) = members[position].value else { return }
        words.removeAll { $0.key == key }
        members[position].value = .object(words + [.init(key, value)])
    }

    mutating func removeWord(_ id: String, _ key: String) {
        guard let position = positions[id], case .object(let words) = members[position].value else { return }
        let rest = words.filter { $0.key != key }
        if !rest.isEmpty {
            members[position].value = .object(rest)
            return
        }
        members.remove(at: position)
        positions = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.key, $0) })
    }

    private func word(_ id: String, _ key: String) -> Value? { positions[id].flatMap { members[$0].value[key] } }
}
