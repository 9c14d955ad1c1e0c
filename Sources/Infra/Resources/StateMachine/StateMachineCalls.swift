extension Stack {
    /// A role that a service of AWS takes in this account's name.
    /// - Parameter ofAccount: whether the service names the account for which it takes the role.
    mutating func addRole(
        _ id: String, for service: String, named name: String, ofAccount: Bool = true, _ statements: [PolicyStatement]
    ) {
        var values: [Value] = []
        for statement in PolicyStatement.merged(statements) {
            let value = statement.value(in: &self)
            if !values.contains(value) { values.append(value) }
        }
        let policies: Value = [
            ["PolicyName": .string(name), "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(values)]]
        ]
        add(
            id, "AWS::IAM::Role",
            .init(present: [
                (
                    "AssumeRolePolicyDocument",
                    TrustPolicy.document(for: .string(service), ofAccount: ofAccount)
                ), ("Policies", values.isEmpty ? nil : policies),
            ]))
    }

    /// Replaces references; a function is what its triggers start, such as its alias.
    mutating func resolveCalls(_ value: Value) -> Value {
        switch value {
        case .reference(let reference):
            if reference.attribute == "Arn", let function = reference.target.base as? Function,
                scope.stack.owns(function)
            {
                return scope.resolved(function).invocationARN
            }
            return resolve(value)
        case .array(let elements): return .array(elements.map { resolveCalls($0) })
        case .object(let members): return .object(members.map { .init($0.key, resolveCalls($0.value)) })
        default: return value
        }
    }
}

extension Value {
    /// Whether a text in it has the placeholder.
    func mentionsPlaceholder(_ name: String) -> Bool {
        switch self {
        case .string(let text): text.contains("${\(name)}")
        case .array(let elements): elements.contains { $0.mentionsPlaceholder(name) }
        case .object(let members): members.contains { $0.value.mentionsPlaceholder(name) }
        default: false
        }
    }
}
