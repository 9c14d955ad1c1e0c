extension ResourceRules {
    static let messaging: [String: [ResourceRule]] = [
        // Source: Amazon SQS API Reference, "CreateQueue".
        "AWS::SQS::Queue": [
            .name("QueueName", of: "SQS", "at most 80 letters, digits, hyphens and underscores, with .fifo behind") {
                let name = $0.hasSuffix(".fifo") ? $0.dropLast(5) : $0[...]
                return $0.utf8.count <= 80 && !name.isEmpty && name.utf8.allSatisfy(isNameByte)
            },
            ResourceRule("QueueName") { suffix($0, "QueueName", "FifoQueue", "queue") },
            ResourceRule("ContentBasedDeduplication") { deduplication($0, "FifoQueue", "queues") },
        ],
        // Source: Amazon SNS API Reference, "CreateTopic".
        "AWS::SNS::Topic": [
            .name("TopicName", of: "SNS", "at most 256 letters, digits, hyphens and underscores, with .fifo behind") {
                let name = $0.hasSuffix(".fifo") ? $0.dropLast(5) : $0[...]
                return $0.utf8.count <= 256 && !name.isEmpty && name.utf8.allSatisfy(isNameByte)
            },
            ResourceRule("TopicName") { suffix($0, "TopicName", "FifoTopic", "topic") },
            ResourceRule("ContentBasedDeduplication") { deduplication($0, "FifoTopic", "topics") },
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

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || "_-".utf8.contains(byte)
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
