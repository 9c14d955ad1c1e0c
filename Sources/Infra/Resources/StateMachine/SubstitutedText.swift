extension Value {
    /// JSON with names that stand twice, which are mistakes to be told.
    init?(keepingRepeatedKeysOf bytes: [UInt8]) {
        let read = bytes.withUnsafeBufferPointer { JSONReader.read($0).map { Value(keepingRepeatedKeys: $0) } }
        guard let read else { return nil }
        self = read
    }

    private init(keepingRepeatedKeys json: JSON) {
        switch json {
        case .array(let elements): self = .array(elements.map { Value(keepingRepeatedKeys: $0) })
        case .object(let members):
            var all: [Member] = []
            for member in members { all.append(Member(member.key.string, Value(keepingRepeatedKeys: member.value))) }
            self = .object(all)
        default: self = Value(json)
        }
    }

    /// Texts that are a placeholder alone, replaced by what stands for it; others are left to CloudFormation.
    func substituting(_ substitutions: [Member]) -> Value {
        switch self {
        case .string(let text):
            guard text.hasPrefix("${"), text.hasSuffix("}") else { return self }
            return substitutions.first { "${\($0.key)}" == text }?.value ?? self
        case .array(let elements): return .array(elements.map { $0.substituting(substitutions) })
        case .object(let members): return .object(members.map { Member($0.key, $0.value.substituting(substitutions)) })
        default: return self
        }
    }
}
