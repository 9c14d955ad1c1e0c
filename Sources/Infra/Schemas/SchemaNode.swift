/// What a schema says of one value: the kind of it, and what it may hold.
///
/// A node is made of the short keys of the embedded data (docs/facts.md lists them) or, inside the rarer keywords, of
/// JSON Schema's own words; the two have no word in common.
final class SchemaNode: Sendable {
    /// The kinds of value it takes; all where nothing is said.
    let kinds: ValueKinds
    /// The place of the definition it refers to; what else it says holds too.
    let reference: Int?
    /// The only values, where there is such a list.
    let allowed: [JSON]
    /// Whether `allowed` is compared without regard to case.
    let ignoresCase: Bool
    /// A regular expression to be found in the value.
    let pattern: JSONText?
    /// Bounds of a string's length in Unicode scalars.
    let length: Bounds?
    /// Bounds of a number.
    let range: Bounds?
    /// Bounds of an array's count.
    let count: Bounds?
    let itemsAreUnique: Bool
    let items: SchemaNode?
    /// By name, in the order of the names' bytes.
    let properties: [Property]
    let required: [JSONText]
    /// By regular expression.
    let patternProperties: [Property]
    /// Whether no other properties are allowed.
    let isClosed: Bool
    let anyOf: [SchemaNode]
    let oneOf: [SchemaNode]
    let allOf: [SchemaNode]
    let rare: RareKeywords?

    struct Property: Sendable {
        let name: JSONText
        let node: SchemaNode
    }

    /// The least and the greatest, where there are such.
    struct Bounds: Sendable {
        let least: Double?
        let greatest: Double?

        init(_ json: JSON) {
            least = json.elements.first?.number
            greatest = json.elements.dropFirst().first?.number
        }
    }

    /// - Parameter definitions: the places of the type's definitions, by name.
    init(_ json: JSON, _ definitions: [String: Int]) {
        var kinds: ValueKinds = ValueKinds.all
        var reference: Int?
        var allowed: [JSON] = []
        var ignoresCase: Bool = false
        var pattern: JSONText?
        var length: Bounds?
        var range: Bounds?
        var count: Bounds?
        var itemsAreUnique: Bool = false
        var items: SchemaNode?
        var properties: [Property] = []
        var required: [JSONText] = []
        var patternProperties: [Property] = []
        var isClosed: Bool = false
        var anyOf: [SchemaNode] = []
        var oneOf: [SchemaNode] = []
        var allOf: [SchemaNode] = []
        var rare: RareKeywords?
        var hasOther = false
        let nodes = { (json: JSON) in json.elements.map { SchemaNode($0, definitions) } }
        for member in json.members {
            let value = member.value
            switch member.key.string {
            case "t", "type": kinds = ValueKinds(value)
            case "r": reference = value.text.flatMap { definitions[$0.string] }
            case "p", "properties": properties = Self.properties(value, definitions)
            case "x": isClosed = true
            case "m": pattern = value.text
            case "l": length = Bounds(value)
            case "q", "required": required = value.elements.compactMap(\.text)
            case "i": items = SchemaNode(value, definitions)
            case "e", "enum": allowed = value.elements
            case "c": count = Bounds(value)
            case "n": range = Bounds(value)
            case "u": itemsAreUnique = true
            case "w": patternProperties = Self.properties(value, definitions)
            case "any": anyOf = nodes(value)
            case "one", "oneOf": oneOf = nodes(value)
            case "all": allOf = nodes(value)
            case "k": rare = RareKeywords(value, definitions)
            case "ei":
                allowed = value.elements
                ignoresCase = true
            case "o", "f", "z", "rr": break
            default: hasOther = true
            }
        }
        if hasOther, rare == nil { rare = RareKeywords(json, definitions) }
        self.kinds = kinds
        self.reference = reference
        self.allowed = allowed
        self.ignoresCase = ignoresCase
        self.pattern = pattern
        self.length = length
        self.range = range
        self.count = count
        self.itemsAreUnique = itemsAreUnique
        self.items = items
        self.properties = properties
        self.required = required
        self.patternProperties = patternProperties
        self.isClosed = isClosed
        self.anyOf = anyOf
        self.oneOf = oneOf
        self.allOf = allOf
        self.rare = rare
    }

    private static func properties(_ json: JSON, _ definitions: [String: Int]) -> [Property] {
        json.members.map { Property(name: $0.key, node: SchemaNode($0.value, definitions)) }
    }

    /// The node of a property, found by halving.
    func property(_ name: String) -> SchemaNode? {
        var name = name
        return name.withUTF8 { key in
            var low = 0
            var high = properties.count
            while low < high {
                let middle = (low + high) / 2
                let order = properties[middle].name.order(to: key)
                if order == 0 { return properties[middle].node }
                if order < 0 { low = middle + 1 } else { high = middle }
            }
            return nil
        }
    }
}
