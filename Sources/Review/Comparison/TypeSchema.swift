import Infra

/// What a comparison asks of a resource type's schema.
package final class TypeSchema {
    /// The schema of the properties; nil for a type that is not known.
    package let root: SchemaPlace?
    /// Properties whose change replaces the resource.
    package let createOnly: [SchemaPath]
    /// Properties whose change replaces the resource in some cases.
    package let conditionalCreateOnly: [SchemaPath]
    /// The properties that identify a resource.
    package let primaryIdentifier: [SchemaPath]
    /// Whether a replacement deletes the old resource before it creates the new one.
    package let isDeletedBeforeReplacement: Bool
    /// The property that holds the tags.
    package let tags: String?
    /// Whether every value reaches the provider as text, as custom resources have it.
    let takesText: Bool

    package init(named name: String) {
        takesText = name.hasPrefix("Custom::") || name == "AWS::CloudFormation::CustomResource"
        let body = takesText ? nil : ResourceSchemas.embedded.body(of: name)
        root = body.map { SchemaPlace($0, SchemaDefinitions($0["d"]?.members ?? [])) }
        let paths = { (value: JSON?) in (value?.strings ?? []).map { SchemaPath($0) } }
        createOnly = takesText ? [SchemaPath("ServiceToken")] : paths(body?["co"])
        conditionalCreateOnly = paths(body?["cc"])
        primaryIdentifier = paths(body?["id"])
        isDeletedBeforeReplacement = body?["rs"] != nil
        tags = body?["tg"]?.text?.string
    }
}

/// The schemas that a comparison has met, each read once.
package final class TypeSchemas {
    private var known: [String: TypeSchema] = [:]

    package init() {}

    package subscript(name: String) -> TypeSchema {
        if let schema = known[name] { return schema }
        let schema = TypeSchema(named: name)
        known[name] = schema
        return schema
    }
}

/// A path in a schema: `Code/S3Key`, `Rules/*/Id`.
package struct SchemaPath: Hashable, Sendable {
    package let steps: [String]

    package init(_ text: String) { steps = text.split(separator: "/").map(String.init) }

    /// As CloudFormation's documentation writes it: `Code.S3Key`.
    package var text: String { steps.joined(separator: ".") }
}

/// The definitions that places in one schema refer to.
final class SchemaDefinitions {
    private let members: [JSON.Member]

    init(_ members: [JSON.Member]) { self.members = members }

    subscript(name: JSONText) -> JSON? { members.first { $0.key == name }?.value }
}

/// A place in a resource type's schema.
package struct SchemaPlace {
    private let node: JSON
    private let definitions: SchemaDefinitions

    init(_ node: JSON, _ definitions: SchemaDefinitions) {
        self.node = node
        self.definitions = definitions
    }

    /// The node and what it refers to, nearest first.
    private var nodes: [JSON] {
        var result = [node]
        // A definition may refer to itself.
        while result.count < 8, let name = result[result.count - 1]["r"]?.text, let next = definitions[name] {
            result.append(next)
        }
        return result
    }

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
        search(nodes) { node in
            if let member = node["p"]?.members.first(where: { $0.key == name }) {
                return SchemaPlace(member.value, definitions)
            }
            return node["w"]?.members.first.map { SchemaPlace($0.value, definitions) }
        }
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
    package var items: SchemaPlace? {
        search(nodes) { node in node["i"].map { SchemaPlace($0, definitions) } }
    }

    /// Whether the order of the elements has no meaning.
    package var isUnordered: Bool { nodes.contains { $0["o"]?.int == 0 } }

    /// The letters of the kinds of values; empty where the schema does not say.
    private var kinds: String { search(nodes) { $0["t"]?.text?.string } ?? "" }

    /// Whether only text, numbers and booleans stand here, between which CloudFormation converts.
    package var isScalar: Bool {
        let kinds = kinds
        if kinds.isEmpty { return search(nodes) { $0["e"] ?? $0["m"] } != nil }
        return kinds.allSatisfy { "sinb|".contains($0) }
    }

    /// Whether a document stands here, as an object or as JSON text.
    var isDocument: Bool { kinds.contains("o") && kinds.contains("s") }
}
