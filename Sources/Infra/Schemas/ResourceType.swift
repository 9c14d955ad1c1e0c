/// What CloudFormation's schema says of a resource type, as it is in one region.
///
/// Source: AWS CloudFormation User Guide, "AWS resource and property types reference"; the data is cfn-lint's copy of
/// the schemas that each region publishes.
public final class ResourceType: Sendable {
    /// `AWS::Lambda::Function`.
    public let name: String
    /// The regions that have it, of those that publish schemas.
    public let regions: [Region]
    let root: SchemaNode
    let definitions: [SchemaNode]
    /// Read-only paths, by their components.
    let readOnly: [[String]]
    private let body: JSON

    init(name: String, body: JSON, regions: [Region]) {
        self.name = name
        self.body = body
        self.regions = regions
        let definitions = body["d"]?.members ?? []
        var locations: [String: Int] = [:]
        for (location, member) in definitions.enumerated() { locations[member.key.string] = location }
        root = SchemaNode(.object(body.members.filter { Self.nodeKeys.contains($0.key.string) }), locations)
        self.definitions = definitions.map { SchemaNode($0.value, locations) }
        // A few schemas call a name read-only and create-only at once; it can be given when the resource is made.
        let createOnly = Set(body["co"]?.strings ?? [])
        readOnly = (body["ro"]?.strings ?? []).filter { !createOnly.contains($0) }.map {
            $0.split(separator: "/").map(String.init)
        }
    }

    /// The keys of a type's body that a node has too.
    private static let nodeKeys: Set<String> = ["p", "q", "x", "w", "any", "one", "all", "k"]

    /// Whether the type is there in that region; nil where the region publishes no schemas.
    public func isAvailable(in region: Region) -> Bool? {
        region.schemas == .none ? nil : regions.contains(region)
    }

    /// The properties that identify it. `Ref` gives the value of the only one, or all of them in one string.
    public var primaryIdentifier: [String] { paths("id") }
    /// Properties that AWS sets and a template cannot: `Arn`, `Rules/*/Id`.
    public var readOnlyPaths: [String] { paths("ro") }
    /// Properties whose change replaces the resource.
    public var createOnlyPaths: [String] { paths("co") }
    /// Properties whose change replaces the resource in some cases.
    public var conditionalCreateOnlyPaths: [String] { paths("cc") }
    /// Properties that nothing can read back.
    public var writeOnlyPaths: [String] { paths("wo") }
    /// Properties that AWS advises against.
    public var deprecatedPaths: [String] { paths("dp") }
    /// Whether a replacement deletes the old resource before it creates the new one.
    public var isDeletedBeforeReplacement: Bool { body["rs"] != nil }
    /// The names of the properties, by name.
    public var propertyNames: [String] { root.properties.map(\.name.string) }
    /// The names of the properties that must be there.
    public var requiredProperties: [String] { root.required.map(\.string) }

    private func paths(_ key: StaticString) -> [String] { body[key]?.strings ?? [] }

    /// The names that `Fn::GetAtt` takes; `Outputs.*` and `*` stand for any name in the place of the star.
    public var attributes: [String] {
        if let names = body["ga"]?.strings { return names.map { $0 == ".*" ? "*" : $0 } }
        return readOnlyPaths.filter { !$0.contains("*") }.map { String($0.map { $0 == "/" ? "." : $0 }) }.sorted()
    }

    /// Whether `Fn::GetAtt` takes that name.
    public func hasAttribute(_ name: String) -> Bool {
        attributes.contains { attribute in
            attribute.hasSuffix("*") ? name.hasPrefix(attribute.dropLast()) : attribute == name
        }
    }

    /// The attribute that was probably meant by a name that is none.
    public func nearestAttribute(to name: String) -> String? { nearestName(to: name, among: attributes) }

    /// How the type takes tags; nil where its schema does not say.
    public var tags: Tags? {
        guard let value = body["tg"] else { return nil }
        return value.text.map { .property($0.string) } ?? Tags.none
    }

    /// How a type takes tags.
    public enum Tags: Sendable, Hashable {
        /// It takes none.
        case none
        /// In the property of that name.
        case property(String)
    }

    /// What AWS has announced of the end of the service, if anything.
    public var lifecycle: Lifecycle? {
        guard let parts = body["lc"]?.elements, let status = parts.first?.text?.string else { return nil }
        return Lifecycle(status: status, date: parts.dropFirst().first?.text?.string)
    }

    /// The end of a service. Source: AWS General Reference, "AWS service lifecycle changes".
    public struct Lifecycle: Sendable, Hashable {
        /// `maintenance`, `sunset` or `shutdown`.
        public let status: String
        /// The day, ISO 8601, if there is one.
        public let date: String?
    }
}
