import Infra

/// A resource for which the language has a word of its own.
///
/// What has no modifier becomes `.override`, so that nothing is lost.
struct TypedSource {
    let id: String
    let word: String
    let node: Node
    private let kind: Kind
    /// What triggers call a user pool that Serverless makes of them.
    let triggeredName: String?

    enum Kind { case queue, topic, table, stream, bucket, pool, client, domain, group, logGroup }

    /// - Parameter pools: the logical ids of user pools that are written by the word, which clients and the like need.
    init?(id: String, type: String, node: Node, pools: Set<String>) {
        self.id = id
        self.node = node
        triggeredName = nil
        let properties = node["Properties"]
        switch type {
        case "AWS::SQS::Queue" where Self.isPlain(node, "FifoQueue", "QueueName"): (kind, word) = (.queue, "Queue")
        case "AWS::SNS::Topic" where Self.isPlain(node, "FifoTopic", "TopicName"): (kind, word) = (.topic, "Topic")
        case "AWS::DynamoDB::Table" where TableKeys(properties) != nil: (kind, word) = (.table, "Table")
        case "AWS::Kinesis::Stream": (kind, word) = (.stream, "KinesisStream")
        case "AWS::S3::Bucket": (kind, word) = (.bucket, "Bucket")
        case "AWS::Cognito::UserPool": (kind, word) = (.pool, "UserPool")
        case "AWS::Cognito::UserPoolClient" where Self.pool(node, pools) != nil:
            (kind, word) = (.client, "UserPoolClient")
        case "AWS::Cognito::UserPoolDomain"
        where Self.pool(node, pools) != nil && Self.isText(node, "Domain") && properties?["CustomDomainConfig"] == nil:
            (kind, word) = (.domain, "UserPoolDomain")
        case "AWS::Cognito::UserPoolGroup" where Self.pool(node, pools) != nil && Self.isText(node, "GroupName"):
            (kind, word) = (.group, "UserPoolGroup")
        case "AWS::Logs::LogGroup" where Self.isText(node, "LogGroupName"): (kind, word) = (.logGroup, "LogGroup")
        default: return nil
        }
    }

    /// A user pool that Serverless makes of triggers.
    init(triggered id: String, named name: String, _ node: Node) {
        self.id = id
        self.node = node
        (kind, word) = (.pool, "UserPool")
        triggeredName = name
    }

    /// Whether `.retained()` says that it stays; user pools stay without a word.
    var retention: Retention {
        switch kind {
        case .queue, .table, .stream, .bucket: .word
        case .pool: .always
        case .topic, .client, .domain, .group, .logGroup: .none
        }
    }

    enum Retention { case word, always, none }

    /// Not FIFO, or FIFO with a name that is text: otherwise the words would give another.
    private static func isPlain(_ node: Node, _ flag: String, _ name: String) -> Bool {
        guard let value = node["Properties"]?[flag] else { return true }
        return value.bool == true
            && node["Properties"]?[name]?.scalar.map { $0.hasSuffix(".fifo") && !Sentinel.refers($0) } == true
    }

    private static func isText(_ node: Node, _ key: String) -> Bool {
        node["Properties"]?[key]?.scalar.map { !Sentinel.refers($0) && !$0.isEmpty } == true
    }

    /// The logical id of the pool that a client or the like belongs to.
    private static func pool(_ node: Node, _ pools: Set<String>) -> String? {
        guard let value = node["Properties"]?["UserPoolId"] else { return nil }
        let parts = value.scalar.map { Sentinel.parts($0) } ?? []
        let id = parts.count == 1 && parts[0].isReference ? parts[0].text : value["Ref"]?.scalar
        return id.flatMap { pools.contains($0) ? $0 : nil }
    }

    /// The declaration and its modifiers. Nil where the pool that it belongs to is declared below it.
    func code(_ writer: ValueWriter) -> (Code, [Code])? {
        var words = WordProperties(node["Properties"], writer)
        let base: Code
        switch kind {
        case .queue: base = queue(&words)
        case .topic: base = topic(&words)
        case .stream: base = stream(&words)
        case .table: base = table(&words)
        case .bucket: base = bucket(&words)
        case .logGroup: base = logGroup(&words)
        case .pool: base = userPool(&words)
        case .client, .domain, .group:
            guard let id = Self.pool(node, Set(writer.known.keys)), let pool = writer.known[id]?.name else {
                return nil
            }
            words.drop("UserPoolId")
            base = kind == .client ? client(pool, &words) : kind == .domain ? domain(pool, &words) : group(pool, &words)
        }
        words.overrideRest()
        if let waits = node["DependsOn"]?.list.compactMap(\.scalar), !waits.isEmpty {
            words.add(
                ".resourceAttribute", .init(nil, .raw(".dependsOn")), .init(nil, .array(waits.map { .string($0) })))
        }
        return (base, words.modifiers)
    }

    /// The call of the word with a name, and the logical id where that does not follow from the name.
    /// - Parameters:
    ///   - kind: what ids made of names end in.
    ///   - given: the name, where it is one that AWS has too.
    func named(
        _ kind: String, called given: String? = nil, isExact: Bool? = nil, _ words: inout WordProperties,
        _ more: [Code.Argument] = []
    ) -> Code {
        let name = LogicalName(id, kind)
        if !(isExact ?? name.isExact) { words.prepend(".logicalID", .init(nil, .string(id))) }
        return .call(word, [.init(nil, .string(given ?? name.text))] + more)
    }
}
