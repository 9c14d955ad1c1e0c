import Infra

/// A definition as the plugin writes it into the template: JSON with line breaks, references as variables of `Fn::Sub`.
struct StateMachineText {
    private(set) var value: Value = .null
    private var variables: [Value.Member] = []
    private var seconds: [String] = []
    private let functions: Set<String>
    private let stage: String

    init(_ definition: Node, functions: Set<String>, stage: String) {
        self.functions = functions
        self.stage = stage
        if let text = definition.scalar {
            // A text is written as JSON of a text, without its line breaks.
            let json = Value.string(text).compactJSON
            value = .string(Self.replaced(Self.replaced(json, "\\n", ""), "\\r", ""))
            return
        }
        let replaced = substituted(definition.value, in: nil, key: "")
        var text = Self.json(replaced, indent: "")
        let isSub = text.contains("#{")
        if isSub { text = Self.replaced(text, "#{", "${") }
        for name in seconds { text = Self.replaced(text, "\"${\(name)}\"", "${\(name)}") }
        if variables.isEmpty {
            value = isSub ? ["Fn::Sub": .string(text)] : .string(text)
        } else {
            value = ["Fn::Sub": [.string(text), .object(variables)]]
        }
    }

    static func isIntrinsic(_ value: Value) -> Bool {
        guard case .object(let members) = value else { return false }
        return members.contains { $0.key == "Ref" || $0.key.hasPrefix("Fn::") }
    }

    private mutating func substituted(_ value: Value, in parent: Value?, key: String) -> Value {
        if parent != nil, Self.isIntrinsic(value) {
            let name = MD5.hex(Sentinel.concrete(value.compactJSON, stage: stage))
            if !variables.contains(where: { $0.key == name }) {
                variables.append(.init(name, Self.translated(value, functions)))
            }
            if key == "Seconds", parent?["Type"] == "Wait" { seconds.append(name) }
            return .string("${\(name)}")
        }
        switch value {
        case .array(let elements): return .array(elements.map { substituted($0, in: value, key: "") })
        case .object(let members):
            return .object(members.map { .init($0.key, substituted($0.value, in: value, key: $0.key)) })
        default: return value
        }
    }

    /// A function's name where a logical id is wanted stands for the function.
    static func translated(_ value: Value, _ functions: Set<String>) -> Value {
        if case .string(let id)? = value["Ref"], functions.contains(id) { return CF.ref(ValueWriter.functionID(id)) }
        if case .array(let parts)? = value["Fn::GetAtt"], case .string(let id)? = parts.first, functions.contains(id) {
            return ["Fn::GetAtt": .array([.string(ValueWriter.functionID(id))] + parts.dropFirst())]
        }
        return value
    }

    private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
        var rest = text[...]
        var result = ""
        while let at = rest.firstRange(of: old) {
            result += rest[..<at.lowerBound] + new
            rest = rest[at.upperBound...]
        }
        return result + rest
    }

    /// JSON with two blanks for each level.
    static func json(_ value: Value, indent: String) -> String {
        let inner = indent + "  "
        switch value {
        case .array(let elements) where !elements.isEmpty:
            return "[\n" + elements.map { inner + json($0, indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members) where !members.isEmpty:
            let lines = members.map { "\(inner)\(Value.string($0.key).compactJSON): \(json($0.value, indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        default: return value.compactJSON
        }
    }
}
