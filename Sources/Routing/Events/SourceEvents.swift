import LambdaRuntime

/// Sample events of what is no HTTP: queues, topics, rules and schedules.
enum SourceEvents {
    static func all(for function: LambdaFunction, in system: System) -> [SampleEvent] {
        let mappings = system.resources("AWS::Lambda::EventSourceMapping").filter { mapping in
            system.function(mapping.properties["FunctionName"]?.text)?.arn == function.arn
                || mapping.properties["FunctionName"]?.text == function.name
        }
        let queues = mappings.compactMap { mapping -> SampleEvent? in
            guard let queue = system.resource(mapping.properties["EventSourceArn"]?.text),
                queue.type == "AWS::SQS::Queue"
            else { return nil }
            let message = QueueEvents.Message(body: Array("{}".utf8), id: "059f36b4-87a3-44ab-83d2-661975830a7d")
            return SampleEvent(
                trigger: "queue \(queue.id)",
                event: QueueEvents.event([message], queue: queue.arn, region: function.region))
        }
        let topics = system.resources("AWS::SNS::Subscription").compactMap { subscription -> SampleEvent? in
            guard system.function(subscription.properties["Endpoint"]?.text)?.arn == function.arn else { return nil }
            let topic = subscription.properties["TopicArn"]?.text ?? ""
            return SampleEvent(
                trigger: "topic \(system.resource(topic)?.id ?? topic)", event: TopicEvents.event("{}", topic: topic))
        }
        let rules = system.resources("AWS::Events::Rule").flatMap { rule -> [SampleEvent] in
            (rule.properties["Targets"]?.elements ?? []).compactMap { target in
                guard system.function(target["Arn"]?.text)?.arn == function.arn else { return nil }
                if let input = target["Input"]?.text {
                    return SampleEvent(trigger: "rule \(rule.id)", event: Array(input.utf8))
                }
                return SampleEvent(trigger: "rule \(rule.id)", event: busEvent(rule, region: function.region))
            }
        }
        let schedules = ScheduleLink.all(in: system).filter { link in
            system.function(link.target)?.arn == function.arn && system.resource(link.arn)?.type != "AWS::Events::Rule"
        }.map {
            SampleEvent(
                trigger: "schedule \($0.id)",
                event: $0.event(id: "cdc73f9d-aea9-11e3-9d5a-835b769c0d9c", time: "2020-03-04T19:03:58Z"))
        }
        return queues + topics + rules + schedules + StreamEvents.samples(for: function, mappings, in: system)
    }

    /// What EventBridge sends for a schedule, or for an event that fits the pattern's source and type.
    static func busEvent(_ rule: System.Resource, region: String, time: String = "2020-03-04T19:03:58Z") -> [UInt8] {
        let pattern = rule.properties["EventPattern"]
        let isSchedule = rule.properties["ScheduleExpression"] != nil
        return JSONWriter.object { event in
            event.member("version", "0")
            event.member("id", "cdc73f9d-aea9-11e3-9d5a-835b769c0d9c")
            event.member(
                "detail-type", isSchedule ? "Scheduled Event" : pattern?["detail-type"]?.texts.first ?? "Sample")
            event.member("source", isSchedule ? "aws.events" : pattern?["source"]?.texts.first ?? "sample")
            event.member("account", Identity.account)
            event.member("time", time)
            event.member("region", region)
            event.member("resources", array: { if isSchedule { $0.string(rule.arn) } })
            event.member("detail", object: { _ in })
        }
    }
}

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
