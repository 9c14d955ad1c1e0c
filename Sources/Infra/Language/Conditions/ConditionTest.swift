/// What a condition asks: about template parameters, about where the stack is deployed, and about other conditions.
public indirect enum ConditionTest: Sendable, Hashable {
    /// Whether both are the same text: `.equals(size.ref(), "large")`, `.equals(.accountID, "123456789012")`.
    case equals(Value, Value)
    case not(ConditionTest)
    /// 2 to 10.
    case and([ConditionTest])
    /// 2 to 10.
    case or([ConditionTest])
    case other(Value)

    /// All of them hold: 2 to 10 tests.
    public static func and(_ tests: ConditionTest...) -> ConditionTest { .and(tests) }
    /// At least one of them holds: 2 to 10 tests.
    public static func or(_ tests: ConditionTest...) -> ConditionTest { .or(tests) }
    /// Whether another condition holds.
    public static func holds(_ condition: Condition) -> ConditionTest { .other(.reference(Reference(condition))) }

    func dependencies(at location: SourceLocation) -> [Dependency] {
        switch self {
        case .equals(let a, let b): a.dependencies(at: location) + b.dependencies(at: location)
        case .not(let test): test.dependencies(at: location)
        case .and(let tests), .or(let tests): tests.flatMap { $0.dependencies(at: location) }
        case .other(let condition): condition.dependencies(at: location)
        }
    }

    func value(in stack: inout Stack) -> Value {
        switch self {
        case .equals(let a, let b): return ["Fn::Equals": [stack.resolve(a), stack.resolve(b)]]
        case .not(let test): return ["Fn::Not": [test.value(in: &stack)]]
        case .and(let tests): return ["Fn::And": .array(tests.map { $0.value(in: &stack) })]
        case .or(let tests): return ["Fn::Or": .array(tests.map { $0.value(in: &stack) })]
        case .other(let condition): return ["Condition": stack.resolve(condition)]
        }
    }
}
