/// What is known to hold, and not to hold, of a template's conditions when some of them are taken as given.
///
/// What their definitions say of each other is followed: `not`, `and`, `or`, another condition, and that one value is
/// not two texts at once.
struct KnownConditions {
    private let definitions: [String: Value]
    private var holding: Set<String> = []
    private var failing: Set<String> = []
    /// Texts that values are, and are not.
    private var equal: [Value: Value] = [:]
    private var unequal: [Value: Set<Value>] = [:]
    /// Whether what is given cannot be at once.
    private(set) var isContradictory = false

    init(_ condition: String? = nil, _ definitions: [String: Value]) {
        self.definitions = definitions
        if let condition { note(condition, holds: true) }
    }

    func with(_ condition: String, holds: Bool) -> KnownConditions {
        var copy = self
        copy.note(condition, holds: holds)
        return copy
    }

    /// Whether two resources of these conditions are never there together.
    static func exclude(_ first: String?, _ second: String?, _ definitions: [String: Value]) -> Bool {
        guard let first, let second else { return false }
        let (one, other) = (KnownConditions(first, definitions), KnownConditions(second, definitions))
        return one.refutes(second) || other.refutes(first) || one.with(second, holds: true).isContradictory
    }

    // MARK: Taking as given

    private mutating func note(_ name: String, holds: Bool) {
        if holds ? failing.contains(name) : holding.contains(name) { isContradictory = true }
        let isNew = holds ? holding.insert(name).inserted : failing.insert(name).inserted
        guard isNew, let definition = definitions[name] else { return }
        note(definition, holds: holds)
    }

    private mutating func note(_ test: Value, holds: Bool) {
        if case .string(let name)? = test["Condition"] { note(name, holds: holds) }
        if case .array(let tests)? = test["Fn::Not"] { for test in tests { note(test, holds: !holds) } }
        if holds, case .array(let tests)? = test["Fn::And"] { for test in tests { note(test, holds: true) } }
        if !holds, case .array(let tests)? = test["Fn::Or"] { for test in tests { note(test, holds: false) } }
        guard let (value, text) = Self.comparison(test) else { return }
        if known(value, is: text) == !holds { isContradictory = true }
        if holds { equal[value] = text } else { unequal[value, default: []].insert(text) }
    }

    /// A comparison of something with a text.
    private static func comparison(_ test: Value) -> (value: Value, text: Value)? {
        guard case .array(let sides)? = test["Fn::Equals"], sides.count == 2 else { return nil }
        if let text = sides[1].parameterText, sides[0].parameterText == nil { return (sides[0], .string(text)) }
        if let text = sides[0].parameterText, sides[1].parameterText == nil { return (sides[1], .string(text)) }
        return nil
    }

    private func known(_ value: Value, is text: Value) -> Bool? {
        if let other = equal[value] { return other == text }
        return unequal[value]?.contains(text) == true ? false : nil
    }

    // MARK: What follows

    /// Whether the condition then holds.
    func implies(_ name: String) -> Bool {
        var asked: [Question: Bool] = [:]
        return reports(name, true, &asked)
    }
    /// Whether it then does not.
    func refutes(_ name: String) -> Bool {
        var asked: [Question: Bool] = [:]
        return reports(name, false, &asked)
    }

    private struct Question: Hashable {
        let name: String
        let wanted: Bool
    }

    /// - Parameter asked: the answers so far. Several conditions may use one, and each is asked once; one that asks for
    ///   itself tells nothing.
    private func reports(_ name: String, _ wanted: Bool, _ asked: inout [Question: Bool]) -> Bool {
        if wanted ? holding.contains(name) : failing.contains(name) { return true }
        let question = Question(name: name, wanted: wanted)
        if let answer = asked[question] { return answer }
        guard let definition = definitions[name] else { return false }
        asked[question] = false
        let answer = reports(definition, wanted, &asked)
        asked[question] = answer
        return answer
    }

    private func reports(_ test: Value, _ wanted: Bool, _ asked: inout [Question: Bool]) -> Bool {
        if case .string(let name)? = test["Condition"] { return reports(name, wanted, &asked) }
        if case .array(let tests)? = test["Fn::Not"] {
            for test in tests where !reports(test, !wanted, &asked) { return false }
            return true
        }
        if case .array(let tests)? = test[wanted ? "Fn::And" : "Fn::Or"] {
            for test in tests where !reports(test, wanted, &asked) { return false }
            return true
        }
        if case .array(let tests)? = test[wanted ? "Fn::Or" : "Fn::And"] {
            for test in tests where reports(test, wanted, &asked) { return true }
            return false
        }
        guard let (value, text) = Self.comparison(test) else { return false }
        return known(value, is: text) == wanted
    }
}

extension Template {
    /// What each condition asks, by its name.
    var conditionDefinitions: [String: Value] {
        Dictionary(conditions.map { ($0.key, $0.value) }) { first, _ in first }
    }
}
