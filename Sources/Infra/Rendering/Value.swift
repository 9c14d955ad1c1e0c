/// A value in a template: JSON, with the order of an object's members kept.
///
/// Intrinsic functions are objects of one member, as in CloudFormation's JSON: `{"Ref": "Table"}`.
public enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case array([Value])
    case object([Member])
    /// What AWS decides for a declaration's resource; lowering replaces it by an intrinsic function.
    /// Indirect, since it is rare and five times as large as all others.
    indirect case reference(Reference)

    /// One member of an object.
    public struct Member: Sendable, Hashable {
        /// Its name.
        public var key: String
        /// What it holds.
        public var value: Value

        /// A member of an object.
        public init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }
}

extension Value: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .int(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: Value...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, Value)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}

extension Value {
    /// The member of that name, if this is an object that has it.
    public subscript(_ key: String) -> Value? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}
