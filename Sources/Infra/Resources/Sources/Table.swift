/// A DynamoDB table. Becomes `AWS::DynamoDB::Table`.
///
///     let jobs = Table("jobs", partitionKey: .string("id")).stream(.newImage).timeToLive("expires")
///
/// It is paid by request, unless `.provisioned` says otherwise. CloudFormation chooses its name, unless `.named` does.
/// Source: Amazon DynamoDB Developer Guide; AWS CloudFormation User Guide, "AWS::DynamoDB::Table".
public struct Table: EventSource {
    public static var kind: String { "table" }
    public var resourceType: String? { "AWS::DynamoDB::Table" }
    static var service: String { "dynamodb" }
    static var arnResource: String { "table/" }
    static var arnAttribute: String? { "Arn" }

    /// Its name in the service, or its ARN where it exists already.
    public let declaredName: String
    public var origin: Origin
    let existingARN: String?
    /// The ARN of an existing table's stream.
    let existingStream: String?
    let partitionKey: Key
    let sortKey: Key?
    var settings = Settings()

    /// An attribute that a table or index is looked up by: 1 to 255 bytes of name.
    public struct Key: Sendable, Hashable {
        let name: String
        let type: String

        /// An attribute of text.
        public static func string(_ name: String) -> Key { Key(name: name, type: "S") }
        /// An attribute of numbers.
        public static func number(_ name: String) -> Key { Key(name: name, type: "N") }
        /// An attribute of bytes.
        public static func binary(_ name: String) -> Key { Key(name: name, type: "B") }
    }

    /// - Parameters:
    ///   - name: what the spec calls it; its logical id is made from it.
    ///   - partitionKey: what an item is found by.
    ///   - sortKey: what orders the items of one partition key, where there is more than one.
    public init(
        _ name: String, partitionKey: Key, sortKey: Key? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.partitionKey = partitionKey
        self.sortKey = sortKey
        existingARN = nil
        existingStream = nil
        origin = Origin(file, line, column, named: name)
    }

    private init(existing arn: String, stream: String?, _ origin: Origin) {
        declaredName = arn
        existingARN = arn
        existingStream = stream
        partitionKey = .string("")
        sortKey = nil
        self.origin = origin
    }

    /// A table that exists already.
    /// - Parameters:
    ///   - arn: `arn:aws:dynamodb:eu-central-1:123456789012:table/jobs`.
    ///   - stream: the ARN of its stream, where a function reads that:
    ///     `arn:…:table/jobs/stream/2024-05-01T00:00:00.000`.
    public static func existing(
        _ arn: String, stream: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Table {
        Table(existing: arn, stream: stream, Origin(file, line, column))
    }

    public var isOwned: Bool { existingARN == nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Table") }
    var encryptionKey: Placed<Value>? { settings.encryptionKey }
    public var dependencies: [Dependency] { keyDependencies }
    var hasStream: Bool { settings.streamView != nil || existingStream != nil }

    /// Its ARN, as statements of roles name the table itself; `indexes` is for its indexes.
    public var arn: Value { arnReference }
    /// The ARN of all its indexes, which a role needs beside the table's: `.allow("dynamodb:Query", on: jobs.indexes)`.
    /// Source: Amazon DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control".
    public var indexes: Value { .join("/", [arn, "index", "*"]) }
    /// Its name in AWS: `.environment("TABLE", jobs.tableName)`.
    public var tableName: Value { .reference(Reference(self)) }
    /// The ARN of its stream; the table must have `.stream(…)`.
    public var streamARN: Value { .reference(Reference(self, "StreamArn")) }

    func existingValue(_ attribute: String?) -> Value {
        let text = existingARN ?? declaredName
        switch attribute {
        case "Arn": return .string(text)
        case "StreamArn": return .string(existingStream ?? text)
        default: return .string(ARN(text).map { String($0.resource.dropFirst(Self.arnResource.count)) } ?? text)
        }
    }
}
