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
