import LambdaRuntime

/// A value of a template: JSON with the order of members kept.
public indirect enum Node: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case array([Node])
    case object([Member])

    /// A member of an object.
    public struct Member: Sendable, Hashable {
        /// Its name.
        public var key: String
        /// What it holds.
        public var value: Node

        /// A member of an object.
        public init(_ key: String, _ value: Node) {
            self.key = key
            self.value = value
        }
    }

    /// The value of parsed JSON.
    public init(_ json: JSON) {
        if let text = json.string {
            self = .string(text)
        } else if let number = json.int {
            self = .int(number)
        } else if let number = json.double {
            self = .double(number)
        } else if let flag = json.bool {
            self = .bool(flag)
        } else if json.isNull {
            self = .null
        } else if json.isObject {
            self = .object(json.members.map { Member($0.name, Node($0.value)) })
        } else {
            self = .array(json.array.map { Node($0) })
        }
    }

    /// The last member of that name in an object.
    public subscript(key: String) -> Node? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    /// The text of a string; CloudFormation takes numbers and booleans for strings, so these give theirs.
    public var text: String? {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .bool(let flag): flag ? "true" : "false"
        case .double(let number): String(number)
        default: nil
        }
    }

    /// The number, also where it is written as a string.
    public var number: Int? {
        switch self {
        case .int(let number): number
        case .string(let text): Int(text)
        default: nil
        }
    }

    /// The boolean, also where it is written as a string.
    public var flag: Bool? {
        switch self {
        case .bool(let flag): flag
        case .string("true"): true
        case .string("false"): false
        default: nil
        }
    }

    /// The elements of an array, a single value as one element, nothing for null.
    public var elements: [Node] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }

    /// The members of an object.
    public var members: [Member] {
        if case .object(let members) = self { return members }
        return []
    }

    /// The texts of an array.
    public var texts: [String] { elements.compactMap(\.text) }
}

extension JSONWriter {
    /// Writes a node.
    public mutating func node(_ node: Node) {
        switch node {
        case .null: null()
        case .bool(let flag): bool(flag)
        case .int(let number): int(number)
        case .double(let number): double(number)
        case .string(let text): string(text)
        case .array(let elements):
            array { writer in
                for element in elements { writer.node(element) }
            }
        case .object(let members):
            object { writer in
                for member in members {
                    writer.name(member.key)
                    writer.node(member.value)
                }
            }
        }
    }
}
