/// An SNS topic. Becomes `AWS::SNS::Topic`, and `AWS::SNS::TopicPolicy` where buckets send to it.
///
///     let orders = Topic("orders").displayName("Orders").deliver(to: jobs)
///
/// It delivers to queues by `deliver`, and starts functions by their trigger `.topic`.
/// CloudFormation chooses its name, unless `.named` does; a FIFO topic is called `service-stage-name.fifo`.
/// Source: Amazon SNS Developer Guide; AWS CloudFormation User Guide, "AWS::SNS::Topic".
public struct Topic: EventSource {
    public static var kind: String { "topic" }
    public var resourceType: String? { "AWS::SNS::Topic" }
    static var service: String { "sns" }
    static var arnResource: String { "" }
    static var arnAttribute: String? { nil }

    /// Its name in the service, or its ARN where it exists already.
    public let declaredName: String
    public var origin: Origin
    let existingARN: String?
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var physicalName: Placed<String>?
        var displayName: Placed<String>?
        var isFIFO = false
        var deduplicatesByContent = false
        var encryptionKey: Placed<Value>?
        /// The queues that it delivers to.
        var deliveries: [Delivery] = []
        /// Who gets its messages besides queues and functions.
        var subscribers: [TopicSubscriber.Address] = []
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

    /// A topic that exists already, by its ARN: `arn:aws:sns:eu-central-1:123456789012:orders`. It may be in another
    /// region; where it is in another account, its policy must allow the subscription.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Topic {
        Topic(existing: arn, Origin(file, line, column))
    }

    public var isOwned: Bool { existingARN == nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Topic") }
    var encryptionKey: Placed<Value>? { settings.encryptionKey }
    var isFIFO: Bool { settings.isFIFO || (existingARN?.hasSuffix(".fifo") ?? false) }
    public var dependencies: [Dependency] { keyDependencies }

    /// Its ARN, which is what a publisher needs: `.environment("TOPIC_ARN", orders.arn)`.
    public var arn: Value { arnReference }
    /// Its name in AWS.
    public var topicName: Value { .reference(Reference(self, "TopicName")) }

    func existingValue(_ attribute: String?) -> Value {
        let text = existingARN ?? declaredName
        return .string(attribute == "TopicName" ? ARN(text)?.resource ?? text : text)
    }

    /// What ids of subscriptions and permissions name it by, as in Serverless' `topicName`, which takes letters,
    /// digits, hyphens and underscores.
    var shortName: String {
        if let existingARN { return ARN(existingARN)?.resource ?? existingARN }
        if let given = settings.physicalName { return given.value }
        return String(
            decoding: deployedName.utf8.map {
                isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") ? $0 : UInt8(ascii: "-")
            },
            as: UTF8.self)
    }
}
