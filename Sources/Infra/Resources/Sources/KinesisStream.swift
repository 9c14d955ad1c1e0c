/// A Kinesis data stream. Becomes `AWS::Kinesis::Stream`.
///
///     let clicks = KinesisStream("clicks").retention(.days(2))
///
/// It grows and shrinks on demand, unless `.shards` says how many. CloudFormation chooses its name, unless `.named`
/// does.
/// Source: Amazon Kinesis Data Streams Developer Guide; AWS CloudFormation User Guide, "AWS::Kinesis::Stream".
public struct KinesisStream: EventSource {
    public static var kind: String { "stream" }
    public var resourceType: String? { "AWS::Kinesis::Stream" }
    static var service: String { "kinesis" }
    static var arnResource: String { "stream/" }
    static var arnAttribute: String? { "Arn" }

    /// Its name in the service, or its ARN where it exists already.
    public let declaredName: String
    public var origin: Origin
    let existingARN: String?
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var physicalName: Placed<String>?
        var shards: Placed<Int>?
        var retention: Placed<TimeSpan>?
        var encryptionKey: Placed<Value>?
        var isRetained = false
    }

    /// - Parameter name: what the spec calls it; its logical id is made from it.
    public init(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) {
        self.declaredName = name
        existingARN = nil
        origin = Origin(file, line, column, named: name)
    }

    private init(existing arn: String, _ origin: Origin) {
        declaredName = arn
        existingARN = arn
        self.origin = origin
    }

    /// A stream that exists already, by its ARN: `arn:aws:kinesis:eu-central-1:123456789012:stream/clicks`.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> KinesisStream {
        KinesisStream(existing: arn, Origin(file, line, column))
    }

    public var isOwned: Bool { existingARN == nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Stream") }
    var encryptionKey: Placed<Value>? { settings.encryptionKey }
    public var dependencies: [Dependency] { keyDependencies }

    /// Its ARN, as statements of roles name it.
    public var arn: Value { arnReference }
    /// Its name in AWS, which is what a producer needs: `.environment("STREAM", clicks.streamName)`.
    public var streamName: Value { .reference(Reference(self)) }

    func existingValue(_ attribute: String?) -> Value {
        let text = existingARN ?? declaredName
        guard attribute == nil else { return .string(text) }
        return .string(ARN(text).map { String($0.resource.dropFirst(Self.arnResource.count)) } ?? text)
    }
}
