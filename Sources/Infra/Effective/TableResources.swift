/// The keys of tables that are written out.
///
/// Source: Amazon DynamoDB API Reference, "CreateTable".
enum TableResources {
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let definitions = names(resource["AttributeDefinitions"], in: stack),
            let keys = keys(of: resource, in: stack)
        else { return }
        let defined = Set(definitions)
        if let missing = keys.first(where: { !defined.contains($0.attribute) }) {
            report(
                .invalidTableKey, in: resource, at: missing.property,
                saying: """
                    "\(missing.attribute)" is a key of the \(resource.title) and not among its AttributeDefinitions, \
                    which DynamoDB refuses; define its type there.
                    """)
        }
        let used = Set(keys.map(\.attribute))
        if let extra = definitions.first(where: { !used.contains($0) }) {
            report(
                .invalidTableKey, in: resource, at: "AttributeDefinitions",
                saying: """
                    AttributeDefinitions of the \(resource.title) has "\(extra)", which is no key of the table or an \
                    index, and DynamoDB refuses that; remove it: other attributes are not defined.
                    """)
        }
    }

    private typealias Key = (attribute: String, property: String)

    /// The attributes that are keys of the table and its indexes; nil where deployment alone decides one.
    private static func keys(of resource: EffectiveResource, in stack: EffectiveStack) -> [Key]? {
        guard let own = names(resource["KeySchema"], in: stack) else { return nil }
        var keys: [Key] = own.map { ($0, "KeySchema") }
        for property in ["GlobalSecondaryIndexes", "LocalSecondaryIndexes"] {
            guard let value = resource[property] else { continue }
            guard case .array(let indexes) = value else { return nil }
            for index in indexes {
                guard let found = names(index["KeySchema"], in: stack) else { return nil }
                keys += found.map { ($0, property) }
            }
        }
        return keys
    }

    private static func names(_ list: Value?, in stack: EffectiveStack) -> [String]? {
        guard case .array(let elements)? = list, !elements.isEmpty else { return nil }
        let names = elements.compactMap { element -> String? in
            guard case .string(let name)? = element["AttributeName"] else { return nil }
            return name
        }
        return names.count == elements.count ? names : nil
    }
}
