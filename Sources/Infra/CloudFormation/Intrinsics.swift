extension Value {
    /// `{"Ref": id}`
    static func ref(_ id: String) -> Value { .object([Member("Ref", .string(id))]) }
    /// `{"Fn::GetAtt": [id, attribute]}`
    static func getAtt(_ id: String, _ attribute: String) -> Value {
        .object([Member("Fn::GetAtt", .array([.string(id), .string(attribute)]))])
    }
    /// `{"Fn::Sub": text}`
    static func sub(_ text: String) -> Value { .object([Member("Fn::Sub", .string(text))]) }
    /// `{"Fn::ImportValue": name}`
    static func importValue(_ name: String) -> Value { .object([Member("Fn::ImportValue", .string(name))]) }
    /// `{"Fn::Join": [separator, parts]}`
    static func join(_ separator: String, _ parts: [Value]) -> Value {
        .object([Member("Fn::Join", .array([.string(separator), .array(parts)]))])
    }
    /// An object from pairs, for lowering code: members whose value is nil are left out.
    static func members(_ members: [(String, Value?)]) -> Value { .object(.init(present: members)) }
}

extension [Value.Member] {
    /// Adds a member unless its value is nil. For what every function has: `init(present:)` is shorter to write, but
    /// moves each member several times.
    mutating func add(_ key: String, _ value: Value?) {
        if let value { append(Value.Member(key, value)) }
    }

    /// Members whose value is nil are left out.
    init(present members: [(String, Value?)]) {
        self = []
        reserveCapacity(members.count)
        for (key, value) in members {
            if let value { append(Value.Member(key, value)) }
        }
    }
}
