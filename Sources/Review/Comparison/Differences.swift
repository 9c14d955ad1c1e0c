import Infra

/// Finds what differs between two values in canonical form.
struct Differences {
    private(set) var found: [PropertyChange] = []

    /// - Parameter place: the schema of the values, for default values and lists without order.
    static func between(_ old: Value?, _ new: Value?, at place: SchemaPlace?, path: PropertyPath = .init())
        -> [PropertyChange]
    {
        var differences = Differences()
        differences.compare(old, new, at: place, path, isPolicy: false)
        return differences.found
    }

    private mutating func compare(
        _ old: Value?, _ new: Value?, at place: SchemaPlace?, _ path: PropertyPath, isPolicy: Bool
    ) {
        if old == new { return }
        if old == nil || new == nil, let value = place?.defaultValue, let there = old ?? new,
            CanonicalForm().of(value, at: place) == there
        {
            return
        }
        switch (old, new) {
        case (.object(let before)?, .object(let after)?) where old?.intrinsic == nil && new?.intrinsic == nil:
            compare(
                before, after, at: place, path,
                isPolicy: isPolicy || (PolicyForm.isPolicy(before) && PolicyForm.isPolicy(after)))
        case (.array(let before)?, .array(let after)?):
            compare(before, after, at: place, path, isPolicy: isPolicy)
        default: found.append(PropertyChange(path, old: old, new: new))
        }
    }

    private mutating func compare(
        _ old: [Value.Member], _ new: [Value.Member], at place: SchemaPlace?, _ path: PropertyPath, isPolicy: Bool
    ) {
        for member in new {
            let before = old.first { $0.key == member.key }?.value
            if before == member.value { continue }
            compare(
                before, member.value, at: place?.property(member.key), path.appending(.key(member.key)),
                isPolicy: isPolicy)
        }
        for member in old where !new.contains(where: { $0.key == member.key }) {
            compare(
                member.value, nil, at: place?.property(member.key), path.appending(.key(member.key)), isPolicy: isPolicy
            )
        }
    }

    private mutating func compare(
        _ old: [Value], _ new: [Value], at place: SchemaPlace?, _ path: PropertyPath, isPolicy: Bool
    ) {
        let items = place?.items
        let isUnordered = isPolicy || place?.isUnordered == true
        if let key = Self.namingKey(old, new) {
            return compareNamed(old, new, by: key, at: items, path, isPolicy: isPolicy, isUnordered: isUnordered)
        }
        guard isUnordered else { return compareInOrder(old, new, at: items, path, isPolicy: isPolicy) }
        // Names of actions do not depend on case.
        let isAction = isPolicy && (path.steps.last == .key("Action") || path.steps.last == .key("NotAction"))
        let (gone, come) = Self.withoutCommon(old, new, ignoresCase: isAction)
        if gone.count == 1, come.count == 1 {
            return compare(gone[0], come[0], at: items, path.appending(.element), isPolicy: isPolicy)
        }
        comparePairs(gone, come, at: items, path, isPolicy: isPolicy)
    }

    /// What is in one list only. Each element takes one of the other list away.
    private static func withoutCommon(_ old: [Value], _ new: [Value], ignoresCase: Bool) -> (
        gone: [Value], come: [Value]
    ) {
        let key = { (value: Value) -> Value in
            ignoresCase ? value.text.map { .string($0.lowercased()) } ?? value : value
        }
        var counts: [Value: Int] = [:]
        for value in old { counts[key(value), default: 0] += 1 }
        var come: [Value] = []
        for value in new {
            if let count = counts[key(value)], count > 0 { counts[key(value)] = count - 1 } else { come.append(value) }
        }
        var gone: [Value] = []
        for value in old.reversed() {
            if let count = counts[key(value)], count > 0 {
                counts[key(value)] = count - 1
                gone.append(value)
            }
        }
        return (gone.reversed(), come)
    }

    /// Objects without a name are held against the one that is most like them.
    private mutating func comparePairs(
        _ gone: [Value], _ come: [Value], at items: SchemaPlace?, _ path: PropertyPath, isPolicy: Bool
    ) {
        let step = path.appending(.element)
        var left = come
        for old in gone {
            let fewest = left.indices.compactMap { index -> (index: Int, count: Int)? in
                guard case .object(let members) = left[index], old.members != nil else { return nil }
                var trial = Differences()
                trial.compare(old, left[index], at: items, step, isPolicy: isPolicy)
                return trial.found.count <= max(1, members.count / 2) ? (index, trial.found.count) : nil
            }
            .min { ($0.count, $0.index) < ($1.count, $1.index) }
            if let fewest {
                compare(old, left.remove(at: fewest.index), at: items, step, isPolicy: isPolicy)
            } else {
                found.append(PropertyChange(step, old: old, new: nil))
            }
        }
        for new in left { found.append(PropertyChange(step, old: nil, new: new)) }
    }

    private mutating func compareInOrder(
        _ old: [Value], _ new: [Value], at items: SchemaPlace?, _ path: PropertyPath, isPolicy: Bool
    ) {
        var start = 0
        while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
        var end = 0
        while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
        let (before, after) = (old[start..<(old.count - end)], new[start..<(new.count - end)])
        for offset in 0..<max(before.count, after.count) {
            compare(
                offset < before.count ? before[start + offset] : nil,
                offset < after.count ? after[start + offset] : nil,
                at: items, path.appending(.index(start + offset)), isPolicy: isPolicy)
        }
    }

    private mutating func compareNamed(
        _ old: [Value], _ new: [Value], by key: String, at items: SchemaPlace?, _ path: PropertyPath, isPolicy: Bool,
        isUnordered: Bool
    ) {
        let count = found.count
        let name = { (value: Value) in value[key]?.scalarText ?? "" }
        let before = Dictionary(old.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(name))
        for element in new {
            compare(
                before[name(element)], element, at: items, path.appending(.named(name(element))), isPolicy: isPolicy)
        }
        for element in old where !after.contains(name(element)) {
            found.append(PropertyChange(path.appending(.named(name(element))), old: element, new: nil))
        }
        if found.count == count, !isUnordered, key != "Key" {
            // The same elements in another order.
            found.append(PropertyChange(path, old: .array(old), new: .array(new)))
        }
    }

    /// What names the elements of both lists, where something does.
    private static func namingKey(_ old: [Value], _ new: [Value]) -> String? {
        for key in ["Key", "Name", "Id", "Sid", "IndexName", "AttributeName", "PolicyName", "DeviceName", "DomainName"]
        {
            if isName(key, of: old), isName(key, of: new), !(old.isEmpty && new.isEmpty) { return key }
        }
        return nil
    }

    private static func isName(_ key: String, of elements: [Value]) -> Bool {
        var seen: Set<String> = []
        return elements.allSatisfy { element in
            guard element.intrinsic == nil, let name = element[key]?.scalarText else { return false }
            return seen.insert(name).inserted
        }
    }
}
