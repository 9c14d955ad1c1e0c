/// An attribute of a declaration's resource beside its properties.
///
/// Source: AWS CloudFormation Template Reference, "Resource attributes".
public enum ResourceAttribute: String, Sendable, Hashable {
    /// What becomes of the resource when its stack is deleted or it is taken out of the template.
    case deletionPolicy = "DeletionPolicy"
    /// What becomes of the old resource when an update replaces it.
    case updateReplacePolicy = "UpdateReplacePolicy"
    /// The logical ids of resources that are created before it and deleted after it: a text or a list.
    case dependsOn = "DependsOn"
    /// Anything about the resource, for programs that read the template.
    case metadata = "Metadata"
    /// When CloudFormation takes it for created.
    case creationPolicy = "CreationPolicy"
    /// How CloudFormation updates it.
    case updatePolicy = "UpdatePolicy"
    /// Of a custom resource, as Serverless Framework writes it: `1`.
    case version = "Version"
}

/// An attribute that the author sets directly.
struct AttributeSetting: Sendable, Hashable {
    let attribute: ResourceAttribute
    let value: Value
}

extension Declaration {
    /// Sets an attribute of the declaration's resource directly: `.resourceAttribute(.deletionPolicy, "Retain")`. Both
    /// forms get it.
    ///
    /// `.retained()` says deletion and replacement at once.
    /// - Parameter value: as CloudFormation has it; `.noValue` takes away what would stand there.
    public func resourceAttribute(
        _ attribute: ResourceAttribute, _ value: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        var copy = self
        copy.origin.attributes.append(AttributeSetting(attribute: attribute, value: value))
        return copy
    }
}

extension Stack {
    /// Sets the attributes of a declaration whose resources have been added.
    mutating func applyAttributes(of declaration: any Declaration) {
        for setting in declaration.origin.attributes {
            guard let resource = template[declaration.logicalID] else { continue }
            let value: Value? = setting.value == .noValue ? nil : resolve(setting.value)
            var text: String?
            if case .string(let own)? = value { text = own }
            var texts = text.map { [$0] } ?? []
            if case .array(let elements)? = value {
                texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
            }
            template.revise(resource.id, .attribute(setting.attribute.rawValue)) {
                switch setting.attribute {
                case .deletionPolicy: $0.deletionPolicy = text
                case .updateReplacePolicy: $0.updateReplacePolicy = text
                case .dependsOn: $0.dependsOn = texts
                case .metadata: $0.metadata = value
                case .creationPolicy: $0.creationPolicy = value
                case .updatePolicy: $0.updatePolicy = value
                case .version: $0.version = value
                }
            }
        }
    }
}
