import Infra

/// What becomes of one resource of a template.
package struct ResourceChange: Sendable {
    package enum Kind: Hashable, Sendable {
        case added
        case removed
        case changed
        /// The same resource under another logical id. To CloudFormation it is a new one, and the old one is deleted.
        case renamed(from: String)
    }

    package let kind: Kind
    /// The logical id; the new one, where it changes.
    package let id: String
    /// The type; the new one, where it changes.
    package let type: String
    /// The resource as the old template has it, in canonical form.
    package let old: ResourceForm?
    /// The resource as the new template has it, in canonical form.
    package let new: ResourceForm?
    /// What differs in the properties. Paths begin with the property's name.
    package let properties: [PropertyChange]
    /// What differs beside the properties: `DependsOn`, `DeletionPolicy`, `Condition`…
    package let attributes: [PropertyChange]
    /// Whether the properties that differ replace the resource.
    package let replacement: Replacement

    /// Whether the resource is not the same one after the update: it is replaced, or has another logical id.
    package var isAnotherResource: Bool {
        if case .renamed = kind { return true }
        if case .always = replacement { return true }
        return false
    }
}

/// Whether a change of properties replaces a resource.
///
/// Source: AWS CloudFormation User Guide, "Update behaviors of stack resources"; the properties are those that the
/// type's schema lists under `createOnlyProperties` and `conditionalCreateOnlyProperties`.
package enum Replacement: Hashable, Sendable {
    case none
    /// In some cases, which the documentation of the property tells.
    case conditional([PropertyPath])
    case always([PropertyPath])

    init(of changes: [PropertyChange], in schema: TypeSchema) {
        let always = Self.paths(of: changes, among: schema.createOnly)
        let conditional = Self.paths(of: changes, among: schema.conditionalCreateOnly)
        self = !always.isEmpty ? .always(always) : !conditional.isEmpty ? .conditional(conditional) : .none
    }

    private static func paths(of changes: [PropertyChange], among wanted: [SchemaPath]) -> [PropertyPath] {
        guard !wanted.isEmpty else { return [] }
        return changes.filter { change in wanted.contains { touches(change, $0) } }.map(\.path)
    }

    /// Whether the change is at the path, below it, or above it with a difference there.
    private static func touches(_ change: PropertyChange, _ path: SchemaPath) -> Bool {
        let steps = change.path.schemaSteps
        guard zip(steps, path.steps).allSatisfy({ $0 == $1 || $0 == "*" || $1 == "*" }) else { return false }
        if steps.count >= path.steps.count { return true }
        let rest = Array(path.steps[steps.count...])
        return values(change.old, rest) != values(change.new, rest)
    }

    private static func values(_ value: Value?, _ steps: [String]) -> [Value] {
        guard let value else { return [] }
        guard let step = steps.first else { return [value] }
        let rest = Array(steps.dropFirst())
        if value.intrinsic != nil { return [value] }
        if case .array(let elements) = value {
            return elements.flatMap { values($0, step == "*" ? rest : steps) }
        }
        if step == "*" { return (value.members ?? []).flatMap { values($0.value, rest) } }
        return values(value[step], rest)
    }
}

/// A resource in canonical form.
package struct ResourceForm: Hashable, Sendable {
    package let id: String
    package let type: String
    package var properties: [Value.Member]
    /// All members but `Type` and `Properties`.
    package var attributes: [Value.Member]

    init(_ id: String, _ value: Value, _ schemas: TypeSchemas) {
        self.id = id
        let type = value["Type"]?.text ?? ""
        self.type = type
        let schema = schemas[type]
        let form = CanonicalForm(takesText: schema.takesText)
        properties = []
        attributes = []
        for member in value.members ?? [] {
            switch member.key {
            case "Type": break
            case "Properties": properties = form.of(member.value, at: schema.root)?.members ?? []
            case "DependsOn":
                let ids = member.value.elements ?? [member.value]
                if !ids.isEmpty { attributes.append(.init(member.key, .array(CanonicalForm.sorted(ids)))) }
            default: if let value = CanonicalForm().of(member.value) { attributes.append(.init(member.key, value)) }
            }
        }
    }

    package subscript(name: String) -> Value? { properties.first { $0.key == name }?.value }

    /// The value at a path of names.
    package func value(at names: String...) -> Value? {
        guard let first = names.first else { return nil }
        var value = self[first]
        for name in names.dropFirst() { value = value?[name] }
        return value
    }

    package func attribute(_ name: String) -> Value? { attributes.first { $0.key == name }?.value }

    package var dependsOn: [String] { attribute("DependsOn")?.elements?.compactMap(\.text) ?? [] }

    /// What CloudFormation does with the resource when it is deleted. Source: AWS CloudFormation Template Reference,
    /// "DeletionPolicy attribute".
    package var deletionPolicy: String {
        if let policy = attribute("DeletionPolicy")?.text { return policy }
        let takesSnapshot =
            type == "AWS::RDS::DBCluster" || (type == "AWS::RDS::DBInstance" && self["DBClusterIdentifier"] == nil)
        return takesSnapshot ? "Snapshot" : "Delete"
    }

    /// What CloudFormation does with the old resource when it is replaced.
    package var updateReplacePolicy: String { attribute("UpdateReplacePolicy")?.text ?? "Delete" }

    /// The name that the author gave, where the type has one: the property that identifies it.
    package func physicalName(_ schema: TypeSchema) -> String? {
        for path in schema.primaryIdentifier + schema.createOnly
        where path.steps.count == 1 && path.steps[0].hasSuffix("Name") {
            if let text = self[path.steps[0]]?.text { return text }
        }
        return nil
    }
}
