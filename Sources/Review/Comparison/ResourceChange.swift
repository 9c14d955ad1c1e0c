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
