/// Queues, subscriptions and buckets that are written out, seen as their words see them.
enum SourceResources {
    /// Source: Amazon SQS Developer Guide, "Using dead-letter queues in Amazon SQS".
    static func checkQueue(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let target = stack.target(of: resource["RedrivePolicy", "deadLetterTargetArn"]),
            target.type == "AWS::SQS::Queue"
        else { return }
        let (isFIFO, hasFIFO) = (resource["FifoQueue"].flag, target.property("FifoQueue").flag)
        guard let isFIFO, let hasFIFO, isFIFO != hasFIFO else { return }
        report(
            .deadLetterQueueDiffers, in: resource, at: "RedrivePolicy",
            saying: """
                The \(resource.title) is \(isFIFO ? "a FIFO queue" : "not a FIFO queue") but its dead-letter queue \
                "\(target.id)" is\(hasFIFO ? "" : " not"), and both must be of one kind; set FifoQueue of one of them.
                """,
            notes: [.init(target.location, "the dead-letter queue")])
    }

    /// Source: Amazon SNS Developer Guide, "Message delivery for FIFO topics".
    static func checkSubscription(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        if case .object(let members)? = resource["FilterPolicy"], !members.isIntrinsic {
            for problem in ContentFilter.problems(in: members) {
                report(
                    .invalidFilter, in: resource, at: "FilterPolicy",
                    saying: "In the filter policy of the \(resource.title) \(problem)")
            }
        }
        checkDeadLetters(resource, in: stack, &report)
        guard stack.text(resource["Protocol"]) == "lambda" else { return }
        let topic = stack.target(of: resource["TopicArn"])
        let name = topic == nil ? stack.text(resource["TopicArn"]).flatMap(ARN.init)?.resource : nil
        guard topic.flatMap({ $0.property("FifoTopic").flag }) == true || name?.hasSuffix(".fifo") == true else {
            return
        }
        report(
            .fifoTopicToFunction, in: resource, at: "TopicArn",
            saying: """
                The \(resource.title) is of a FIFO topic, which delivers to queues only; subscribe a queue and start \
                the function by that.
                """,
            notes: topic.map { [.init($0.location, "the topic")] } ?? [])
    }

    /// Source: Amazon SNS Developer Guide, "Amazon SNS dead-letter queues".
    private static func checkDeadLetters(
        _ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report
    ) {
        guard let queue = stack.text(resource["RedrivePolicy", "deadLetterTargetArn"]).flatMap(ARN.init),
            queue.service == "sqs", let other = Region(id: queue.region)
        else { return }
        // A topic of another region has its subscriptions there.
        let own = resource["Region"].map { stack.text($0).flatMap { Region(id: $0) } } ?? stack.region
        guard let own, own != other else { return }
        report(
            .targetInOtherRegion, in: resource, at: "RedrivePolicy", "deadLetterTargetArn",
            saying: """
                The \(resource.title) is in \(own) but its dead-letter queue "\(queue)" is in \(other), and SNS sends \
                to queues of the subscription's region only; name a queue in \(own).
                """,
            notes: stack.scope.regionNotes)
    }
}

extension Value? {
    /// Whether a flag is set, which CloudFormation takes as text too; nil where deployment alone decides.
    var flag: Bool? {
        switch self {
        case nil: false
        case .bool(let flag)?: flag
        case .string(let text)?: text == "true"
        default: nil
        }
    }
}
