import Infra

extension Value {
    /// The name and argument of an intrinsic function: `Ref`, `Condition` and `Fn::…`.
    package var intrinsic: (name: String, argument: Value)? {
        guard case .object(let members) = self, members.isIntrinsic else { return nil }
        return (members[0].key, members[0].value)
    }

    /// The text, if this is a string.
    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The members, if this is an object.
    package var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// Text, numbers and booleans as the text that CloudFormation makes of them.
    package var scalarText: String? {
        switch self {
        case .string(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .int(let number): String(number)
        case .double(let number):
            number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : String(number)
        default: nil
        }
    }

    /// The logical id that `Ref` or `Fn::GetAtt` names, with the attribute. In other forms than the list too.
    package var reference: (id: String, attribute: String?)? {
        switch intrinsic {
        case ("Ref", .string(let id))?: return (id, nil)
        case ("Fn::GetAtt", .array(let parts))?:
            guard parts.count >= 2, case .string(let id) = parts[0] else { return nil }
            let names = parts.dropFirst().compactMap(\.text)
            return names.count == parts.count - 1 ? (id, names.joined(separator: ".")) : nil
        case ("Fn::GetAtt", .string(let text))?:
            guard let dot = text.firstIndex(of: ".") else { return nil }
            return (String(text[..<dot]), String(text[text.index(after: dot)...]))
        default: return nil
        }
    }

    static func ref(_ id: String) -> Value { .object([Member("Ref", .string(id))]) }

    static func attribute(_ id: String, _ name: String) -> Value {
        .object([Member("Fn::GetAtt", .array([.string(id), .string(name)]))])
    }

    /// Whether it stands for no value at all.
    var isNoValue: Bool {
        guard let (id, attribute) = reference else { return false }
        return id == "AWS::NoValue" && attribute == nil
    }
}

extension [Value.Member] {
    /// Whether they are an intrinsic function, as `Value.intrinsic` gives it.
    var isIntrinsic: Bool {
        guard count == 1 else { return false }
        let key = self[0].key
        // The most frequent ones are compared as a whole, which takes no look at characters.
        if key == "Ref" || key == "Fn::GetAtt" || key == "Fn::Sub" { return true }
        return key.utf8.first == UInt8(ascii: "F") && key.hasPrefix("Fn::")
    }
}

extension Value {
    /// The logical id of a `reference`, without making the text of its attribute.
    var referencedID: String? {
        guard case .object(let members) = self, members.count == 1 else { return nil }
        switch (members[0].key, members[0].value) {
        case ("Ref", .string(let id)): return id
        case ("Fn::GetAtt", .array(let parts)):
            guard parts.count >= 2, case .string(let id) = parts[0] else { return nil }
            return parts.allSatisfy { if case .string = $0 { true } else { false } } ? id : nil
        case ("Fn::GetAtt", .string): return reference?.id
        default: return nil
        }
    }
}
