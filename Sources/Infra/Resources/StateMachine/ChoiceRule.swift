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

    /// What a value of the input is compared with.
    public struct Comparison: Sendable, Equatable {
        let key: String
        let value: Value

        /// That text; one that begins with `$.` is the path of another value.
        public static func equals(_ text: String) -> Comparison { text_("StringEquals", text) }
        /// That number.
        public static func equals(_ number: Double) -> Comparison {
            Comparison(key: "NumericEquals", value: Value(number: number))
        }
        /// True or false.
        public static func equals(_ flag: Bool) -> Comparison { Comparison(key: "BooleanEquals", value: .bool(flag)) }
        /// A number that is greater.
        public static func above(_ number: Double) -> Comparison {
            Comparison(key: "NumericGreaterThan", value: Value(number: number))
        }
        /// A number that is less.
        public static func below(_ number: Double) -> Comparison {
            Comparison(key: "NumericLessThan", value: Value(number: number))
        }
        /// A number that is not less.
        public static func atLeast(_ number: Double) -> Comparison {
            Comparison(key: "NumericGreaterThanEquals", value: Value(number: number))
        }
        /// A number that is not greater.
        public static func atMost(_ number: Double) -> Comparison {
            Comparison(key: "NumericLessThanEquals", value: Value(number: number))
        }
        /// A text that a pattern with `*` matches.
        public static func matches(_ pattern: String) -> Comparison {
            Comparison(key: "StringMatches", value: .string(pattern))
        }
        /// A time that is before another: a path, or such as `2027-01-31T09:30:00Z`.
        public static func before(_ time: String) -> Comparison { text_("TimestampLessThan", time) }
        /// A time that is after another.
        public static func after(_ time: String) -> Comparison { text_("TimestampGreaterThan", time) }
        /// Something that is there.
        public static var exists: Comparison { Comparison(key: "IsPresent", value: true) }
        /// Something that is not there.
        public static var isMissing: Comparison { Comparison(key: "IsPresent", value: false) }
        /// Null.
        public static var isNull: Comparison { Comparison(key: "IsNull", value: true) }
        /// Any other comparison, by its name in Amazon States Language: `.named("NumericEqualsPath", "$.limit")`.
        public static func named(_ name: String, _ value: Value) -> Comparison { Comparison(key: name, value: value) }

        private static func text_(_ key: String, _ text: String) -> Comparison {
            Comparison(key: text.hasPrefix("$.") ? key + "Path" : key, value: .string(text))
        }
    }
}

/// A test of a state's input, made up of others.
public struct StateTest: Sendable, Equatable {
    indirect enum Kind: Sendable, Equatable {
        case value(String, ChoiceRule.Comparison)
        case condition(String)
        case not(StateTest)
        case joined(String, [StateTest])
    }

    let kind: Kind

    /// A value of the input, compared.
    public static func value(_ path: String, _ comparison: ChoiceRule.Comparison) -> StateTest {
        StateTest(kind: .value(path, comparison))
    }
    /// Where another one does not hold.
    public static func not(_ test: StateTest) -> StateTest { StateTest(kind: .not(test)) }
    /// Where all hold.
    public static func all(_ tests: StateTest...) -> StateTest { StateTest(kind: .joined("And", tests)) }
    /// Where one holds.
    public static func any(_ tests: StateTest...) -> StateTest { StateTest(kind: .joined("Or", tests)) }

    var members: [Value.Member] {
        switch kind {
        case .value(let path, let comparison):
            [.init("Variable", .string(path)), .init(comparison.key, comparison.value)]
        case .condition(let text): [.init("Condition", .string(text))]
        case .not(let test): [.init("Not", .object(test.members))]
        case .joined(let word, let tests): [.init(word, .array(tests.map { .object($0.members) }))]
        }
    }
}
