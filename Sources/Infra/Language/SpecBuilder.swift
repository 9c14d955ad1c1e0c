/// Collects the statements of a service's body.
///
/// There is one `buildExpression` and an array-based `buildBlock`: more overloads make long bodies slow to type-check.
@resultBuilder
public enum SpecBuilder {
    /// One statement of a body.
    public static func buildExpression<S: Statement>(_ statement: S) -> [any Declaration] { statement.declarations }
    /// All statements of a body or branch, in order.
    public static func buildBlock(_ parts: [any Declaration]...) -> [any Declaration] { parts.flatMap { $0 } }
    /// `if` without `else`.
    public static func buildOptional(_ part: [any Declaration]?) -> [any Declaration] { part ?? [] }
    /// `if` with `else`, or `switch`: the first way.
    public static func buildEither(first part: [any Declaration]) -> [any Declaration] { part }
    /// `if` with `else`, or `switch`: the other way.
    public static func buildEither(second part: [any Declaration]) -> [any Declaration] { part }
    /// `for`.
    public static func buildArray(_ parts: [[any Declaration]]) -> [any Declaration] { parts.flatMap { $0 } }
    /// `if #available`.
    public static func buildLimitedAvailability(_ part: [any Declaration]) -> [any Declaration] { part }
}
