import LambdaRuntime

/// Events of topics.
public enum TopicEvents {
    /// The event for a message.
    /// - Parameter attributes: by name, as `Publish` has them.
    public static func event(
        _ message: String, topic: String, id: String = "95df01b4-ee98-5cb9-9903-4c221d41eb5e", subject: String? = nil,
        time: String = "2020-03-04T19:03:58.000Z", attributes: [Node.Member] = []
    ) -> [UInt8] {
        JSONWriter.object { event in
            event.member(
                "Records",
                array: { records in
                    records.object { record in
                        record.member("EventSource", "aws:sns")
                        record.member("EventVersion", "1.0")
                        record.member("EventSubscriptionArn", "\(topic):21be56ed-a058-49f5-8c98-aedd2564c486")
                        record.member(
                            "Sns",
                            object: { notification in
                                notification.member("Type", "Notification")
                                notification.member("MessageId", id)
                                notification.member("TopicArn", topic)
                                notification.name("Subject")
                                if let subject { notification.string(subject) } else { notification.null() }
                                notification.member("Message", message)
                                notification.member("Timestamp", time)
                                notification.member("SignatureVersion", "1")
                                notification.member("Signature", "local")
                                notification.member("SigningCertUrl", "")
                                notification.member("UnsubscribeUrl", "")
                                notification.member("MessageAttributes", object: { write(attributes, &$0) })
                            })
                    }
                })
        }
    }
}

extension TopicEvents {
    /// `{"kind": {"Type": "String", "Value": "order"}}`
    public static func write(_ attributes: [Node.Member], _ writer: inout JSONWriter) {
        for one in attributes {
            writer.member(
                one.key,
                object: { value in
                    value.member("Type", one.value["DataType"]?.text ?? "String")
                    value.member("Value", one.value["StringValue"]?.text ?? one.value["BinaryValue"]?.text ?? "")
                })
        }
    }

    /// What filter policies of attributes look at.
    /// Source: Amazon SNS Developer Guide, "Amazon SNS message filtering".
    public static func filtered(_ attributes: [Node.Member]) -> Node {
        .object(
            attributes.map { one in
                let text = one.value["StringValue"]?.text ?? ""
                let json = (try? JSON(parsing: Array(text.utf8))).map { Node($0) }
                switch one.value["DataType"]?.text {
                case "Number", "String.Array": return Node.Member(one.key, json ?? .string(text))
                default: return Node.Member(one.key, .string(text))
                }
            })
    }
}
