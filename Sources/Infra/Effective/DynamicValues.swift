extension Stack {
    /// The same with dynamic references (`{{resolve:ssm:/shop/url}}`) as values that are known only when the stack is
    /// deployed, as a parameter's is: what they give is nobody's to check before.
    var withDynamicValuesUnknown: Stack {
        guard text.mayHoldDynamicReferences else { return self }
        var copy = self
        copy.template.changeProperties(\.withDynamicValuesUnknown)
        return copy
    }
}

extension Value {
    private static let dynamicReference = "{{resolve:"

    /// A text with a dynamic reference becomes a reference to what no template has; in `Fn::Sub`, a placeholder.
    var withDynamicValuesUnknown: Value { mentionsText(Self.dynamicReference) ? hidingDynamicValues : self }

    private var hidingDynamicValues: Value {
        switch self {
        case .string(let text):
            return text.hasText(Self.dynamicReference) ? .object([.init("Ref", .string(Self.name(of: text)))]) : self
        case .array(let elements): return .array(elements.map(\.hidingDynamicValues))
        case .object(let members):
            if members.count == 1, members[0].key == "Fn::Sub" {
                switch members[0].value {
                case .string(let text): return .object([.init("Fn::Sub", .string(Self.hidingDynamicValues(in: text)))])
                case .array(let parts):
                    guard case .string(let text)? = parts.first else { return self }
                    let rest = parts.dropFirst().map(\.hidingDynamicValues)
                    return .object([.init("Fn::Sub", .array([.string(Self.hidingDynamicValues(in: text))] + rest))])
                default: return self
                }
            }
            return .object(members.map { .init($0.key, $0.value.hidingDynamicValues) })
        default: return self
        }
    }

    /// Equal references have equal values, and no others have this name.
    private static func name(of text: some StringProtocol) -> String {
        text.utf8.reduce(into: "DynamicReference") { name, byte in
            if isLetter(byte) || isDigit(byte) {
                name.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                name += "x\(byte)"
            }
        }
    }

    private static func hidingDynamicValues(in text: String) -> String {
        guard text.hasText(dynamicReference) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: dynamicReference),
            let end = rest[start.upperBound...].firstRange(of: "}}")
        {
            result += rest[..<start.lowerBound]
            result += "${\(name(of: rest[start.upperBound..<end.lowerBound]))}"
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}
