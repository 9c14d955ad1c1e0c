extension Function {
    /// What grants allow beyond `options.statements`: what owners say of keys and indexes, and secrets that it reads
    /// itself.
    func grantStatements(in scope: Scope) -> [PolicyStatement] {
        var statements: [PolicyStatement] = []
        var keys: [PolicyStatement] = []
        for grant in options.grants {
            statements += grant.value.indexStatements(at: grant.location, in: scope)
            statements += grant.value.secret?.statements(for: .own) ?? []
            guard let key = grant.value.keyStatement(at: grant.location, in: scope) else { continue }
            // One key may encrypt several things, and a reviewer reads once what may be done with it.
            if let index = keys.firstIndex(where: { $0.resources == key.resources }) {
                keys[index] = PolicyStatement(
                    actions: Set(keys[index].actions + key.actions).sorted(), resources: key.resources,
                    location: keys[index].location)
            } else {
                keys.append(key)
            }
        }
        return statements + keys
    }
}

extension Stack {
    /// The value with functions of this stack by their names, which are known beforehand: two that invoke each other
    /// would wait for each other by references.
    func namingFunctions(_ value: Value) -> Value {
        switch value {
        case .reference(let reference):
            guard let function = reference.target.base as? Function, let own = scope.stack[function.key] as? Function,
                scope.owner(of: function)?.index == scope.stack.index
            else { return value }
            let name = own.physicalName(in: scope)
            if reference.attribute == nil { return .string(name) }
            return .sub("arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:\(name)")
        case .array(let elements): return .array(elements.map(namingFunctions))
        case .object(let members): return .object(members.map { .init($0.key, namingFunctions($0.value)) })
        default: return value
        }
    }
}
