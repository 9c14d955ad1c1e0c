/// Rules of queues, topics and what delivers to them.
extension ResourceRules {
    static let messaging: [String: [ResourceRule]] = [
        // Source: Amazon SQS API Reference, "CreateQueue", "SetQueueAttributes".
        "AWS::SQS::Queue": [
            nameWithSuffix("QueueName", of: "SQS", limit: 80),
            ResourceRule("QueueName") { suffix($0, "QueueName", "FifoQueue", "queue") },
            ResourceRule("ContentBasedDeduplication") { deduplication($0, "FifoQueue", "queues") },
            ResourceRule("SqsManagedSseEnabled") { subject in
                guard subject.flag("SqsManagedSseEnabled") == true, subject.has("KmsMasterKeyId") else { return nil }
                return "is encrypted by SQS' own key and by a KMS key, and SQS takes one of them; remove the other."
            },
        ],
        // Source: Amazon SNS API Reference, "CreateTopic".
        "AWS::SNS::Topic": [
            nameWithSuffix("TopicName", of: "SNS", limit: 256),
            ResourceRule("TopicName") { suffix($0, "TopicName", "FifoTopic", "topic") },
            ResourceRule("ContentBasedDeduplication") { deduplication($0, "FifoTopic", "topics") },
        ],
        // Source: Amazon SNS API Reference, "Subscribe", "SetSubscriptionAttributes".
        "AWS::SNS::Subscription": [
            ResourceRule("RawMessageDelivery") { subject in
                guard subject.flag("RawMessageDelivery") == true, let kind = subject.text("Protocol"),
                    !["sqs", "http", "https", "firehose"].contains(kind)
                else { return nil }
                return
                    """
                    delivers messages raw to \(kind), and SNS does so to sqs, http, https and firehose only; remove it.
                    """
            },
            ResourceRule("Endpoint") { subject in
                guard let kind = subject.text("Protocol"), let endpoint = subject.text("Endpoint") else { return nil }
                if kind == "http" || kind == "https" {
                    return endpoint.hasPrefix("\(kind)://")
                        ? nil : "has the protocol \(kind) and the endpoint \"\(endpoint)\"; write \(kind)://…"
                }
                guard ["sqs", "lambda", "firehose"].contains(kind), ARN(endpoint) == nil else { return nil }
                return "has the protocol \(kind) and the endpoint \"\(endpoint)\", which is no ARN; write the ARN."
            },
        ],
        // Source: Amazon EventBridge API Reference, "PutTargets", "Target".
        "AWS::Events::Rule": [
            ResourceRule("Targets") { subject in
                for target in subject.elements("Targets") {
                    let given = ["Input", "InputPath", "InputTransformer"].filter { target[$0] != nil }
                    guard given.count > 1 else { continue }
                    return "has a target with \(list(given)), and a target has one of them; remove the others."
                }
                return nil
            }
        ],
        // Source: EventBridge Scheduler API Reference, "CreateSchedule", "FlexibleTimeWindow".
        "AWS::Scheduler::Schedule": [
            ResourceRule("FlexibleTimeWindow") { subject in
                guard subject.text("FlexibleTimeWindow", "Mode") == "FLEXIBLE",
                    subject.lacks("FlexibleTimeWindow", "MaximumWindowInMinutes")
                else { return nil }
                return """
                    has a flexible time window without its length, which EventBridge Scheduler refuses; set \
                    MaximumWindowInMinutes.
                    """
            },
            ResourceRule("EndDate") { subject in
                // Times of one form are in the order of their texts.
                guard let start = subject.text("StartDate"), let end = subject.text("EndDate"),
                    start.utf8.count == end.utf8.count, start.hasSuffix("Z"), end.hasSuffix("Z"), start >= end
                else { return nil }
                return "ends at \(end), before it starts at \(start); correct one of them."
            },
        ],
    ]

    private static func nameWithSuffix(_ property: String, of service: String, limit: Int) -> ResourceRule {
        .name(
            property, of: service,
            "at most \(limit) letters, digits, hyphens and underscores, with .fifo behind"
        ) {
            let name = $0.hasSuffix(".fifo") ? $0.dropLast(5) : $0[...]
            return $0.utf8.count <= limit && !name.isEmpty
                && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_-".utf8.contains($0) }
        }
    }

    /// A FIFO queue or topic has a name in `.fifo`, and no other has.
    private static func suffix(_ subject: RuleSubject, _ name: String, _ fifo: String, _ kind: String) -> String? {
        guard let text = subject.text(name), let isFIFO = subject.flag(fifo), isFIFO != text.hasSuffix(".fifo") else {
            return nil
        }
        return isFIFO
            ? "is a FIFO \(kind) with the name \"\(text)\", and its name must end in .fifo; add that."
            : "has the name \"\(text)\", which FIFO \(kind)s have; set \"\(fifo)\": true, or change the name."
    }

    private static func deduplication(_ subject: RuleSubject, _ fifo: String, _ kinds: String) -> String? {
        guard subject.flag("ContentBasedDeduplication") == true, subject.flag(fifo) == false else { return nil }
        return "has ContentBasedDeduplication, which FIFO \(kinds) have only; remove it, or set \"\(fifo)\": true."
    }
}
