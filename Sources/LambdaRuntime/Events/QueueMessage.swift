/// A message of an SQS queue.
public struct QueueMessage: Sendable {
    /// The message's id, by which a failed one is named.
    public let id: String
    /// What to delete or delay the message with, where a handler does that itself.
    public let receiptHandle: String
    /// What was sent.
    public let body: String
    /// Attributes that SQS sets, such as `ApproximateReceiveCount` and `MessageGroupId`.
    public let attributes: [String: String]
    /// The message's member of the event, for what has no property here, such as `messageAttributes`.
    public let json: JSON
    /// The queue.
    public let queueARN: String

    /// The messages in an event.
    public static func all(in event: JSON) throws -> [QueueMessage] {
        guard let records = event["Records"]?.array, !records.isEmpty else {
            throw EventError("the event is not a batch of a queue")
        }
        return try records.map { try QueueMessage(json: $0) }
    }

    init(json: JSON) throws {
        guard json["eventSource"]?.string == "aws:sqs" else {
            throw EventError(
                """
                a record is not a message of a queue
                """)
        }
        id = try RequestParts.required("messageId", of: json)
        receiptHandle = json["receiptHandle"]?.string ?? ""
        body = try RequestParts.required("body", of: json)
        queueARN = json["eventSourceARN"]?.string ?? ""
        var attributes: [String: String] = [:]
        for member in json["attributes"]?.members ?? [] { attributes[member.name] = member.value.string }
        self.attributes = attributes
        self.json = json
    }

    /// The group within which messages of a FIFO queue keep their order; `nil` in other queues.
    var orderedGroup: String? {
        queueARN.hasSuffix(".fifo") ? attributes["MessageGroupId"] ?? "" : nil
    }
}
