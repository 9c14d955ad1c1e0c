import LambdaRuntime

/// Events of queues.
public enum QueueEvents {
    /// A message on its way to a function.
    public struct Message: Sendable {
        /// The body.
        public var body: [UInt8]
        /// The message's id.
        public var id: String
        /// How often it was received.
        public var receiveCount = 1
        /// Milliseconds since 1970.
        public var sentAt = 1_583_348_638_390
        /// Of a FIFO queue: the messages of one group are given out in order.
        public var group: String?
        /// Of a FIFO queue: what tells that a message was sent before.
        public var deduplicationID: String?
        /// Of a FIFO queue.
        public var sequence: String?
        /// By name, as `SendMessage` has them.
        public var attributes: [Node.Member] = []

        /// A message.
        public init(body: [UInt8], id: String) {
            self.body = body
            self.id = id
        }
    }

    /// The attributes that SQS adds.
    public static func write(_ message: Message, _ attributes: inout JSONWriter) {
        attributes.member("ApproximateReceiveCount", String(message.receiveCount))
        if let group = message.group { attributes.member("MessageGroupId", group) }
        if let id = message.deduplicationID { attributes.member("MessageDeduplicationId", id) }
        if let sequence = message.sequence { attributes.member("SequenceNumber", sequence) }
        attributes.member("SentTimestamp", String(message.sentAt))
        attributes.member("SenderId", "AIDAIENQZJOLO23YVJ4VO")
        attributes.member("ApproximateFirstReceiveTimestamp", String(message.sentAt))
    }

    private static func write(_ attribute: Node.Member, _ writer: inout JSONWriter) {
        writer.member(
            attribute.key,
            object: { one in
                if let text = attribute.value["StringValue"]?.text { one.member("stringValue", text) }
                if let bytes = attribute.value["BinaryValue"]?.text { one.member("binaryValue", bytes) }
                one.member("stringListValues", array: { _ in })
                one.member("binaryListValues", array: { _ in })
                one.member("dataType", attribute.value["DataType"]?.text ?? "String")
            })
    }

    /// The event for a batch.
    /// - Parameter digest: gives the MD5 of a body.
    public static func event(
        _ messages: [Message], queue: String, region: String, digest: ([UInt8]) -> String = { _ in "" }
    ) -> [UInt8] {
        JSONWriter.object { event in
            event.member(
                "Records",
                array: { records in
                    for message in messages {
                        records.object { record in
                            record.member("messageId", message.id)
                            record.member("receiptHandle", "local-\(message.id)-\(message.receiveCount)")
                            record.name("body")
                            record.string(utf8: message.body)
                            record.member(
                                "attributes",
                                object: { attributes in
                                    write(message, &attributes)
                                })
                            record.member(
                                "messageAttributes",
                                object: { writer in
                                    for one in message.attributes { write(one, &writer) }
                                })
                            record.member("md5OfBody", digest(message.body))
                            record.member("eventSource", "aws:sqs")
                            record.member("eventSourceARN", queue)
                            record.member("awsRegion", region)
                        }
                    }
                })
        }
    }
}
