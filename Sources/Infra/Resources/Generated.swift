/// A resource that stands in the template by itself, such as the log group of a function or the stage of an API, to
/// change it by `.override` and `.resourceAttribute`.
///
///     Generated("HttpApiStage").override("DefaultRouteSettings.ThrottlingRateLimit", 100)
///
/// With `.when` the resource alone is under a condition, and not what else belongs to it. It is what
/// `resources.extensions` is in serverless.yml, and its name is the logical id in the template.
/// Source: Serverless Framework, "AWS - Resources", "Override AWS CloudFormation Resource".
public struct Generated: Declaration {
    public static var kind: String { "generated resource" }

    public let declaredName: String
    public var origin: Origin

    /// - Parameter logicalID: as the template has it: `ApiGatewayRestApi`.
    public init(_ logicalID: String, file: String = #fileID, line: Int = #line, column: Int = #column) {
        declaredName = logicalID
        origin = Origin(file, line, column, named: logicalID)
    }

    public var logicalID: String { declaredName }
    public var dependencies: [Dependency] {
        origin.overrides.flatMap { $0.value.value.dependencies(at: $0.location) }
    }
    public func lower(into stack: inout Stack) {}
}
