import Infra

/// The properties of a resource while words take them, one after the other.
struct WordProperties {
    let all: Node?
    let writer: ValueWriter
    private(set) var rest: [Node.Pair]
    private(set) var modifiers: [Code] = []

    init(_ properties: Node?, _ writer: ValueWriter) {
        all = properties
        self.writer = writer
        rest = (properties?.pairs ?? []).filter { !$0.value.isNull }
    }

    subscript(_ key: String) -> Node? { all?[key].flatMap { $0.isNull ? nil : $0 } }

    /// A property by a word, where the word can say it.
    mutating func take(_ key: String, _ word: (Node) -> Code?) {
        guard let index = rest.firstIndex(where: { $0.key == key }), let code = word(rest[index].value) else { return }
        modifiers.append(code)
        rest.remove(at: index)
    }

    /// A text that is known now, as the one argument of a modifier.
    mutating func takeText(_ key: String, _ word: String) {
        let writer = writer
        take(key) { writer.string($0).map { .call(word, [.init(nil, $0)]) } }
    }

    mutating func takeTime(_ key: String, _ word: String) {
        take(key) { node in node.plainInt.flatMap { $0 >= 0 ? .call(word, [.init(nil, .time($0))]) : nil } }
    }

    mutating func drop(_ keys: String...) { rest.removeAll { keys.contains($0.key) } }

    mutating func add(_ word: String, _ arguments: Code.Argument...) { modifiers.append(.call(word, arguments)) }
    mutating func add(_ code: Code) { modifiers.append(code) }
    mutating func prepend(_ word: String, _ arguments: Code.Argument...) {
        modifiers.insert(.call(word, arguments), at: 0)
    }

    /// Leaves out what the word makes by itself.
    mutating func leaveOut(_ key: String) {
        guard self[key] == nil else { return }
        add(".override", .init(nil, .string(key)), .init(nil, .raw(".noValue")))
    }

    /// What no word said.
    mutating func overrideRest() {
        for pair in rest { add(".override", .init(nil, .string(pair.key)), .init(nil, writer.code(pair.value))) }
        rest = []
    }

    /// What no word said, as the argument `properties:`, but for what that argument does not take.
    mutating func properties(without keys: Set<String>) -> [Code.Argument] {
        let taken = rest.filter { !keys.contains($0.key) }
        rest.removeAll { !keys.contains($0.key) }
        guard !taken.isEmpty else { return [] }
        return [.init("properties", .dictionary(taken.map { .init(key: $0.key, value: writer.code($0.value)) }))]
    }
}
