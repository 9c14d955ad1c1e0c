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
        switch value {
        case .null, .reference: return value
        case .bool, .int: return convertsScalars(at: place) ? value.scalarText.map { .string($0) } : value
        case .double(let number):
            if convertsScalars(at: place) { return value.scalarText.map { .string($0) } }
            return number.rounded() == number && abs(number) < 1e15 ? .int(Int(number)) : value
        case .string(let text):
            guard let place, text.utf8.first == UInt8(ascii: "{"), place.isDocument,
                let document = try? Value.read(json: Array(text.utf8))
            else { return value }
            return of(document, at: place)
        case .array(let elements):
            let items = place?.items
            var result: [Value] = []
            result.reserveCapacity(elements.count)
            for element in elements { if let canonical = of(element, at: items) { result.append(canonical) } }
            return .array(place?.isUnordered == true ? Self.sorted(result) : result)
        case .object(let members):
            if let (name, argument) = value.intrinsic { return intrinsic(name, argument, at: place) }
            if PolicyForm.isPolicy(members) { return PolicyForm.of(members, in: self) }
            // The order of members has no meaning, and the values of a list are compared as wholes.
            var canonical: [Value.Member] = []
            canonical.reserveCapacity(members.count)
            var isSorted = true
            for member in members {
                guard let value = of(member.value, at: place?.property(member.key)) else { continue }
                if let last = canonical.last, member.key < last.key { isSorted = false }
                canonical.append(Value.Member(member.key, value))
            }
            if !isSorted { canonical.sort { $0.key < $1.key } }
            return .object(canonical)
        }
    }

    private func convertsScalars(at place: SchemaPlace?) -> Bool { takesText || place?.isScalar == true }

    static func sorted(_ elements: [Value]) -> [Value] {
        guard elements.count > 1 else { return elements }
        return elements.map { ($0.compactJSON, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func intrinsic(_ name: String, _ argument: Value, at place: SchemaPlace?) -> Value? {
        let whole = Value.object([.init(name, argument)])
        switch (name, argument) {
        case ("Ref", _): return whole.isNoValue ? nil : whole
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
