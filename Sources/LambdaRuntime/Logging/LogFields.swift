/// Named values in a log record, written `["status": 200]`.
public struct LogFields: Sendable, ExpressibleByDictionaryLiteral {
    /// What a log record can hold.
    public enum Value: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
        /// Text.
        case string(String)
        /// A whole number.
        case int(Int)
        /// True or false.
        case bool(Bool)

        public init(stringLiteral value: String) { self = .string(value) }
        public init(integerLiteral value: Int) { self = .int(value) }
        public init(booleanLiteral value: Bool) { self = .bool(value) }
    }

    private let fields: [(name: String, value: Value)]

    public init(dictionaryLiteral elements: (String, Value)...) {
        fields = elements.map { (name: $0.0, value: $0.1) }
    }

    func write(to json: inout JSONWriter) {
        for field in fields {
            switch field.value {
            case .string(let text): json.member(field.name, text)
            case .int(let number): json.member(field.name, number)
            case .bool(let flag): json.member(field.name, flag)
            }
        }
    }
}
