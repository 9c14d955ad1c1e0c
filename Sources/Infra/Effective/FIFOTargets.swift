/// FIFO queues and topics that something written out sends to, which few services do.
enum FIFOTargets {
    /// Source: Amazon S3 User Guide, "Supported event destinations".
    static func checkBucket(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let notifications = resource["NotificationConfiguration"]
        for (list, receiver) in [("QueueConfigurations", "Queue"), ("TopicConfigurations", "Topic")] {
            for notification in notifications?[list]?.elements ?? [] {
                guard let target = stack.fifo(notification[receiver]) else { continue }
                report(
                    .notificationTargetUnfit, in: resource, at: "NotificationConfiguration",
                    saying: """
                        The \(resource.title) notifies \(target), and S3 supports only standard queues and topics; use \
                        one that is not FIFO.
                        """)
            }
        }
    }

    /// Source: Amazon SNS Developer Guide, "Amazon SNS message delivery for FIFO topics".
    static func checkSubscription(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard stack.text(resource["Protocol"]) == "sqs", let queue = stack.fifo(resource["Endpoint"]),
            stack.isStandard(topic: resource["TopicArn"])
        else { return }
        report(
            .notificationTargetUnfit, in: resource, at: "Endpoint",
            saying: """
                The \(resource.title) delivers to \(queue), and its topic is a standard one, which delivers to \
                standard queues only; use a FIFO topic or another queue.
                """)
    }

    /// Source: AWS Lambda Developer Guide, "Retaining discarded batches".
    static func checkMapping(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let target = stack.fifo(resource["DestinationConfig", "OnFailure", "Destination"]) else { return }
        report(
            .notificationTargetUnfit, in: resource, at: "DestinationConfig",
            saying: """
                The \(resource.title) sends failed batches to \(target), and Lambda supports only standard queues and \
                topics; use one that is not FIFO.
                """)
    }

    /// Source: Amazon EventBridge API Reference, "SqsParameters".
    static func checkRule(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        for target in resource["Targets"]?.elements ?? [] {
            check(
                target["Arn"], of: resource, at: "Targets", group: target["SqsParameters"],
                "\"SqsParameters\": [\"MessageGroupId\": …]", in: stack, &report)
        }
    }

    /// Source: EventBridge Scheduler API Reference, "SqsParameters".
    static func checkSchedule(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        check(
            resource["Target", "Arn"], of: resource, at: "Target", group: resource["Target", "SqsParameters"],
            "\"SqsParameters\": [\"MessageGroupId\": …]", in: stack, &report)
    }

    /// Source: EventBridge Pipes API Reference, "PipeTargetSqsQueueParameters".
    static func checkPipe(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        check(
            resource["Target"], of: resource, at: "Target",
            group: resource["TargetParameters", "SqsQueueParameters", "MessageGroupId"],
            "\"TargetParameters\": [\"SqsQueueParameters\": [\"MessageGroupId\": …]]", in: stack, &report)
    }

    private static func check(
        _ arn: Value?, of resource: EffectiveResource, at property: String, group: Value?, _ remedy: String,
        in stack: EffectiveStack, _ report: inout Report
    ) {
        guard group == nil, let target = stack.fifo(arn) else { return }
        let isTopic = target.hasPrefix("the FIFO topic")
        report(
            .invalidEventTarget, in: resource, at: property,
            saying: isTopic
                ? """
                The \(resource.title) sends to \(target), and EventBridge supports only standard topics; use one that \
                is not FIFO.
                """
                : """
                The \(resource.title) sends to \(target) without a message group, which FIFO queues need; add \(remedy).
                """)
    }
}

extension EffectiveStack {
    /// How messages name the FIFO queue or topic that an ARN is of; nil where it is another, or not known.
    func fifo(_ arn: Value?) -> String? {
        if let target = target(of: arn) {
            switch target.type {
            case "AWS::SQS::Queue" where target.property("FifoQueue").flag == true:
                return "the FIFO queue \"\(target.id)\""
            case "AWS::SNS::Topic" where target.property("FifoTopic").flag == true:
                return "the FIFO topic \"\(target.id)\""
            default: return nil
            }
        }
        guard let arn = text(arn).flatMap(ARN.init), ["sqs", "sns"].contains(arn.service),
            arn.resource.hasSuffix(".fifo")
        else {
            return nil
        }
        return "the FIFO \(arn.service == "sqs" ? "queue" : "topic") \"\(arn.resource)\""
    }

    /// Whether a topic is known not to be FIFO.
    fileprivate func isStandard(topic arn: Value?) -> Bool {
        if let topic = target(of: arn) {
            return topic.type == "AWS::SNS::Topic" && topic.property("FifoTopic").flag == false
        }
        return text(arn).flatMap(ARN.init).map { $0.service == "sns" && !$0.resource.hasSuffix(".fifo") } ?? false
    }
}
