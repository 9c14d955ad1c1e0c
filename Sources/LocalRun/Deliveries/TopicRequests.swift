import LambdaRuntime
import Packaging
import Routing

/// SNS's query protocol: `Action=Publish&TopicArn=…&Message=…`.
/// Source: Amazon SNS API Reference, "Publish" and "PublishBatch".
enum TopicRequests {
    /// A message that is published.
    struct Message {
        let topic: String
        let text: String
        var id = Time.requestID()
        var subject: String?
        var group: String?
        var deduplicationID: String?
        /// By name, with `DataType` and `StringValue`.
        var attributes: [Node.Member] = []

        /// What a queue gets of a topic without raw delivery.
        func envelope(_ time: String) -> [UInt8] {
            JSONWriter.object {
                $0.member("Type", "Notification")
                $0.member("MessageId", id)
                $0.member("TopicArn", topic)
                if let subject { $0.member("Subject", subject) }
                $0.member("Message", text)
                $0.member("Timestamp", time)
                $0.member("SignatureVersion", "1")
                $0.member("Signature", "local")
                if !attributes.isEmpty {
                    $0.member("MessageAttributes", object: { TopicEvents.write(attributes, &$0) })
                }
            }
        }
    }

    /// - Parameters:
    ///   - isFIFO: nil for a topic that keeps no order; whether the others know messages by their bodies.
    ///   - publish: hands a message to the subscriptions.
    static func answer(
        _ request: HTTPMessage, isFIFO: (String) -> Bool?, publish: (Message) -> Void
    ) -> Answer {
        var form: [String: String] = [:]
        for pair in String(decoding: request.body, as: UTF8.self).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            form[PercentEncoding.decodeQuery(parts[0])] = parts.count > 1 ? PercentEncoding.decodeQuery(parts[1]) : ""
        }
        let action = form["Action"] ?? ""
        guard let topic = form["TopicArn"], action == "Publish" || action == "PublishBatch" else {
            return failure("InvalidAction", "Local runs carry Publish and PublishBatch with a TopicArn only.")
        }
        if action == "Publish" {
            guard let made = message(form, "", topic) else {
                return failure("InvalidParameter", "Invalid parameter: Empty message")
            }
            guard let message = ordered(made, isFIFO(topic)) else { return failure("InvalidParameter", unordered) }
            publish(message)
            return reply(action, "<MessageId>\(message.id)</MessageId>")
        }
        var (taken, refused) = ("", "")
        for number in 1...10 {
            let prefix = "PublishBatchRequestEntries.member.\(number)."
            guard let id = form["\(prefix)Id"] else { break }
            if let message = message(form, prefix, topic).flatMap({ ordered($0, isFIFO(topic)) }) {
                publish(message)
                taken += "<member><Id>\(escaped(id))</Id><MessageId>\(message.id)</MessageId></member>"
            } else {
                refused +=
                    """
                    <member><Id>\(escaped(id))</Id><Code>InvalidParameter</Code><SenderFault>true</SenderFault></member>
                    """
            }
        }
        return reply(action, "<Successful>\(taken)</Successful><Failed>\(refused)</Failed>")
    }

    private static func message(_ form: [String: String], _ prefix: String, _ topic: String) -> Message? {
        guard let text = form["\(prefix)Message"] else { return nil }
        var message = Message(topic: topic, text: text)
        message.subject = form["\(prefix)Subject"]
        message.group = form["\(prefix)MessageGroupId"]
        message.deduplicationID = form["\(prefix)MessageDeduplicationId"]
        var number = 1
        while let name = form["\(prefix)MessageAttributes.entry.\(number).Name"] {
            let value = "\(prefix)MessageAttributes.entry.\(number).Value."
            let members = ["DataType", "StringValue", "BinaryValue"].compactMap { key in
                form[value + key].map { Node.Member(key, .string($0)) }
            }
            message.attributes.append(.init(name, .object(members)))
            number += 1
        }
        return message
    }

    /// A message of a topic that keeps the order needs a group, and an id or a body by which it is known.
    private static func ordered(_ message: Message, _ isContentBased: Bool?) -> Message? {
        var message = message
        guard let isContentBased else {
            message.deduplicationID = nil
            return message
        }
        if message.deduplicationID == nil, isContentBased {
            message.deduplicationID = Digest.of(Array(message.text.utf8)).hex
        }
        return message.group?.isEmpty == false && message.deduplicationID != nil ? message : nil
    }

    private static let unordered = """
        Invalid parameter: A FIFO topic needs MessageGroupId, and either ContentBasedDeduplication or \
        MessageDeduplicationId.
        """

    private static func escaped(_ text: String) -> String {
        text.map { $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) }.joined()
    }

    private static func reply(_ action: String, _ result: String) -> Answer {
        xml(
            200,
            """
            <\(action)Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><\(action)Result>\(result)\
            </\(action)Result><ResponseMetadata><RequestId>\(Time.requestID())</RequestId></ResponseMetadata>\
            </\(action)Response>
            """)
    }

    private static func failure(_ code: String, _ text: String) -> Answer {
        xml(
            400,
            """
            <ErrorResponse><Error><Type>Sender</Type><Code>\(code)</Code><Message>\(text)</Message></Error>\
            </ErrorResponse>
            """)
    }

    private static func xml(_ status: Int, _ text: String) -> Answer {
        Answer(status, headers: [("Content-Type", "text/xml")], body: Array(text.utf8))
    }
}
