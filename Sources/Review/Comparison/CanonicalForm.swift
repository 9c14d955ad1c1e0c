import Infra

/// Brings what a resource says into one form for each meaning.
///
/// Numbers and booleans become text where CloudFormation converts between them; intrinsic functions lose their short
/// forms, and those over constants their function; lists whose order has no meaning are sorted; policies take their
/// longest form.
package struct CanonicalForm {
    /// Whether scalars become text wherever they stand, as custom resources get them.
    private let takesText: Bool

    package init(takesText: Bool = false) { self.takesText = takesText }

    /// - Returns: nil for `AWS::NoValue`, which is the same as nothing.
    package func of(_ value: Value, at place: SchemaPlace? = nil) -> Value? {
        change(of: value, at: place).result(for: value)
    }

    /// The same of a property.
    /// - Parameter place: that of the object that has it.
    func of(_ member: Value.Member, at place: SchemaPlace?) -> Value? {
        change(of: member, at: place).result(for: member.value)
    }

    /// What becomes of a value. Most are in canonical form already and are not put together anew.
    enum Change {
        case none
        case removed
        case other(Value)

        init(_ value: Value?) { self = value.map { .other($0) } ?? .removed }

        func result(for value: Value) -> Value? {
            switch self {
            case .none: value
            case .removed: nil
            case .other(let canonical): canonical
            }
        }
    }

    private func change(of value: Value, at place: SchemaPlace?) -> Change {
        switch value {
        case .null, .reference: return .none
        case .bool, .int: return convertsScalars(at: place) ? text(of: value) : .none
        case .double(let number):
            if convertsScalars(at: place) { return text(of: value) }
            return number.rounded() == number && abs(number) < 1e15 ? .other(.int(Int(number))) : .none
        case .string(let text):
            guard Self.mayBeDocument(text), let place, place.isDocument,
                let document = try? Value.read(json: Array(text.utf8))
            else { return .none }
            return Change(of(document, at: place))
        case .array(let elements): return change(of: elements, at: place)
        case .object(let members):
            if members.isIntrinsic { return intrinsic(value, members[0].key, members[0].value, at: place) }
            if PolicyForm.isPolicy(members) { return .other(PolicyForm.of(members, in: self)) }
            return change(of: members, at: place)
        }
    }

    private func text(of scalar: Value) -> Change { Change(scalar.scalarText.map { .string($0) }) }

    private static func mayBeDocument(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "{") }

    /// Whether it refers to a resource or parameter in the form that is the canonical one.
    private static func isPlainReference(_ member: Value.Member) -> Bool {
        switch (member.key, member.value) {
        case ("Ref", .string(let id)): id != "AWS::NoValue"
        case ("Fn::GetAtt", .array(let parts)): parts.count == 2
        default: false
        }
    }

    private func change(of elements: [Value], at place: SchemaPlace?) -> Change {
        let items = place?.items
        // Nil as long as all are the same.
        var result: [Value]?
        for (index, element) in elements.enumerated() {
            switch change(of: element, at: items) {
            case .none: result?.append(element)
            case .removed: if result == nil { result = Array(elements[..<index]) }
            case .other(let canonical):
                if result == nil { result = Array(elements[..<index]) }
                result?.append(canonical)
            }
        }
        let isUnordered = elements.count > 1 && place?.isUnordered == true
        guard let canonical = result else {
            return isUnordered && !JSONOrder.isSorted(elements) ? .other(.array(Self.sorted(elements))) : .none
        }
        return .other(.array(isUnordered ? Self.sorted(canonical) : canonical))
    }

    /// The order of members has no meaning, and the values of a list are compared as wholes.
    private func change(of members: [Value.Member], at place: SchemaPlace?) -> Change {
        var result: [Value.Member]?
        var isSorted = true
        for (index, member) in members.enumerated() {
            if index > 0, member.key < members[index - 1].key { isSorted = false }
            switch change(of: member, at: place) {
            case .none: result?.append(member)
            case .removed: if result == nil { result = Array(members[..<index]) }
            case .other(let canonical):
                if result == nil { result = Array(members[..<index]) }
                result?.append(Value.Member(member.key, canonical))
            }
        }
        if isSorted { return result.map { .other(.object($0)) } ?? .none }
        return .other(.object((result ?? members).sorted { $0.key < $1.key }))
    }

    private func change(of member: Value.Member, at place: SchemaPlace?) -> Change {
        if Self.isSameAnywhere(member.value) { return .none }
        return change(of: member.value, at: place?.property(member.key))
    }

    /// Whether a value is surely in canonical form wherever it stands, so that its place need not be looked up.
    private static func isSameAnywhere(_ value: Value) -> Bool {
        switch value {
        case .string(let text): !mayBeDocument(text)
        case .array(let elements): elements.isEmpty || elements.count == 1 && isSameAnywhere(elements[0])
        case .object(let members): members.count == 1 && isPlainReference(members[0])
        default: false
        }
    }

    private func convertsScalars(at place: SchemaPlace?) -> Bool { takesText || place?.isScalar == true }

    static func sorted(_ elements: [Value]) -> [Value] {
        if JSONOrder.isSorted(elements) { return elements }
        return elements.map { ($0.compactJSON, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}
