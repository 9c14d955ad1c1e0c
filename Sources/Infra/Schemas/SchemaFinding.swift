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
        /// There is no such property.
        case unknownProperty = "unknown-property"
        /// A property that must be there is not.
        case missingProperty = "missing-property"
        /// A string where an object must be, and the like.
        case wrongType = "wrong-type"
        /// Not one of the allowed values.
        case valueNotAllowed = "value-not-allowed"
        /// The value does not match the regular expression for it.
        case pattern = "pattern"
        /// A string that is too long or too short.
        case length = "length"
        /// A number that is too large, too small or between the allowed steps.
        case range = "range"
        /// Too many or too few items or properties.
        case itemCount = "item-count"
        /// Items that must differ do not.
        case duplicateItems = "duplicate-items"
        /// Properties of which only one may be there.
        case exclusiveProperties = "exclusive-properties"
        /// A property without another that it needs.
        case dependentProperty = "dependent-property"
        /// A property that AWS sets.
        case readOnlyProperty = "read-only-property"
        /// The value has none of the forms that it can have.
        case noAlternative = "no-alternative"
    }
}

extension SchemaFinding.Kind {
    /// The schemas, since AWS makes any of these right by a change: it adds properties, values and forms, raises
    /// limits, and no longer wants what it wanted.
    var facts: FactSource? { .schemas }
}

extension [SchemaFinding] {
    /// A schema can say by two keywords that the same properties exclude each other; one finding is enough.
    var withoutRepeatedExclusions: [SchemaFinding] {
        var exclusions: [(path: [String], names: Set<Substring>)] = []
        return filter { finding in
            guard finding.kind == .exclusiveProperties else { return true }
            // Names stand between single quotes: the odd parts.
            let parts = finding.message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            let names = Set(parts.filter { !$0.offset.isMultiple(of: 2) }.map(\.element))
            if exclusions.contains(where: { $0.path == finding.path && $0.names == names }) { return false }
            exclusions.append((finding.path, names))
            return true
        }
    }
}
