/// Any CloudFormation resource, by type and properties: the way out for what has no type of its own here.
///
///     let jobs = Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimeout": 180])
///
/// Type, properties and attributes are checked against CloudFormation's resource schemas.
public struct Resource: Existing {
    public static var kind: String { "resource" }

    /// `AWS::SQS::Queue`
    public let type: String
    /// Its logical id: letters and digits.
    public let name: String
    public var origin: Origin
    let properties: [Value.Member]
    var dependencies: [AnyDeclaration] = []
    var deletionPolicy: String?
    var metadata: Value?

    public init(
        _ type: String, _ logicalID: String, properties: Value = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.type = type
        name = logicalID
        if case .object(let members) = properties { self.properties = members } else { self.properties = [] }
        origin = Origin(file, line, column)
    }

    public var logicalID: String { name }
    func existingValue(_ attribute: String?) -> Value { .string(name) }

    /// The service that it belongs to, as ARNs write it: `sqs`.
    var service: String {
        let parts = type.split(separator: ":", omittingEmptySubsequences: true)
        guard parts.count == 3 else { return "" }
        return parts[1].lowercased()
    }

    public var uses: [Use] {
        properties.flatMap { $0.value.uses(at: place) } + dependencies.map { Use($0.base, at: place) }
    }

    /// Is created after another declaration's resource of the same service.
    public func after(_ declaration: any Declaration) -> Resource {
        var copy = self
        copy.dependencies.append(AnyDeclaration(declaration))
        return copy
    }

    /// Stays when the stack is deleted or the resource is replaced.
    public func retained() -> Resource {
        var copy = self
        copy.deletionPolicy = "Retain"
        return copy
    }

    public func lower(into stack: inout Stack) {
        stack.template.add(
            TemplateResource(
                id: logicalID, type: type, properties: properties.map { .init($0.key, stack.resolve($0.value)) },
                dependsOn: dependencies.map(\.base.logicalID), deletionPolicy: deletionPolicy,
                updateReplacePolicy: deletionPolicy, place: place))
    }
}
