/// A condition that CloudFormation decides when the stack is deployed. Becomes an entry of `Conditions`.
///
///     let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))
///     Resource("AWS::SQS::Queue", "Overflow").when(isLarge)
///
/// For what is known when the specs are written, such as the stage, Swift's own `if` is better.
/// Source: AWS CloudFormation User Guide, "Condition functions".
public struct Condition: Declaration {
    public static var kind: String { "condition" }
    /// Its name is its logical id, which has a check of its own.
    public static var needsName: Bool { false }

    public let declaredName: String
    public var origin: Origin
    let test: ConditionTest

    /// - Parameter name: its logical id: letters and digits.
    public init(
        _ name: String, _ test: ConditionTest, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.test = test
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { declaredName }
    public var dependencies: [Dependency] { test.dependencies(at: location) }

    public func lower(into stack: inout Stack) {
        stack.template.add(condition: declaredName, test.value(in: &stack))
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
