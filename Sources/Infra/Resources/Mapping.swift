/// A table of values in the template, of which `Fn::FindInMap` takes one. Becomes an entry of `Mappings`.
///
///     Mapping("Sizes", ["eu-central-1": ["small": "t3.micro"]])
///
/// What is known when the specs are written is better said in Swift.
/// Source: AWS CloudFormation User Guide, "CloudFormation template Mappings syntax".
public struct Mapping: Declaration {
    public static var kind: String { "mapping" }
    /// Its name is its logical id, which has a check of its own.
    public static var needsName: Bool { false }

    public let declaredName: String
    public var origin: Origin
    let values: Value

    /// - Parameters:
    ///   - name: its logical id: letters and digits.
    ///   - values: two levels of keys, then texts or lists.
    public init(_ name: String, _ values: Value, file: String = #fileID, line: Int = #line, column: Int = #column) {
        declaredName = name
        self.values = values
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { declaredName }
    public func lower(into stack: inout Stack) { stack.template.mappings.append(.init(declaredName, values)) }
}
