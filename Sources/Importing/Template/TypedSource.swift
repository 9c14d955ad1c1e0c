import Infra

/// Resources for which the language has words of their own: queues, topics, tables, streams, buckets.
///
/// What has no modifier becomes `.override`, so that nothing is lost.
struct TypedSource {
    let id: String
    let word: String
    private let node: Node
    private let kind: Kind

    private enum Kind { case queue, topic, table, stream, bucket }

    init?(id: String, type: String, node: Node) {
        self.id = id
        self.node = node
        // What the words say of dependencies and names is theirs.
        guard node["DependsOn"] == nil else { return nil }
        switch type {
        case "AWS::SQS::Queue" where Self.isPlain(node, "FifoQueue", "QueueName"): (kind, word) = (.queue, "Queue")
        case "AWS::SNS::Topic" where Self.isPlain(node, "FifoTopic", "TopicName"): (kind, word) = (.topic, "Topic")
        case "AWS::DynamoDB::Table" where TableKeys(node["Properties"]) != nil: (kind, word) = (.table, "Table")
        case "AWS::Kinesis::Stream": (kind, word) = (.stream, "KinesisStream")
        case "AWS::S3::Bucket" where Self.hasKnownName(node): (kind, word) = (.bucket, "Bucket")
        default: return nil
        }
    }

    /// Not FIFO, or FIFO with a name that is text: otherwise the words would give another.
    private static func isPlain(_ node: Node, _ flag: String, _ name: String) -> Bool {
        guard let value = node["Properties"]?[flag] else { return true }
        return value.bool == true
            && node["Properties"]?[name]?.scalar.map { $0.hasSuffix(".fifo") && !Sentinel.refers($0) } == true
    }

    /// Whether a bucket's name is text: without a name CloudFormation makes one, and the word gives its own.
    private static func hasKnownName(_ node: Node) -> Bool {
        node["Properties"]?["BucketName"]?.scalar.map { !Sentinel.refers($0) } == true
    }

    /// The declaration and its modifiers.
    func code(_ writer: ValueWriter) -> (Code, [Code]) {
        var modifiers: [Code] = []
        let name = Self.name(id, word == "KinesisStream" ? "Stream" : word)
        if kind == .bucket || !name.isExact { modifiers.append(.call(".logicalID", [.init(nil, .string(id))])) }
        var arguments: [Code.Argument] = [.init(nil, .string(name.text))]
        var rest = (node["Properties"]?.pairs ?? []).filter { !$0.value.isNull }
        func take(_ key: String, _ word: (Node) -> Code?) {
            guard let index = rest.firstIndex(where: { $0.key == key }), let code = word(rest[index].value) else {
                return
            }
            modifiers.append(code)
            rest.remove(at: index)
        }
        func drop(_ key: String) { rest.removeAll { $0.key == key } }
        func named(_ node: Node) -> Code? { writer.string(node).map { .call(".named", [.init(nil, $0)]) } }
        func time(_ word: String) -> (Node) -> Code? {
            { node in node.plainInt.flatMap { $0 >= 0 ? .call(".\(word)", [.init(nil, .time($0))]) : nil } }
        }
        func fifo(_ key: String) {
            let content = node["Properties"]?["ContentBasedDeduplication"]?.bool == true
            take(key) {
                $0.bool == true
                    ? .call(".fifo", content ? [.init("contentBasedDeduplication", .raw("true"))] : []) : nil
            }
            if content { drop("ContentBasedDeduplication") }
        }
        switch kind {
        case .queue:
            fifo("FifoQueue")
            take("QueueName", named)
            take("VisibilityTimeout", time("visibility"))
            take("MessageRetentionPeriod", time("retention"))
            take("DelaySeconds", time("delay"))
            take("ReceiveMessageWaitTimeSeconds", time("receiveWait"))
        case .topic:
            fifo("FifoTopic")
            take("TopicName", named)
            take("DisplayName") { writer.string($0).map { .call(".displayName", [.init(nil, $0)]) } }
        case .bucket:
            take("BucketName", named)
            take("VersioningConfiguration") {
                $0.pairs.count == 1 && $0["Status"]?.scalar == "Enabled" ? .raw(".versioned()") : nil
            }
            let closed = [
                "BucketEncryption": Self.encryption, "PublicAccessBlockConfiguration": Self.publicAccessBlock,
            ]
            if closed.allSatisfy({ key, value in node["Properties"]?[key]?.value == value }) {
                closed.keys.forEach(drop)
            } else {
                modifiers.append(.raw(".withDefaults()"))
            }
        case .stream:
            take("Name", named)
            take("ShardCount") { $0.plainInt.map { .call(".shards", [.init(nil, .int($0))]) } }
            take("RetentionPeriodHours") {
                $0.plainInt.flatMap {
                    (1...8_760).contains($0) ? .call(".retention", [.init(nil, .time($0 * 3_600))]) : nil
                }
            }
        case .table:
            guard let keys = TableKeys(node["Properties"]) else { break }
            arguments.append(.init("partitionKey", keys.partition))
            if let sort = keys.sort { arguments.append(.init("sortKey", sort)) }
            drop("KeySchema")
            if keys.definitionsFollow { drop("AttributeDefinitions") }
            take("TableName", named)
            if node["Properties"]?["BillingMode"]?.scalar == "PAY_PER_REQUEST" { drop("BillingMode") }
            if let throughput = node["Properties"]?["ProvisionedThroughput"],
                let read = throughput["ReadCapacityUnits"]?.plainInt,
                let write = throughput["WriteCapacityUnits"]?.plainInt
            {
                modifiers.append(.call(".provisioned", [.init("read", .int(read)), .init("write", .int(write))]))
                drop("ProvisionedThroughput")
                if node["Properties"]?["BillingMode"]?.scalar == "PROVISIONED" { drop("BillingMode") }
            }
            if node["Properties"]?["BillingMode"] == nil {
                modifiers.append(.raw(#".override("BillingMode", .noValue)"#))
            }
            take("StreamSpecification") { node in
                let views = [
                    "KEYS_ONLY": "keys", "NEW_IMAGE": "newImage", "OLD_IMAGE": "oldImage",
                    "NEW_AND_OLD_IMAGES": "newAndOldImages",
                ]
                guard node.pairs.count == 1, let view = node["StreamViewType"]?.scalar.flatMap({ views[$0] }) else {
                    return nil
                }
                return .call(".stream", [.init(nil, .raw(".\(view)"))])
            }
            take("TimeToLiveSpecification") { node in
                guard node["Enabled"]?.bool == true, let name = writer.string(node["AttributeName"]) else { return nil }
                return .call(".timeToLive", [.init(nil, name)])
            }
            take("PointInTimeRecoverySpecification") { node in
                node.pairs.count == 1 && node["PointInTimeRecoveryEnabled"]?.bool == true
                    ? .raw(".pointInTimeRecovery()") : nil
            }
            take("DeletionProtectionEnabled") { $0.bool == true ? .raw(".deletionProtection()") : nil }
        }
        for pair in rest {
            modifiers.append(.call(".override", [.init(nil, .string(pair.key)), .init(nil, writer.code(pair.value))]))
        }
        return (.call(word, arguments), modifiers)
    }

    /// What the word says of encryption and public access by itself.
    private static let encryption: Value = [
        "ServerSideEncryptionConfiguration": [["ServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]]
    ]
    private static let publicAccessBlock: Value = [
        "BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true, "RestrictPublicBuckets": true,
    ]

    /// The name that gives this logical id, if one does: `JobsQueue` → `jobs`.
    static func name(_ id: String, _ kind: String) -> (text: String, isExact: Bool) {
        let base = id.hasSuffix(kind) && id.count > kind.count ? String(id.dropLast(kind.count)) : id
        var words = ""
        for character in base {
            if character.isUppercase, let last = words.last, !last.isUppercase, last != "-" { words.append("-") }
            words.append(character)
        }
        let text = words.lowercased()
        var made = text.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        if !made.hasSuffix(kind) { made += kind }
        return (text, made == id)
    }
}

/// The keys of a table, where the language can say them.
struct TableKeys {
    let partition: Code
    let sort: Code?
    /// Whether the definitions of attributes are those that follow from the keys.
    let definitionsFollow: Bool

    init?(_ properties: Node?) {
        guard let schema = properties?["KeySchema"]?.elements,
            let definitions = properties?["AttributeDefinitions"]?.elements,
            (1...2).contains(schema.count)
        else { return nil }
        var types: [String: String] = [:]
        for definition in definitions {
            guard let name = definition["AttributeName"]?.scalar, let type = definition["AttributeType"]?.scalar else {
                return nil
            }
            types[name] = type
        }
        let words = ["S": "string", "N": "number", "B": "binary"]
        var keys: [String: Code] = [:]
        var names: Set<String> = []
        for key in schema {
            guard let name = key["AttributeName"]?.scalar, !Sentinel.refers(name), let type = types[name],
                let word = words[type],
                let role = key["KeyType"]?.scalar
            else { return nil }
            keys[role] = .call(".\(word)", [.init(nil, .string(name))])
            names.insert(name)
        }
        guard let partition = keys["HASH"], keys.count == schema.count else { return nil }
        self.partition = partition
        sort = keys["RANGE"]
        definitionsFollow = names.count == definitions.count
    }
}
