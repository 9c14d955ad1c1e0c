/// What holds for the stack as a whole and is not part of its template. Stated in the service's body, once.
///
///     StackSettings()
///         .tags(["cost-centre": "4711"])
///         .protect(orders, from: .replace, .delete)
///         .terminationProtection(stage == .prod)
///         .deploymentRole("arn:aws:iam::123456789012:role/deploy")
///
/// serverless.yml has it under `provider`. A template has no place for it: tags and the stack policy are written beside
/// it, into `template-configuration.json`, and `infra list` shows what else to give to the AWS CLI.
/// Source: AWS CloudFormation API Reference, "CreateStack"; User Guide, "AWS CloudFormation artifacts".
public struct StackSettings: Declaration {
    public static var kind: String { "stack settings" }

    public var origin: Origin
    var name: Placed<String>?
    var tags: [Placed<Value.Member>] = []
    var protections: [Placed<StackProtection>] = []
    var topics: [Placed<String>] = []
    var role: Placed<String>?
    var isProtected = false

    /// Settings of the stack, each by a modifier; a service states one of them for each stage.
    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        origin = Origin(file, line, column)
    }

    public var declaredName: String { "stack" }
    /// It is not a resource, and several services may state the same one.
    public var isOwned: Bool { false }
    public var logicalID: String { "" }
    public func lower(into stack: inout Stack) {}
}
