import Infra

extension TypedSource {
    func table(_ words: inout WordProperties) -> Code {
        guard let keys = TableKeys(words.all) else { return named("Table", &words) }
        let writer = words.writer
        var arguments = [Code.Argument("partitionKey", keys.partition.code)]
        if let sort = keys.sort { arguments.append(.init("sortKey", sort.code)) }
        words.drop("KeySchema")
        words.takeText("TableName", ".named")
        let isByRequest = words["BillingMode"]?.scalar == "PAY_PER_REQUEST"
        if isByRequest { words.drop("BillingMode") }
        var throughput: Node?
        if let own = words["ProvisionedThroughput"], let read = own["ReadCapacityUnits"]?.plainInt,
            let write = own["WriteCapacityUnits"]?.plainInt
        {
            words.add(".provisioned", .init("read", .int(read)), .init("write", .int(write)))
            words.drop("ProvisionedThroughput")
            if words["BillingMode"]?.scalar == "PROVISIONED" { words.drop("BillingMode") }
            throughput = own
        }
        words.leaveOut("BillingMode")
        let indexes = TableIndexes(words["GlobalSecondaryIndexes"], words["AttributeDefinitions"], throughput)
        if let indexes {
            words.drop("GlobalSecondaryIndexes")
            for code in indexes.codes(writer) { words.add(code) }
        }
        if keys.follows(from: indexes?.keys ?? []) { words.drop("AttributeDefinitions") }
        words.take("StreamSpecification") { node in
            let views = [
                "KEYS_ONLY": "keys", "NEW_IMAGE": "newImage", "OLD_IMAGE": "oldImage",
                "NEW_AND_OLD_IMAGES": "newAndOldImages",
            ]
            guard node.pairs.count == 1, let view = node["StreamViewType"]?.scalar.flatMap({ views[$0] }) else {
                return nil
            }
            return .call(".stream", [.init(nil, .raw(".\(view)"))])
        }
        words.take("TimeToLiveSpecification") { node in
            guard node["Enabled"]?.bool == true, let name = writer.string(node["AttributeName"]) else { return nil }
            return .call(".timeToLive", [.init(nil, name)])
        }
        words.take("PointInTimeRecoverySpecification") { node in
            node.pairs.count == 1 && node["PointInTimeRecoveryEnabled"]?.bool == true
                ? .raw(".pointInTimeRecovery()") : nil
        }
        words.take("DeletionProtectionEnabled") { $0.bool == true ? .raw(".deletionProtection()") : nil }
        return named("Table", &words, arguments)
    }
}

/// Global secondary indexes, each by `.index`; what of one is otherwise is overridden.
struct TableIndexes {
    /// The keys of all of them, in their order.
    private(set) var keys: [TableKey] = []
    private var indexes: [Index] = []

    private struct Index {
        let name: String
        let partition: TableKey
        let sort: TableKey?
        /// Properties that the word makes otherwise; nil for what it makes too many.
        let changes: [(String, Node?)]
    }

    /// - Parameter throughput: that of the table, which its indexes have too by the word.
    init?(_ node: Node?, _ definitions: Node?, _ throughput: Node?) {
        guard let node, node.isSequence, !node.elements.isEmpty, let types = TableKey.types(definitions) else {
            return nil
        }
        for element in node.elements {
            guard let name = element["IndexName"]?.scalar, !Sentinel.refers(name),
                let pair = TableKey.pair(
                    element["KeySchema"]?.elements ?? [], Dictionary(types) { first, _ in first })
            else { return nil }
            var changes: [(String, Node?)] = []
            let projection = element["Projection"]
            if projection?.value != ["ProjectionType": "ALL"] { changes.append(("Projection", projection)) }
            let own = element["ProvisionedThroughput"]
            if own?.value != throughput?.value { changes.append(("ProvisionedThroughput", own)) }
            for member in element.pairs
            where !["IndexName", "KeySchema", "Projection", "ProvisionedThroughput"].contains(member.key) {
                changes.append((member.key, member.value))
            }
            indexes.append(Index(name: name, partition: pair.partition, sort: pair.sort, changes: changes))
            keys += [pair.partition] + (pair.sort.map { [$0] } ?? [])
        }
    }

    func codes(_ writer: ValueWriter) -> [Code] {
        let words = indexes.map { index in
            let sort = index.sort.map { [Code.Argument("sortKey", $0.code)] } ?? []
            return Code.call(
                ".index", [.init(nil, .string(index.name)), .init("partitionKey", index.partition.code)] + sort)
        }
        let changes = indexes.enumerated().flatMap { number, index in
            index.changes.map { key, value in
                Code.call(
                    ".override",
                    [
                        .init(nil, .string("GlobalSecondaryIndexes.\(number).\(key)")),
                        .init(nil, value.map { writer.code($0) } ?? .raw(".noValue")),
                    ])
            }
        }
        return words + changes
    }
}
