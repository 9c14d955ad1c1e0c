/// What a queue gets of a topic's messages. Becomes `AWS::SNS::Subscription`; the queue's policy,
/// `AWS::SQS::QueuePolicy`, lets the topic send.
///
///     Subscription(of: orders, to: jobs).filter(["kind": ["created"]]).raw()
///
/// `Topic.deliver` writes the same beside the topic. The service that states a subscription is that of the queue, since
/// a queue has one policy; the topic may be another service's or exist already, in any region. An existing queue must
/// have a policy that lets the topic send, and a topic of another account one that lets this account subscribe.
/// Source: Amazon SNS Developer Guide, "Fanout Amazon SNS notifications to Amazon SQS queues for asynchronous
/// processing".
public struct Subscription: Renamable {
    public static var kind: String { "subscription" }

    public var origin: Origin
    let topic: Topic
    let queue: Queue
    var settings = SubscriptionSettings()
    var isRaw = false

    /// - Parameters:
    ///   - topic: a FIFO topic delivers to FIFO and standard queues, another one to standard queues only.
    ///   - queue: of the service that states the subscription, or one that exists already.
    public init(
        of topic: Topic, to queue: Queue, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init(of: topic, to: queue, Origin(file, line, column))
    }

    init(of topic: Topic, to queue: Queue, _ origin: Origin) {
        self.topic = topic
        self.queue = queue
        self.origin = origin
    }

    public var declaredName: String { "\(topic.declaredName) to \(queue.declaredName)" }
    public var logicalID: String {
        origin.logicalID ?? LogicalID.words("\(topic.subscriptionName) to \(queue.subscriptionName)") + "Subscription"
    }
    public var dependencies: [Dependency] {
        [Dependency(topic, at: location), Dependency(queue, at: location)] + settings.dependencies
    }

    /// Delivers only messages that match: fields with the values that match, at most 150 combinations.
    /// - Parameter scope: whether the policy looks at the message's attributes or at its body, which must then be JSON.
    /// Source: Amazon SNS Developer Guide, "Amazon SNS subscription filter policies".
    public func filter(
        _ policy: Value, in scope: TopicTrigger.FilterScope? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.settings.filter(policy, in: scope, at: SourceLocation(file, line, column)) }
    }

    /// Delivers the message as it was published, without SNS' envelope of JSON around it; its attributes become those
    /// of the queue's message, of which SQS takes ten.
    /// Source: Amazon SNS Developer Guide, "Amazon SNS raw message delivery".
    public func raw() -> Self { with { $0.isRaw = true } }

    /// Where messages go that SNS could not put into the queue. It is FIFO where the topic is, in the topic's region,
    /// and of this service or an existing one whose policy lets the topic send.
    /// Source: Amazon SNS Developer Guide, "Amazon SNS dead-letter queues".
    public func deadLetters(
        to queue: Queue, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.settings.deadLetters = .init(queue: AnyDeclaration(queue), location: SourceLocation(file, line, column))
        }
    }

    private func with(_ change: (inout Subscription) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }

    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::SNS::Subscription",
            .init(
                present: [
                    ("TopicArn", stack.value(of: topic)), ("Protocol", "sqs"),
                    ("Endpoint", stack.value(of: queue, "Arn")),
                    ("Region", topic.otherRegion(in: stack.scope).map { .string($0) }),
                ] + settings.filterProperties + [
                    ("RawMessageDelivery", isRaw ? true : nil), ("RedrivePolicy", settings.redrivePolicy(in: &stack)),
                ]))
    }
}
