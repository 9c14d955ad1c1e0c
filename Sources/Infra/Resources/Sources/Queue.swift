/// An SQS queue. Becomes `AWS::SQS::Queue`, and `AWS::SQS::QueuePolicy` where buckets or topics send to it.
///
///     let failed = Queue("failed-jobs").retention(.days(14))
///     let jobs = Queue("jobs").visibility(.minutes(3)).deadLetters(to: failed, after: 5)
///
/// CloudFormation chooses its name, unless `.named` does; a FIFO queue is called `service-stage-name.fifo`. What it
/// holds is encrypted by SQS.
/// Source: Amazon SQS Developer Guide; AWS CloudFormation User Guide, "AWS::SQS::Queue".
public struct Queue: EventSource {
    public static var kind: String { "queue" }
    public var resourceType: String? { "AWS::SQS::Queue" }
    static var service: String { "sqs" }
    static var arnResource: String { "" }
    static var arnAttribute: String? { "Arn" }

    /// Its name in the service, or its ARN where it exists already.
    public let declaredName: String
    public var origin: Origin
    let existingARN: String?
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var physicalName: Placed<String>?
        var visibility: Placed<TimeSpan>?
        var retention: Placed<TimeSpan>?
        var delay: Placed<TimeSpan>?
        var receiveWait: Placed<TimeSpan>?
        var isFIFO = false
        var deduplicatesByContent = false
        var deadLetters: DeadLetters?
        var encryptionKey: Placed<Value>?
        var isRetained = false
    }

    /// Where messages go that were received too often.
    struct DeadLetters: Sendable, Equatable {
        let queue: AnyDeclaration
        let maxReceives: Int
        let location: SourceLocation

        static func == (a: DeadLetters, b: DeadLetters) -> Bool { a.queue == b.queue && a.maxReceives == b.maxReceives }
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

    /// A queue that exists already, by its ARN: `arn:aws:sqs:eu-central-1:123456789012:jobs`.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Queue {
        Queue(existing: arn, Origin(file, line, column))
    }

    public var isOwned: Bool { existingARN == nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Queue") }
    var encryptionKey: Placed<Value>? { settings.encryptionKey }
    var isFIFO: Bool { settings.isFIFO || (existingARN?.hasSuffix(".fifo") ?? false) }
    /// How long SQS hides a received message, where nothing else is said.
    var visibility: TimeSpan { settings.visibility?.value ?? .seconds(Limits.sqsVisibilityDefault.value) }

    public var dependencies: [Dependency] {
        (settings.deadLetters.map { [Dependency($0.queue.base, at: $0.location)] } ?? []) + keyDependencies
    }

    /// Its URL, for what sends to it: `.environment("QUEUE_URL", jobs.url)`.
    public var url: Value { .reference(Reference(self)) }
    /// Its ARN, as statements of roles name it.
    public var arn: Value { arnReference }
    /// Its name in AWS.
    public var queueName: Value { .reference(Reference(self, "QueueName")) }

    func existingValue(_ attribute: String?) -> Value {
        guard let existingARN, let arn = ARN(existingARN) else { return .string(existingARN ?? declaredName) }
        switch attribute {
        case "Arn": return .string(existingARN)
        case "QueueName": return .string(arn.resource)
        default:
            let suffix = Partition(id: arn.partition)?.dnsSuffix ?? "amazonaws.com"
            return .string("https://sqs.\(arn.region).\(suffix)/\(arn.account)/\(arn.resource)")
        }
    }
}
