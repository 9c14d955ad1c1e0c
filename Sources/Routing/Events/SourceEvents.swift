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
        return queues + topics + rules
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
    public static func event(
        _ message: String, topic: String, id: String = "95df01b4-ee98-5cb9-9903-4c221d41eb5e"
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
                                notification.null("Subject")
                                notification.member("Message", message)
                                notification.member("Timestamp", "2020-03-04T19:03:58.000Z")
                                notification.member("SignatureVersion", "1")
                                notification.member("Signature", "local")
                                notification.member("SigningCertUrl", "")
                                notification.member("UnsubscribeUrl", "")
                                notification.member("MessageAttributes", object: { _ in })
                            })
                    }
                })
        }
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

        /// A message.
        public init(body: [UInt8], id: String) {
            self.body = body
            self.id = id
        }
    }

    /// The event for a batch.
    public static func event(_ messages: [Message], queue: String, region: String) -> [UInt8] {
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
                                    attributes.member("ApproximateReceiveCount", String(message.receiveCount))
                                    attributes.member("SentTimestamp", String(message.sentAt))
                                    attributes.member("SenderId", "AIDAIENQZJOLO23YVJ4VO")
                                    attributes.member("ApproximateFirstReceiveTimestamp", String(message.sentAt))
                                })
                            record.member("messageAttributes", object: { _ in })
                            record.member("md5OfBody", "")
                            record.member("eventSource", "aws:sqs")
                            record.member("eventSourceARN", queue)
                            record.member("awsRegion", region)
                        }
                    }
                })
        }
    }
}
