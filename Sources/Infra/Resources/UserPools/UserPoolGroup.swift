/// A group of users of a Cognito user pool, which tokens name in `cognito:groups`. Becomes
/// `AWS::Cognito::UserPoolGroup`.
///
///     UserPoolGroup("admins", of: users).precedence(1)
///
/// Source: Amazon Cognito Developer Guide, "Adding groups to a user pool".
public struct UserPoolGroup: Renamable {
    public static var kind: String { "user pool group" }

    /// 1 to 128 characters without spaces; unique in the pool.
    public let declaredName: String
    public var origin: Origin
    let pool: UserPool
    private var text: String?
    private var order: Placed<Int>?
    private var role: Value?

    /// - Parameter name: 1 to 128 characters without spaces.
    public init(_ name: String, of pool: UserPool, file: String = #fileID, line: Int = #line, column: Int = #column) {
        declaredName = name
        self.pool = pool
        origin = Origin(file, line, column, named: name)
    }

    /// What it is for: at most 2,048 characters.
    public func description(_ text: String) -> UserPoolGroup { with { $0.text = text } }

    /// Whose role a user of several groups gets: that of the lowest number, from 0.
    public func precedence(
        _ number: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> UserPoolGroup {
        with { $0.order = Placed(number, SourceLocation(file, line, column)) }
    }

    /// The role that an identity pool gives its users: its ARN, or a reference to a declared one.
    public func role(_ arn: Value) -> UserPoolGroup { with { $0.role = arn } }

    private func with(_ change: (inout UserPoolGroup) -> Void) -> UserPoolGroup {
        var copy = self
        change(&copy)
        return copy
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(declaredName, "UserPoolGroup") }
    public var dependencies: [Dependency] {
        [Dependency(pool, at: location)] + (role.map { $0.dependencies(at: location) } ?? [])
    }

    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::Cognito::UserPoolGroup",
            .init(present: [
                ("GroupName", .string(declaredName)), ("UserPoolId", stack.value(of: pool)),
                ("Description", text.map { .string($0) }), ("Precedence", order.map { .int($0.value) }),
                ("RoleArn", role.map { stack.resolve($0) }),
            ]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("GroupName"),
            !(1...128).contains(declaredName.utf8.count) || declaredName.contains(where: \.isWhitespace)
        {
            report(
                .invalidUserPool, at: location,
                """
                "\(declaredName)" cannot be the name of a group, which has 1 to 128 characters and no spaces; change it.
                """)
        }
        if let order, !isOverridden("Precedence"), order.value < 0 {
            report(
                .invalidUserPool, at: order.location,
                "A group's precedence is 0 or more, not \(order.value); correct it.")
        }
    }
}
