/// A value that the stack shows when it is deployed, and exports where it is given a name for that.
///
/// Source: AWS CloudFormation User Guide, "Outputs".
public struct Output: Declaration {
    public static var kind: String { "output" }
    /// Its name is its logical id, which has a check of its own.
    public static var needsName: Bool { false }

    /// Its logical id: letters and digits.
    public let declaredName: String
    public var origin: Origin
    let value: Value
    let description: String?
    let export: String?
    let decidedExport: Value?

    /// - Parameters:
    ///   - value: text or a reference: `"https://bot.example.com"`, `queue.ref()`.
    ///   - description: at most 1,024 bytes.
    ///   - export: a name that is unique in the account and region: letters, digits, colons and hyphens, at most 255;
    ///     values used by other services of this project are exported by themselves.
    public init(
        _ name: String, _ value: Value, description: String? = nil, export: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.value = value
        self.description = description
        self.export = export
        decidedExport = nil
        origin = Origin(file, line, column, named: name)
    }

    /// A value that is exported by a name that CloudFormation decides, such as one with the stack's name in it.
    ///
    /// - Parameter export: an intrinsic function: `["Fn::Sub": "${AWS::StackName}-table"]`. CloudFormation takes no
    ///   references to resources in it.
    public init(
        _ name: String, _ value: Value, description: String? = nil, exportedAs export: Value,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.value = value
        self.description = description
        self.export = nil
        decidedExport = export
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { declaredName }
    public var dependencies: [Dependency] {
        value.dependencies(at: location) + (decidedExport?.dependencies(at: location) ?? [])
    }

    public func lower(into stack: inout Stack) {
        stack.template.add(
            TemplateOutput(
                id: declaredName, description: description, value: stack.resolve(value), export: export,
                decidedExport: decidedExport.map { stack.resolve($0) }))
    }
}
