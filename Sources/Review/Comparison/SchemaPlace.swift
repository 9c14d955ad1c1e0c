import Infra

/// A place in a resource type's schema.
///
/// What is asked of it is found once: thousands of resources of a few types are compared.
package final class SchemaPlace {
    private let node: JSON
    private let definitions: SchemaDefinitions
    private var known: [String: SchemaPlace?] = [:]

    init(_ node: JSON, _ definitions: SchemaDefinitions) {
        self.node = node
        self.definitions = definitions
    }

    /// The node and what it refers to, nearest first.
    private lazy var nodes: [JSON] = {
        var result = [node]
        // A definition may refer to itself.
        while result.count < 8, let name = result[result.count - 1]["r"]?.text, let next = definitions[name] {
            result.append(next)
        }
        return result
    }()

    /// The nodes with their alternatives.
    private func search<Result>(_ nodes: [JSON], depth: Int = 0, _ find: (JSON) -> Result?) -> Result? {
        for node in nodes {
            if let found = find(node) { return found }
        }
        guard depth < 3 else { return nil }
        for node in nodes {
            for alternatives in [node["any"], node["one"], node["all"]] {
                for alternative in alternatives?.elements ?? [] {
                    if let found = search(SchemaPlace(alternative, definitions).nodes, depth: depth + 1, find) {
                        return found
                    }
                }
            }
        }
        return nil
    }

    /// The place of a property, or of a value in a map.
    package func property(_ name: String) -> SchemaPlace? {
        if let place = known[name] { return place }
        let place = search(nodes) { node in
            if let member = node["p"]?.members.first(where: { $0.key == name }) {
                return SchemaPlace(member.value, definitions)
            }
            return node["w"]?.members.first.map { SchemaPlace($0.value, definitions) }
        }
        known[name] = .some(place)
        return place
    }

    /// The names of the properties.
    package var propertyNames: [String] { search(nodes) { $0["p"]?.members.map(\.key.string) } ?? [] }

    /// The properties that have a default value.
    var defaults: [(name: String, value: Value)] {
        (search(nodes) { $0["p"]?.members } ?? []).compactMap { member in
            guard let value = SchemaPlace(member.value, definitions).defaultValue else { return nil }
            return (member.key.string, value)
        }
    }

    var defaultValue: Value? {
        for node in nodes {
            if let value = node["z"] { if case .null = value { return nil } else { return Value(value) } }
        }
        return nil
    }

    /// The place of the elements.
    package private(set) lazy var items: SchemaPlace? = search(nodes) { node in
        node["i"].map { SchemaPlace($0, definitions) }
    }

    /// Whether the order of the elements has no meaning.
    package private(set) lazy var isUnordered: Bool = nodes.contains { $0["o"]?.int == 0 }

    /// The letters of the kinds of values; empty where the schema does not say.
    private lazy var kinds: String = search(nodes) { $0["t"]?.text?.string } ?? ""

    /// Whether only text, numbers and booleans stand here, between which CloudFormation converts.
    package private(set) lazy var isScalar: Bool = {
        if kinds.isEmpty { return search(nodes) { $0["e"] ?? $0["m"] } != nil }
        return kinds.allSatisfy { "sinb|".contains($0) }
    }()

    /// Whether a document stands here, as an object or as JSON text.
    private(set) lazy var isDocument: Bool = kinds.contains("o") && kinds.contains("s")
}
