/// One thing in a resource's properties that its schema does not allow.
public struct SchemaFinding: Sendable, Hashable {
    /// Where: names of properties and, in arrays, places counted from zero: `["Listeners", "0", "Port"]`.
    public let path: [String]
    /// What is wrong, in one word for tools.
    public let kind: Kind
    /// What is wrong, in one sentence for people.
    public let message: String
    /// The name or value that was probably meant, if one is near.
    public let suggestion: String?

    /// What can be wrong.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case unknownProperty = "unknown-property"
        case missingProperty = "missing-property"
        case wrongType = "wrong-type"
        case valueNotAllowed = "value-not-allowed"
        case pattern = "pattern"
        case length = "length"
        case range = "range"
        case itemCount = "item-count"
        case duplicateItems = "duplicate-items"
        case exclusiveProperties = "exclusive-properties"
        case dependentProperty = "dependent-property"
        case readOnlyProperty = "read-only-property"
        case noAlternative = "no-alternative"
    }
}
