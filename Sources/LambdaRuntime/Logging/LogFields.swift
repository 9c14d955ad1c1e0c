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

    private let fields: [(String, Value)]

    public init(dictionaryLiteral elements: (String, Value)...) { fields = elements }

    func write(to json: inout JSONWriter) {
        for (name, value) in fields {
            switch value {
            case .string(let text): json.member(name, text)
            case .int(let number): json.member(name, number)
            case .bool(let flag): json.member(name, flag)
            }
        }
    }
}
