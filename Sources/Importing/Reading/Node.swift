import Infra

/// A node of a YAML or JSON document, with its place.
package struct Node: Sendable {
    package indirect enum Content: Sendable {
        /// Plain scalars may be numbers, booleans or null; quoted ones are text.
        case scalar(String, isPlain: Bool)
        case sequence([Node])
        case mapping([Pair])
    }

    package struct Pair: Sendable {
        package var key: String
        package let line: Int
        package var value: Node
    }

    package var content: Content
    /// From 1.
    package let line: Int
    /// The file that it was read from, as messages name it.
    package let file: String
    /// How many nodes it stands for, with aliases expanded.
    var weight = 1

    package var place: Place { Place(file: file, line: line) }

    func with(_ content: Content) -> Node {
        var copy = self
        copy.content = content
        return copy
    }

    /// The members that another mapping does not have with the same value.
    func without(_ other: Node) -> Node { with(.mapping(pairs.filter { other[$0.key]?.value != $0.value.value })) }

    /// Without members that are null, which Serverless takes as not there.
    var withoutNulls: Node { isMapping ? with(.mapping(pairs.filter { !$0.value.isNull })) : self }

    /// This, unless the other is no mapping.
    func orSelf(_ other: Node) -> Node { other.isMapping ? self : other }

    func text(_ text: String, isPlain: Bool = false) -> Node { with(.scalar(text, isPlain: isPlain)) }
}

extension Node {
    /// The member of that name, if this is a mapping that has it.
    subscript(_ key: String) -> Node? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    var pairs: [Pair] {
        if case .mapping(let pairs) = content { return pairs }
        return []
    }

    var elements: [Node] {
        if case .sequence(let elements) = content { return elements }
        return []
    }

    /// The text of a scalar, whatever its type.
    var scalar: String? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }

    var isNull: Bool {
        if case .scalar(let text, true) = content { return ScalarTypes.isNull(text) }
        return false
    }

    /// Whether a text below it has another in it.
    func mentions(_ text: String) -> Bool {
        switch content {
        case .scalar(let own, _): own.contains(text)
        case .sequence(let elements): elements.contains { $0.mentions(text) }
        case .mapping(let pairs): pairs.contains { $0.value.mentions(text) }
        }
    }

    var isMapping: Bool { if case .mapping = content { true } else { false } }
    var isSequence: Bool { if case .sequence = content { true } else { false } }

    var bool: Bool? {
        if case .bool(let flag) = value { return flag }
        return nil
    }

    /// A number that is not in quotes: text stays text.
    var plainInt: Int? {
        guard case .scalar(_, isPlain: true) = content else { return nil }
        return int
    }

    /// A number, also one that is written as text.
    var int: Int? {
        guard let scalar else { return nil }
        if case .int(let number) = ScalarTypes.value(scalar) { return number }
        return nil
    }

    /// A list, or the one thing that stands for a list of one.
    var list: [Node] { isSequence ? elements : isNull ? [] : [self] }

    /// What it is as JSON.
    package var value: Value {
        switch content {
        case .scalar(let text, let isPlain): isPlain ? ScalarTypes.value(text) : .string(text)
        case .sequence(let elements): .array(elements.map(\.value))
        case .mapping(let pairs): .object(pairs.map { Value.Member($0.key, $0.value.value) })
        }
    }
}
