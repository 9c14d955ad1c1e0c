/// What few schemas say, so that the others need no room for it.
final class RareKeywords: @unchecked Sendable {  // nothing changes after init
    /// Exactly one of these.
    private(set) var requiredXor: [String] = []
    /// At least one of these.
    private(set) var requiredOr: [String] = []
    /// With the first, all of the others.
    private(set) var dependentRequired: [(String, [String])] = []
    /// With the first, none of the others.
    private(set) var dependentExcluded: [(String, [String])] = []
    /// With the first, the object fits the node.
    private(set) var dependentNodes: [(String, SchemaNode)] = []
    private(set) var condition: SchemaNode?
    private(set) var then: SchemaNode?
    private(set) var otherwise: SchemaNode?
    private(set) var not: SchemaNode?
    private(set) var constant: JSON?
    private(set) var multipleOf: Double?
    private(set) var exclusiveMaximum: Double?
    private(set) var exclusiveMinimum: Double?
    private(set) var leastItems: Int?
    private(set) var leastProperties: Int?
    private(set) var greatestProperties: Int?
    private(set) var greatestUniqueItems: Int?
    /// No two elements have the same values for all of these.
    private(set) var uniqueKeys: [String] = []
    /// One node for each of the first elements.
    private(set) var firstItems: [SchemaNode] = []
    /// A property of the resource that this is like.
    private(set) var sameAsProperty: String?

    init(_ json: JSON, _ definitions: [String: Int]) {
        for member in json.members {
            let value = member.value
            switch member.key.string {
            case "requiredXor": requiredXor = value.strings
            case "requiredOr": requiredOr = value.strings
            case "dependentRequired": dependentRequired = Self.lists(value)
            case "dependentExcluded": dependentExcluded = Self.lists(value)
            case "dependencies":
                dependentRequired = Self.lists(value)
                dependentNodes = value.members.compactMap {
                    if case .object = $0.value { ($0.key.string, SchemaNode($0.value, definitions)) } else { nil }
                }
            case "if": condition = SchemaNode(value, definitions)
            case "then": then = SchemaNode(value, definitions)
            case "else": otherwise = SchemaNode(value, definitions)
            case "not": not = SchemaNode(value, definitions)
            case "const": constant = value
            case "multipleOf": multipleOf = value.number
            case "exclusiveMaximum": exclusiveMaximum = value.number
            case "exclusiveMinimum": exclusiveMinimum = value.number
            case "minItems": leastItems = value.int
            case "minProperties": leastProperties = value.int
            case "maxProperties": greatestProperties = value.int
            case "maxUniqueItems": greatestUniqueItems = value.int
            case "uniqueKeys": uniqueKeys = value.strings
            case "prefixItems": firstItems = value.elements.map { SchemaNode($0, definitions) }
            case "$ref":
                let pointer = value.text?.string ?? ""
                if pointer.hasPrefix("#/properties/") { sameAsProperty = String(pointer.dropFirst(13)) }
            default: break
            }
        }
    }

    private static func lists(_ json: JSON) -> [(String, [String])] {
        json.members.compactMap { member in
            if case .array = member.value { (member.key.string, member.value.strings) } else { nil }
        }
    }
}
