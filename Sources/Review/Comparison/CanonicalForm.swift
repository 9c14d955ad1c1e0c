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
        switch change(of: value, at: place) {
        case .none: value
        case .removed: nil
        case .other(let canonical): canonical
        }
    }

    /// What becomes of a value. Most are in canonical form already and are not put together anew.
    private enum Change {
        case none
        case removed
        case other(Value)

        init(_ value: Value?) { self = value.map { .other($0) } ?? .removed }
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
        // A text that is no document is the same wherever it stands, so its place is not looked up.
        if case .string(let text) = member.value, !Self.mayBeDocument(text) { return .none }
        return change(of: member.value, at: place?.property(member.key))
    }

    private func convertsScalars(at place: SchemaPlace?) -> Bool { takesText || place?.isScalar == true }

    static func sorted(_ elements: [Value]) -> [Value] {
        if JSONOrder.isSorted(elements) { return elements }
        return elements.map { ($0.compactJSON, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func intrinsic(_ whole: Value, _ name: String, _ argument: Value, at place: SchemaPlace?) -> Change {
        switch (name, argument) {
        case ("Ref", _): return whole.isNoValue ? .removed : .none
        case ("Fn::GetAtt", .array(let parts)) where parts.count == 2: return .none
        default: return Change(canonical(whole, name, argument, at: place))
        }
    }

    private func canonical(_ whole: Value, _ name: String, _ argument: Value, at place: SchemaPlace?) -> Value? {
        switch (name, argument) {
        case ("Fn::GetAtt", _):
            return whole.reference.flatMap { reference in
                reference.attribute.map { .attribute(reference.id, $0) }
            } ?? whole
        case ("Fn::Sub", .string(let text)):
            return Concatenation.value(of: Concatenation.pieces(ofSub: text, own: []))
        case ("Fn::Sub", .array(let parts)):
            guard parts.count == 2, let text = parts[0].text, let own = parts[1].members else { return whole }
            let values = own.map { Value.Member($0.key, of($0.value) ?? "") }
            return Concatenation.value(of: Concatenation.pieces(ofSub: text, own: values))
        case ("Fn::Join", .array(let parts)): return join(parts) ?? whole
        case ("Fn::Select", .array(let parts)): return select(parts, at: place) ?? whole
        case ("Fn::Split", .array(let parts)): return split(parts) ?? whole
        case ("Fn::If", .array(let parts)) where parts.count == 3:
            let branches = parts.dropFirst().map { of($0, at: place) ?? .ref("AWS::NoValue") }
            return .object([.init(name, .array([parts[0]] + branches))])
        default: return .object([.init(name, of(argument) ?? .null)])
        }
    }

    private func join(_ parts: [Value]) -> Value? {
        guard parts.count == 2, let separator = parts[0].text else { return nil }
        guard case .array(let listed)? = of(parts[1]) else {
            return .object([.init("Fn::Join", .array([parts[0], of(parts[1]) ?? .null]))])
        }
        var pieces: [Value] = []
        for (index, element) in listed.enumerated() {
            if index > 0 { pieces.append(.string(separator)) }
            pieces.append(element)
        }
        return Concatenation.value(of: pieces)
    }

    private func select(_ parts: [Value], at place: SchemaPlace?) -> Value? {
        guard parts.count == 2 else { return nil }
        let list = of(parts[1]) ?? .null
        let index = parts[0].scalarText.flatMap { Int($0) }
        if let index, case .array(let elements) = list, elements.indices.contains(index) { return elements[index] }
        return .object([
            .init("Fn::Select", .array([index.map { .string(String($0)) } ?? of(parts[0]) ?? .null, list]))
        ])
    }

    private func split(_ parts: [Value]) -> Value? {
        guard parts.count == 2, let separator = parts[0].text, !separator.isEmpty else { return nil }
        let text = of(parts[1]) ?? .null
        guard case .string(let constant) = text else { return .object([.init("Fn::Split", .array([parts[0], text]))]) }
        return .array(
            constant.split(separator: separator, omittingEmptySubsequences: false).map { .string(String($0)) })
    }
}
