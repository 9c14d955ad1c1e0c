/// What connects queues, topics and buses to functions, as the templates have it.
public struct Deliveries: Sendable {
    /// A queue that a function reads.
    public struct QueueReader: Sendable {
        /// The queue's ARN.
        public let queue: String
        /// The function.
        public let function: LambdaFunction
        /// How many messages an event has at most.
        public let batchSize: Int
        /// Filters, one of which a message has to pass; it is dropped otherwise.
        public let filters: [EventPattern]
        /// Whether the function says which messages failed.
        public let reportsFailures: Bool
        /// How many seconds messages wait for a batch to be full.
        public let window: Int
        /// How many batches the function has at once at most.
        public let concurrency: Int
    }

    /// A queue.
    public struct Queue: Sendable {
        /// Its ARN.
        public let arn: String
        /// Its URL with AWS.
        public let url: String
        /// Its name.
        public let name: String
        /// The queue for messages that failed too often, and after how many attempts.
        public let deadLetters: (arn: String, attempts: Int)?
        /// Whether it keeps the order of its messages.
        public let isFIFO: Bool
        /// Whether messages with the same body count as sent twice.
        public let isContentBased: Bool
        /// Whether each group is looked at by itself for messages that were sent twice.
        public let countsByGroup: Bool
        /// Milliseconds that messages wait before they can be read.
        public let delay: Int
    }

    /// A subscription of a topic, or a rule of a bus: where its messages go.
    public struct Link: Sendable {
        /// The topic's ARN or the bus's name.
        public let source: String
        /// The ARN of a function or a queue.
        public let target: String
        /// What a message has to be like.
        public let pattern: EventPattern?
        /// Whether the pattern is for the body of a topic's message, not for its attributes.
        public let isForBody: Bool
        /// A queue's messages are the bare text of a topic's.
        public let isRaw: Bool
        /// A fixed event that the rule sends.
        public let input: String?
    }

    /// The queues.
    public let queues: [Queue]
    /// What reads them.
    public let readers: [QueueReader]
    /// Topics that keep the order of their messages, and whether those with the same body count as sent twice.
    public let fifoTopics: [String: Bool]
    /// Subscriptions of topics.
    public let subscriptions: [Link]
    /// Targets of rules with a pattern.
    public let rules: [Link]

    /// Reads them from a system.
    public init(_ system: System) {
        queues = system.resources("AWS::SQS::Queue").map { queue in
            let redrive = queue.properties["RedrivePolicy"]
            return Queue(
                arn: queue.arn, url: queue.ref, name: String(queue.arn.split(separator: ":").last ?? ""),
                deadLetters: redrive?["deadLetterTargetArn"]?.text.map {
                    ($0, redrive?["maxReceiveCount"]?.number ?? 10)
                },
                isFIFO: queue.properties["FifoQueue"]?.flag == true || queue.arn.hasSuffix(".fifo"),
                isContentBased: queue.properties["ContentBasedDeduplication"]?.flag == true,
                countsByGroup: queue.properties["DeduplicationScope"]?.text == "messageGroup",
                delay: (queue.properties["DelaySeconds"]?.number ?? 0) * 1_000)
        }
        fifoTopics = Dictionary(
            system.resources("AWS::SNS::Topic").filter { $0.properties["FifoTopic"]?.flag == true }.map {
                ($0.arn, $0.properties["ContentBasedDeduplication"]?.flag == true)
            }, uniquingKeysWith: { first, _ in first })
        readers = system.resources("AWS::Lambda::EventSourceMapping").compactMap { mapping in
            let name = mapping.properties["FunctionName"]?.text
            guard let queue = system.resource(mapping.properties["EventSourceArn"]?.text),
                queue.type == "AWS::SQS::Queue",
                let function = system.function(name) ?? system.functions.first(where: { $0.name == name }),
                mapping.properties["Enabled"]?.flag != false
            else { return nil }
            let filters = mapping.properties["FilterCriteria"]?["Filters"]?.elements ?? []
            return QueueReader(
                queue: queue.arn, function: function, batchSize: max(1, mapping.properties["BatchSize"]?.number ?? 10),
                filters: filters.compactMap { $0["Pattern"].flatMap { EventPattern($0) } },
                reportsFailures: mapping.properties["FunctionResponseTypes"]?.texts.contains("ReportBatchItemFailures")
                    == true,
                window: mapping.properties["MaximumBatchingWindowInSeconds"]?.number ?? 0,
                concurrency: mapping.properties["ScalingConfig"]?["MaximumConcurrency"]?.number ?? 1_000)
        }
        subscriptions = system.resources("AWS::SNS::Subscription").compactMap { subscription in
            guard let topic = subscription.properties["TopicArn"]?.text,
                let target = subscription.properties["Endpoint"]?.text
            else { return nil }
            return Link(
                source: topic, target: target,
                pattern: subscription.properties["FilterPolicy"].flatMap { EventPattern($0) },
                isForBody: subscription.properties["FilterPolicyScope"]?.text == "MessageBody",
                isRaw: subscription.properties["RawMessageDelivery"]?.flag == true, input: nil)
        }
        rules = system.resources("AWS::Events::Rule").flatMap { rule -> [Link] in
            guard let pattern = rule.properties["EventPattern"].flatMap({ EventPattern($0) }),
                rule.properties["State"]?.text != "DISABLED"
            else { return [] }
            let bus = rule.properties["EventBusName"]?.text ?? "default"
            return (rule.properties["Targets"]?.elements ?? []).compactMap { target in
                target["Arn"]?.text.map {
                    Link(
                        source: bus, target: $0, pattern: pattern, isForBody: true, isRaw: false,
                        input: target["Input"]?.text)
                }
            }
        }
    }
}
