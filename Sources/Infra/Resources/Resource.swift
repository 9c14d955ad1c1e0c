/// Any CloudFormation resource, by type and properties: the escape hatch for types that have no declaration of their
/// own.
///
///     let jobs = Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimeout": 180])
///
/// Type, properties and attributes are checked against CloudFormation's resource schemas.
public struct Resource: Existing {
    public static var kind: String { "resource" }
    /// Its name is its logical id, which has a check of its own.
    public static var needsName: Bool { false }

    /// `AWS::SQS::Queue`
    public let type: String
    /// Its logical id: letters and digits.
    public let declaredName: String
    public var origin: Origin
    let properties: [Value.Member]
    /// Whether what was given as properties is an object, as it must be.
    private let hasObject: Bool
    var explicitDependencies: [AnyDeclaration] = []
    var deletionPolicy: String?
    var metadata: Value?

    /// - Parameters:
    ///   - type: three parts, such as `AWS::SQS::Queue`.
    ///   - logicalID: letters and digits, at most 255; unique in the service.
    ///   - properties: as CloudFormation has them; references and intrinsic functions may stand in them.
    public init(
        _ type: String, _ logicalID: String, properties: Value = [:],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.type = type
        declaredName = logicalID
        if case .object(let members) = properties {
            self.properties = members
            hasObject = true
        } else {
            self.properties = []
            hasObject = false
        }
        origin = Origin(file, line, column, named: logicalID)
    }

    public var logicalID: String { declaredName }
    public var resourceType: String? { type }
    func existingValue(_ attribute: String?) -> Value { .string(declaredName) }

    public var dependencies: [Dependency] {
        properties.flatMap { $0.value.dependencies(at: location) }
            + explicitDependencies.map { Dependency($0.base, at: location) }
    }

    /// Is created after another declaration's resource of the same service.
    public func after(_ declaration: any Declaration) -> Resource {
        var copy = self
        copy.explicitDependencies.append(AnyDeclaration(declaration))
        return copy
    }

    /// Stays when the stack is deleted or the resource is replaced.
    public func retained() -> Resource {
        var copy = self
        copy.deletionPolicy = "Retain"
        return copy
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if !hasObject {
            report(
                .invalidResource, at: location,
                "The properties of \(title) are not an object; write them as [\"Name\": value, …].")
        }
        if !type.hasPrefix("Custom::"), type.split(separator: ":", omittingEmptySubsequences: false).count < 5 {
            report(
                .invalidResource, at: location,
                """
                "\(type)" is not a resource type, which has three parts, such as \
                AWS::SQS::Queue\(Nearest.ending(type, among: ResourceSchemas.embedded.names))
                """)
        }
        for dependency in explicitDependencies.map(\.base) {
            if !dependency.isOwned {
                report(
                    .dependencyOutsideService, at: location,
                    "The \(title) must be created after the \(dependency.title), which exists already; remove .after.")
            } else if let owner = scope.owner(of: dependency), owner.index != scope.stack.index {
                report(
                    .dependencyOutsideService, at: location,
                    """
                    The \(title) must be created after the \(dependency.title) of service "\(owner.serviceName)", and \
                    DependsOn works within a stack only; use a value of it instead, so that its stack is deployed \
                    first.
                    """,
                    notes: [.init(dependency.location, "declared here")])
            }
        }
    }

    public func lower(into stack: inout Stack) {
        stack.template.add(
            TemplateResource(
                id: logicalID, type: type, properties: properties.map { .init($0.key, stack.resolve($0.value)) },
                dependsOn: explicitDependencies.map(\.base.logicalID), deletionPolicy: deletionPolicy,
                updateReplacePolicy: deletionPolicy, location: location))
    }
}

extension Resource {
    /// Whether a property refers to that logical id.
    func names(_ id: String) -> Bool {
        var isNamed = false
        for property in properties { property.value.forEachReference { isNamed = isNamed || $0.id == id } }
        return isNamed
    }
}
