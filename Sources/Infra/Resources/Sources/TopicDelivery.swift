extension Topic {
    /// Delivers its messages to a queue, too; one that exists already is subscribed to by `Subscription`.
    ///
    ///     let orders = Topic("orders").fifo().deliver(to: jobs, filter: ["kind": ["created"]], raw: true)
    ///
    /// Becomes what `Subscription(of:to:)` is, which is also the word where the queue is another service's.
    /// - Parameters:
    ///   - queue: of the same service, or one that exists already and whose policy lets the topic send.
    ///   - filter: only messages that match: fields with the values that match, at most 150 combinations.
    ///   - scope: whether the filter looks at the message's attributes or at its body.
    ///   - raw: delivers the message as it was published, without SNS' envelope around it.
    ///   - deadLetters: where messages go that SNS could not put into the queue.
    public func deliver(
        to queue: Queue, filter: Value? = nil, in scope: TopicTrigger.FilterScope? = nil, raw: Bool = false,
        deadLetters: Queue? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let location = SourceLocation(file, line, column)
        var delivery = Delivery(queue: AnyDeclaration(queue), isRaw: raw, origin: Origin(location))
        if let filter { delivery.settings.filter(filter, in: scope, at: location) }
        delivery.settings.deadLetters = deadLetters.map { .init(queue: AnyDeclaration($0), location: location) }
        return with { $0.deliveries.append(delivery) }
    }

    /// What `deliver` asks for.
    struct Delivery: Sendable, Equatable {
        let queue: AnyDeclaration
        let isRaw: Bool
        let origin: Origin
        var settings = SubscriptionSettings()
    }

    public var parts: [any Declaration] {
        guard isOwned, !settings.deliveries.isEmpty || !settings.subscribers.isEmpty else { return [] }
        let subscribers: [any Declaration] = settings.subscribers.map { TopicSubscriber($0, of: self) }
        return subscribers
            + settings.deliveries.compactMap { delivery in
                (delivery.queue.base as? Queue).map { queue -> any Declaration in
                    var subscription = Subscription(of: self, to: queue, delivery.origin)
                    subscription.settings = delivery.settings
                    subscription.isRaw = delivery.isRaw
                    return subscription
                }
            }
    }
}

extension EventSource {
    /// What the id of a subscription is made from.
    var subscriptionName: String { existingARN.flatMap { ARN($0)?.resource } ?? deployedName }
}
