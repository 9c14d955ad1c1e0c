// Objects and arrays.
extension SchemaValidation {
    mutating func checkObject(_ members: [Value.Member], _ node: SchemaNode) {
        // Macros put members here that nobody knows yet.
        let isOpen = members.contains { member in
            member.key.utf8.first == UInt8(ascii: "F")
                && (member.key == "Fn::Transform" || member.key.hasPrefix("Fn::ForEach"))
        }
        if isOpen { metUnknown = true }
        for name in node.required where !isOpen {
            switch Presence(members.first { name == $0.key }?.value) {
            case .present: break
            case .absent:
                // Misspelt is said once, of the name that is there.
                if !isTrial, isMisspelt(name.string, members, node) { break }
                report(.missingProperty) { subject in "\(subject) needs the property '\(name.string)'." }
            case .maybe:
                // Inside a condition the other branch may be one that is never taken.
                if isInsideCondition { break }
                report(.missingProperty) { subject in
                    """
                    \(subject) needs the property '\(name.string)' always, but one branch of its condition leaves it \
                    out.
                    """
                }
            }
        }
        guard node.isClosed || !node.properties.isEmpty || !node.patternProperties.isEmpty else { return }
        for member in members {
            var isKnown = false
            if let property = node.property(member.key) {
                isKnown = true
                descend(.name(member.key), member.value, property)
            }
            for property in node.patternProperties where patterns.find(property.name, in: member.key) {
                isKnown = true
                descend(.name(member.key), member.value, property.node)
            }
            let isMacro = isOpen && member.key.hasPrefix("Fn::")
            if !isKnown, node.isClosed, !isMacro, Presence(member.value) != .absent { reportUnknown(member.key, node) }
        }
    }

    private func isMisspelt(_ name: String, _ members: [Value.Member], _ node: SchemaNode) -> Bool {
        guard node.isClosed else { return false }
        return members.contains { member in
            node.property(member.key) == nil
                && nearestName(to: member.key, among: node.properties.map(\.name.string)) == name
        }
    }

    private mutating func reportUnknown(_ name: String, _ node: SchemaNode) {
        let nearest = isTrial ? nil : nearestName(to: name, among: node.properties.map(\.name.string))
        report(.unknownProperty, at: .name(name), suggestion: nearest) { subject in
            if !node.properties.isEmpty || node.patternProperties.isEmpty {
                return "\(subject) has no property '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ".")
            }
            let patterns = node.patternProperties.map(\.name.string).joined(separator: " or ")
            return "\(subject) has the name '\(name)', which does not match \(patterns)."
        }
    }

    mutating func checkArray(_ elements: [Value], _ node: SchemaNode) {
        if let bounds = node.count { checkCount(elements, bounds) }
        if node.itemsAreUnique { checkUnique(elements) }
        guard let items = node.items else { return }
        // The schemas say of all elements what the patches say more of the first.
        for (index, element) in elements.enumerated() { descend(.index(index), element, items) }
    }

    mutating func checkCount(_ elements: [Value], _ bounds: SchemaNode.Bounds) {
        let presences = elements.map { Presence($0) }
        let least = presences.count { $0 == .present }
        let most = presences.count { $0 != .absent }
        guard Double(least) > bounds.greatest ?? .infinity || Double(most) < bounds.least ?? 0 else { return }
        report(.itemCount) { subject in
            """
            \(subject) has \(most) item\(most == 1 ? "" : "s"); \(bounds.words) \(bounds.greatest == 1 ? "is" : "are") \
            allowed.
            """
        }
    }

    private mutating func checkUnique(_ elements: [Value]) {
        for (index, element) in elements.enumerated() {
            guard elements[..<index].contains(where: { $0.isSame(as: element) }) else { continue }
            return report(.duplicateItems, at: .index(index)) { subject in
                "\(subject) holds \(element.inWords) twice; its items must differ."
            }
        }
    }
}

extension [Value.Member] {
    /// The value of that name.
    subscript(name: String) -> Value? { first { $0.key == name }?.value }
}

extension Value {
    /// Equal, whatever the order of an object's members.
    func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.object(let left), .object(let right)):
            return left.count == right.count
                && left.allSatisfy { member in right[member.key].map { $0.isSame(as: member.value) } ?? false }
        case (.array(let left), .array(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        case (.string(let left), .string(let right)): return left == right
        default: return self == other
        }
    }
}
