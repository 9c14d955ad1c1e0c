import Infra

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
