/// What CloudFormation decides in a definition, by the placeholders that stand there for it.
struct StateSubstitutions {
    var members: [Value.Member] = []

    /// The value with placeholders for its intrinsic functions.
    mutating func take(_ value: Value) -> Value {
        switch value {
        case .array(let elements): return .array(elements.map { take($0) })
        case .object(let object):
            if object.isIntrinsic { return placeholder(for: value) }
            return .object(object.map { .init($0.key, take($0.value)) })
        default: return value
        }
    }

    private mutating func placeholder(for value: Value) -> Value {
        if let known = members.first(where: { $0.value == value }) { return .string("${\(known.key)}") }
        var name = value.singleReference.map { LogicalID.words("\($0.id) \($0.attribute ?? "")") } ?? ""
        if name.isEmpty || members.contains(where: { $0.key == name }) { name += "Value\(members.count + 1)" }
        members.append(.init(name, value))
        return .string("${\(name)}")
    }
}
