import Infra

/// The keys of a table, where the language can say them.
struct TableKeys {
    let partition: TableKey
    let sort: TableKey?
    private let definitions: [TableKey]

    init?(_ properties: Node?) {
        guard let schema = properties?["KeySchema"]?.elements,
            let types = TableKey.types(properties?["AttributeDefinitions"]),
            let pair = TableKey.pair(schema, Dictionary(types) { first, _ in first })
        else { return nil }
        definitions = types.map { TableKey(name: $0.name, type: $0.type) }
        (partition, sort) = pair
    }

    /// Whether the definitions of attributes are those that follow from the keys of table and indexes.
    func follows(from indexes: [TableKey]) -> Bool {
        var made: [TableKey] = []
        for key in [partition, sort].compactMap({ $0 }) + indexes where !made.contains(key) { made.append(key) }
        return made == definitions
    }
}

/// An attribute that is a key, as `.string("id")` says it.
struct TableKey: Hashable {
    let name: String
    let type: String

    var code: Code {
        .call(
            [".string": "S", ".number": "N", ".binary": "B"].first { $0.value == type }?.key ?? ".string",
            [.init(nil, .string(name))])
    }

    /// Partition and sort key of a schema, where the language can say them.
    static func pair(_ schema: [Node], _ types: [String: String]) -> (partition: TableKey, sort: TableKey?)? {
        guard (1...2).contains(schema.count) else { return nil }
        var keys: [String: TableKey] = [:]
        for key in schema {
            guard let name = key["AttributeName"]?.scalar, !Sentinel.refers(name), let type = types[name],
                ["S", "N", "B"].contains(type), let role = key["KeyType"]?.scalar
            else { return nil }
            keys[role] = TableKey(name: name, type: type)
        }
        guard let partition = keys["HASH"], keys.count == schema.count else { return nil }
        return (partition, keys["RANGE"])
    }

    /// The types of attributes by their names.
    static func types(_ definitions: Node?) -> [(name: String, type: String)]? {
        guard let elements = definitions?.elements, !elements.isEmpty else { return nil }
        let known = elements.compactMap { one in
            one["AttributeName"]?.scalar.flatMap { name in one["AttributeType"]?.scalar.map { (name, $0) } }
        }
        return known.count == elements.count ? known : nil
    }
}
