/// What all functions of a service have unless they say otherwise. Stated in the service's body, in any place; once.
///
///     FunctionDefaults {
///         $0.memory(.megabytes(stage == .prod ? 512 : 256))
///             .timeout(.seconds(10))
///             .environment("STAGE", stage.name)
///     }
///
/// What a function says itself is taken instead. Three things add up: environment variables by their names (the
/// function's value for one of both), layers (those of all first, and five together at the most) and what `.allow` and
/// words such as `.read` let the role do. A trigger belongs to one function and is an error here. The runtime is a part
/// of what a function must say; share it by a constant.
///
/// A function takes nothing that AWS does not let its kind have, since that was said for the others; what it says
/// itself is checked as ever. At the edge (`.cloudFront`) that is environment variables, layers, VPC, dead letters,
/// X-Ray, the architecture arm64, provisioned concurrency, SnapStart, file systems, tenant isolation, durable
/// executions and more than 512 MB of ephemeral storage; a container image takes no layers and no SnapStart, which
/// other runtimes than those of Java, Python and .NET do not take either. Memory and timeout are taken at the edge too:
/// what is too much there is an error, and the function says less.
/// Source: Amazon CloudFront Developer Guide, "Restrictions on Lambda@Edge"; AWS Lambda Developer Guide, "Create a
/// Lambda function using a container image".
///
/// It becomes no resource. serverless.yml has it under `provider` where Serverless means the same by that, and at each
/// function where it does not.
public struct FunctionDefaults: Declaration {
    public static var kind: String { "function defaults" }

    public var origin: Origin
    /// A function that nothing but these settings was said of.
    let pattern: Function

    /// - Parameter settings: what all functions have, said of one.
    public init(
        file: String = #fileID, line: Int = #line, column: Int = #column, _ settings: (Function) -> Function
    ) {
        origin = Origin(file, line, column)
        pattern = settings(Function("", .provided, file: file, line: line, column: column))
    }

    public var declaredName: String { "functions" }
    /// It is not a resource, and several services may state the same one.
    public var isOwned: Bool { false }
    public var logicalID: String { "" }
    public func lower(into stack: inout Stack) {}
}
