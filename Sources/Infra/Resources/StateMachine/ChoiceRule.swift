/// A rule of a choice: what must hold, and with which state it then goes on.
///
///     .choice("Large?", [.if("$.total", .above(1_000), then: "Review")], otherwise: "Ship")
///
/// Source: Amazon States Language Specification, "Choice State".
public struct ChoiceRule: Sendable, Equatable {
    let test: StateTest
    let next: String
    /// `Assign` and `Output`.
    var fields: [Value.Member] = []

    /// Where a value of the input passes a test.
    public static func `if`(_ path: String, _ comparison: Comparison, then state: String) -> ChoiceRule {
        ChoiceRule(test: .value(path, comparison), next: state)
    }

    /// Where a test, made up of others, passes.
    public static func `if`(_ test: StateTest, then state: String) -> ChoiceRule { ChoiceRule(test: test, next: state) }

    /// In JSONata, where an expression is true: `.if("{% $states.input.total > 1000 %}", then: "Review")`.
    public static func `if`(_ condition: String, then state: String) -> ChoiceRule {
        ChoiceRule(test: StateTest(kind: .condition(condition)), next: state)
    }

    /// What is kept in variables when the rule holds.
    public func assign(_ variables: Value) -> ChoiceRule { adding("Assign", variables) }

    /// In JSONata, what goes on when the rule holds, instead of the input.
    public func output(_ output: Value) -> ChoiceRule { adding("Output", output) }

    private func adding(_ key: String, _ value: Value) -> ChoiceRule {
        var copy = self
        copy.fields.removeAll { $0.key == key }
        copy.fields.append(.init(key, value))
        return copy
    }

    var members: [Value.Member] { test.members + fields + [.init("Next", .string(next))] }
}
