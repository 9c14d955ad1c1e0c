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
        origin = Origin(file, line, column)
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

    /// A fixed number of shards, 1 or more; each takes 1 MB or 1,000 records a second.
    /// Source: Amazon Kinesis Data Streams Developer Guide, "Choose the right mode to stream data".
    public func shards(_ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.shards = Placed(count, SourceLocation(file, line, column)) }
    }

    /// How long it keeps a record, in whole hours: 24 h to 365 days; 24 h without it.
    public func retention(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.retention = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Encrypts with a KMS key. Whoever writes needs the key too.
    /// - Parameter key: its ARN, or a reference to a declared key.
    /// Source: Amazon Kinesis Data Streams Developer Guide, "Data protection in Amazon Kinesis Data Streams".
    public func encrypted(
        with key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.encryptionKey = Placed(key, SourceLocation(file, line, column)) }
    }

    /// Its name in AWS, unique in account and region: at most 128 letters, digits and `_.-`.
    public func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.physicalName = Placed(name, SourceLocation(file, line, column)) }
    }

    /// Stays, with what it holds, when the stack is deleted or the stream is replaced.
    public func retained() -> Self { with { $0.isRetained = true } }

    private func with(_ change: (inout Settings) -> Void) -> Self {
        var copy = self
        change(&copy.settings)
        return copy
    }
}

extension KinesisStream: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard settings != Settings() else { return [] }
        return IneffectiveSetting.all([
            ("named", settings.physicalName?.location), ("shards", settings.shards?.location),
            ("retention", settings.retention?.location), ("retained", settings.isRetained ? location : nil),
        ])
    }
}

extension KinesisStream {
    public func lower(into stack: inout Stack) {
        // Said also where it is the default, since what is held goes with it.
        let policy = settings.isRetained ? "Retain" : "Delete"
        stack.template.add(
            TemplateResource(
                id: logicalID, type: "AWS::Kinesis::Stream",
                properties: .init(present: [
                    ("Name", settings.physicalName.map { .string($0.value) }),
                    ("ShardCount", settings.shards.map { .int($0.value) }),
                    ("StreamModeDetails", settings.shards == nil ? ["StreamMode": "ON_DEMAND"] : nil),
                    ("RetentionPeriodHours", .int((settings.retention?.value ?? .hours(24)).seconds / 3_600)),
                    (
                        "StreamEncryption",
                        settings.encryptionKey.map { ["EncryptionType": "KMS", "KeyId": stack.resolve($0.value)] }
                    ),
                ]), deletionPolicy: policy, updateReplacePolicy: policy, location: location))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if let given = settings.physicalName,
            let problem = NameRule(length: 1...Limits.kinesisStreamName.value, extras: "_.-").problem(given.value)
        {
            report(
                .invalidSourceName, at: given.location,
                "\"\(given.value)\" cannot be the name of the \(title) in AWS: \(problem); change it.")
        }
        if let count = settings.shards, count.value < 1 {
            report(
                .sourceSettingOutOfRange, at: count.location,
                """
                A stream has 1 shard or more, not \(count.value); correct it, or remove .shards for on-demand \
                capacity.
                """)
        }
        TimeSpan.check(settings.retention, "A stream's retention", 86_400...31_536_000, "24 h to 365 days", &report)
        if let retention = settings.retention, retention.value.seconds % 3_600 != 0 {
            report(
                .sourceSettingOutOfRange, at: retention.location,
                "A stream's retention is in whole hours, and \(retention.value) is not; round it.")
        }
        checkKey(in: scope, &report)
    }
}
