/// A transform that CloudFormation runs over the template before it makes the stack, such as SAM's. Stated in the
/// service's body.
///
///     TemplateTransform("AWS::Serverless-2016-10-31")
///     Resource("AWS::Serverless::SimpleTable", "Items")
///
/// It is for a stack that has one: what it makes is seen in the stack only, so checks and comparisons see what stands
/// in the template. Becomes an entry of `Transform`, and `Globals`.
/// Source: AWS CloudFormation Template Reference, "Transform reference".
public struct TemplateTransform: Declaration {
    public static var kind: String { "template transform" }

    /// The transform's name, or that of a macro.
    public let declaredName: String
    public var origin: Origin
    let globals: Value?

    /// - Parameter globals: what SAM puts into all resources of a type: `["Function": ["Timeout": 10]]`.
    public init(_ name: String, globals: Value? = nil, file: String = #fileID, line: Int = #line, column: Int = #column)
    {
        declaredName = name
        self.globals = globals
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { declaredName }
    public var dependencies: [Dependency] { globals?.dependencies(at: location) ?? [] }

    public func lower(into stack: inout Stack) {
        stack.template.transforms.append(declaredName)
        if let globals { stack.template.globals = stack.resolve(globals) }
    }
}
