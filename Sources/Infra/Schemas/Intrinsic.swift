/// What an object of one member stands for, if it is an intrinsic function.
/// Source: AWS CloudFormation User Guide, "Intrinsic function reference".
enum Intrinsic {
    /// `Ref: AWS::NoValue`: as if the property were not there.
    case noValue
    /// `Fn::If`, with its two branches.
    case condition(Value, Value)
    /// Any other; its value is known only when the stack is made.
    case other

    /// Those that give a list.
    static let lists: Set<String> = ["Fn::Cidr", "Fn::GetAZs", "Fn::Split"]

    init?(_ value: Value) {
        if case .reference = value {
            self = .other
            return
        }
        guard case .object(let members) = value, members.count == 1, let only = members.first else { return nil }
        if only.key == "Ref" {
            if case .string("AWS::NoValue") = only.value { self = .noValue } else { self = .other }
        } else if only.key.utf8.first != UInt8(ascii: "F") {
            return nil
        } else if only.key == "Fn::If", case .array(let parts) = only.value, parts.count == 3 {
            self = .condition(parts[1], parts[2])
        } else if only.key.hasPrefix("Fn::") {
            self = .other
        } else {
            return nil
        }
    }
}
