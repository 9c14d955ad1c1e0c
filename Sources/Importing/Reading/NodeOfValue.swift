import Infra

extension Node {
    /// A node for a value that the import makes, at the place of what it is made for.
    func of(_ value: Value) -> Node {
        switch value {
        case .null: return text("null", isPlain: true)
        case .bool(let flag): return text(flag ? "true" : "false", isPlain: true)
        case .int(let number): return text(String(number), isPlain: true)
        case .double(let number): return text("\(number)", isPlain: true)
        case .string(let text): return self.text(text)
        case .array(let elements): return with(.sequence(elements.map { of($0) }))
        case .object(let members):
            return with(.mapping(members.map { Pair(key: $0.key, line: line, value: of($0.value)) }))
        case .reference: return text("null", isPlain: true)
        }
    }
}
