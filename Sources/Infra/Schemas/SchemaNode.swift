/// What a schema says of one value: the kind of it, and what it may hold.
///
/// A node is made of the short keys of the embedded data (docs/facts.md lists them) or, inside the rarer keywords, of JSON
/// Schema's own words; the two have no word in common.
final class SchemaNode: @unchecked Sendable {  // nothing changes after init
    /// The kinds of value it takes; all where nothing is said.
    private(set) var kinds = ValueKinds.all
    /// The definition it refers to; what else it says holds too.
    private(set) var reference: JSONText?
    /// The only values, where there is such a list.
    private(set) var allowed: [JSON] = []
    /// Whether `allowed` is compared without regard to case.
    private(set) var ignoresCase = false
    /// A regular expression to be found in the value.
    private(set) var pattern: JSONText?
    /// Bounds of a string's length in Unicode scalars.
    private(set) var length: Bounds?
    /// Bounds of a number.
    private(set) var range: Bounds?
    /// Bounds of an array's count.
    private(set) var count: Bounds?
    private(set) var itemsAreUnique = false
    private(set) var items: SchemaNode?
    /// By name, in the order of the names' bytes.
    private(set) var properties: [Property] = []
    private(set) var required: [JSONText] = []
    /// By regular expression.
    private(set) var patternProperties: [Property] = []
    /// Whether no other properties are allowed.
    private(set) var isClosed = false
    private(set) var anyOf: [SchemaNode] = []
    private(set) var oneOf: [SchemaNode] = []
    private(set) var allOf: [SchemaNode] = []
    private(set) var rare: RareKeywords?

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

    init(_ json: JSON) {
        var hasOther = false
        for member in json.members {
            let value = member.value
            switch member.key.string {
            case "t", "type": kinds = ValueKinds(value)
            case "r": reference = value.text
            case "p", "properties": properties = Self.properties(value)
            case "x": isClosed = true
            case "m": pattern = value.text
            case "l": length = Bounds(value)
            case "q", "required": required = value.elements.compactMap(\.text)
            case "i": items = SchemaNode(value)
            case "e", "enum": allowed = value.elements
            case "c": count = Bounds(value)
            case "n": range = Bounds(value)
            case "u": itemsAreUnique = true
            case "w": patternProperties = Self.properties(value)
            case "any": anyOf = value.elements.map(SchemaNode.init)
            case "one", "oneOf": oneOf = value.elements.map(SchemaNode.init)
            case "all": allOf = value.elements.map(SchemaNode.init)
            case "k": rare = RareKeywords(value)
            case "ei":
                allowed = value.elements
                ignoresCase = true
            case "o", "f", "z", "rr": break
            default: hasOther = true
            }
        }
        if hasOther, rare == nil { rare = RareKeywords(json) }
    }

    private static func properties(_ json: JSON) -> [Property] {
        json.members.map { Property(name: $0.key, node: SchemaNode($0.value)) }
    }

    /// The node of a property, found by halving.
    func property(_ name: String) -> SchemaNode? {
        var name = name
        return name.withUTF8 { key in
            var low = 0
            var high = properties.count
            while low < high {
                let middle = (low + high) / 2
                if properties[middle].name.isOrderedBefore(key) { low = middle + 1 } else { high = middle }
            }
            guard low < properties.count, properties[low].name.bytes.elementsEqual(key) else { return nil }
            return properties[low].node
        }
    }
}
