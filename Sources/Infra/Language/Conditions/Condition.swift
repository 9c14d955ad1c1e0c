/// A condition that CloudFormation decides when the stack is deployed. Becomes an entry of `Conditions`.
///
///     let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))
///     Resource("AWS::SQS::Queue", "Overflow").when(isLarge)
///
/// For what is known when the specs are written, such as the stage, Swift's own `if` is better.
/// Source: AWS CloudFormation User Guide, "Condition functions".
public struct Condition: Declaration {
    public static var kind: String { "condition" }

    public let declaredName: String
    public var origin: Origin
    let test: ConditionTest

    /// - Parameter name: its logical id: letters and digits.
    public init(
        _ name: String, _ test: ConditionTest, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.test = test
        origin = Origin(file, line, column)
    }

    public var logicalID: String { declaredName }
    public var dependencies: [Dependency] { test.dependencies(at: location) }

    public func lower(into stack: inout Stack) {
        stack.template.add(condition: declaredName, test.value(in: &stack))
    }
}

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

extension Value {
    /// One of two values, as a condition has it: `Fn::If`.
    public static func `if`(_ condition: Condition, _ then: Value, else other: Value) -> Value {
        .object([Member("Fn::If", .array([.reference(Reference(condition)), then, other]))])
    }

    /// As if the property were not there; for a branch of `.if`.
    public static var noValue: Value { .ref("AWS::NoValue") }
    /// The number of the account that the stack is deployed to.
    public static var accountID: Value { .ref("AWS::AccountId") }
    /// The id of the region that the stack is deployed to.
    public static var regionID: Value { .ref("AWS::Region") }
    /// The partition that the stack is deployed to: `aws`.
    public static var partitionID: Value { .ref("AWS::Partition") }
    /// The stack's name.
    public static var stackName: Value { .ref("AWS::StackName") }
}
