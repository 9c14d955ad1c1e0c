/// The subscriptions of a stack by the queues that they send to, put together once.
struct SubscriptionsByQueue: Sendable {
    private var topics: [DeclarationKey: [Topic]] = [:]

    init(of stack: StackModel) {
        for subscription in stack.all(Subscription.self) {
            topics[subscription.queue.key, default: []].append(subscription.topic)
            guard let letters = subscription.settings.deadLetters else { continue }
            topics[letters.queue.base.key, default: []].append(subscription.topic)
        }
    }

    /// The topics whose subscriptions send to a queue, be it what cannot be delivered elsewhere.
    subscript(_ queue: Queue) -> [Topic] { topics[queue.key] ?? [] }
}
