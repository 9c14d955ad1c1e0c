import Infra

/// Intrinsic functions in one form for each meaning.
extension CanonicalForm {
    func intrinsic(_ whole: Value, _ name: String, _ argument: Value, at place: SchemaPlace?) -> Change {
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
