extension Stack {
    /// The same with every value that is known before deployment written out: `{"Fn::Sub": "orders-${AWS::Region}"}` is
    /// "orders-eu-central-1" to the checks of properties.
    ///
    /// Where the author wrote none, the stack stays as it is: what the library writes has checks of its own.
    var withConstantsEvaluated: Stack {
        let constants = ConstantValues(of: self)
        let isConcerned = scope.stack.declarations.contains { declaration in
            guard declaration is Resource || !declaration.origin.overrides.isEmpty,
                let resource = template[declaration.logicalID]
            else { return false }
            return resource.properties.contains { constants.holdsConstant($0.value) }
        }
        guard isConcerned else { return self }
        var copy = self
        // All resources, so that two of them that are compared have one form.
        // A dynamic reference may be put together too.
        copy.template.changeProperties { constants.evaluated($0).withDynamicValuesUnknown }
        return copy
    }
}

/// Evaluates the intrinsic functions of a template whose arguments are known before deployment.
///
/// What only the deployment decides stays as it is, with all that depends on it.
struct ConstantValues {
    private let texts: EffectiveText
    private let mappings: [Value.Member]
    /// Deeper values stay as they are.
    private static let depth = 64

    init(of stack: Stack) { self.init(in: stack.scope, mappings: stack.template.mappings) }

    /// Before lowering, when no mapping is in a template yet.
    init(in scope: Scope, mappings: [Value.Member] = []) {
        self.init(scope.region, account: scope.stack.account?.value, mappings: mappings)
    }

    /// - Parameter account: where the specs name it.
    init(_ region: Region, account: String?, mappings: [Value.Member] = []) {
        texts = EffectiveText(region, account: account)
        self.mappings = mappings
    }

    /// Whether the value has an intrinsic function that can be evaluated.
    func holdsConstant(_ value: Value) -> Bool { evaluated(value) != value }

    func evaluated(_ value: Value) -> Value { evaluated(value, Self.depth) }

    /// The text that a value gives, where that is known.
    func text(_ value: Value) -> String? { if case .string(let text) = evaluated(value) { text } else { nil } }

    /// Arguments first, each once: an author chooses how deep they are.
    private func evaluated(_ value: Value, _ depth: Int) -> Value {
        guard depth > 0 else { return value }
        switch value {
        case .array(let elements): return .array(elements.map { evaluated($0, depth - 1) })
        case .object(let members):
            guard members.isIntrinsic else {
                return .object(members.map { .init($0.key, evaluated($0.value, depth - 1)) })
            }
            let function = Value.Member(members[0].key, evaluated(members[0].value, depth - 1))
            return constant(function) ?? .object([function])
        default: return value
        }
    }

    /// What an intrinsic function of evaluated arguments gives, where that is known.
    private func constant(_ function: Value.Member) -> Value? {
        switch function.key {
        case "Ref", "Fn::Sub": return known(.object([function]))
        case "Fn::Join":
            guard let parts = function.value.elements, parts.count == 2, let values = list(parts[1]) else {
                return nil
            }
            return known(.object([.init("Fn::Join", .array([parts[0], .array(values)]))]))
        case "Fn::Select":
            guard let parts = function.value.elements, parts.count == 2, let index = parts[0].integer,
                let values = list(parts[1]), values.indices.contains(index), values[index].isConstant
            else { return nil }
            return values[index]
        case "Fn::FindInMap":
            guard let parts = function.value.elements, parts.count >= 3 else { return nil }
            let names = parts.prefix(3).compactMap { part -> String? in
                if case .string(let text) = part { text } else { nil }
            }
            guard names.count == 3, let mapping = mappings.first(where: { $0.key == names[0] })?.value else {
                return nil
            }
            return mapping[names[1]]?[names[2]].flatMap { $0.isConstant ? $0 : nil }
        default: return nil
        }
    }

    /// The elements of a list that is written out or split from a known text. They may be unknown themselves.
    private func list(_ value: Value) -> [Value]? {
        guard let parts = value["Fn::Split"]?.elements else { return value.elements }
        guard parts.count == 2, case .string(let separator) = parts[0], !separator.isEmpty,
            case .string(let text) = parts[1]
        else { return nil }
        return text.split(separator: separator, omittingEmptySubsequences: false).map { .string(String($0)) }
    }

    /// A text without placeholders. `${!Name}` becomes one, so that such a text stays as it is.
    private func known(_ value: Value) -> Value? {
        texts.text(value).flatMap { $0.contains("${") ? nil : .string($0) }
    }
}

extension Value {
    /// Whether no intrinsic function is in it.
    fileprivate var isConstant: Bool {
        switch self {
        case .array(let elements): elements.allSatisfy(\.isConstant)
        case .object(let members): !members.isIntrinsic && members.allSatisfy(\.value.isConstant)
        case .reference: false
        default: true
        }
    }
}
