extension Subscription {
    public func check(in scope: Scope, _ report: inout Report) {
        let (topic, queue) = (scope.resolved(topic), scope.resolved(queue))
        // SNS delivers to any region of the partition.
        topic.checkShape(by: Self.kind, in: scope, &report)
        queue.checkShape(by: Self.kind, in: scope, &report)
        let notes = [Diagnostic.Note(topic.location, "the topic"), .init(queue.location, "the queue")]
        if queue.isFIFO, !topic.isFIFO {
            report(
                .notificationTargetUnfit, at: location,
                """
                The \(topic.title) is not a FIFO topic, and only FIFO topics can deliver to the FIFO \(queue.title); \
                add .fifo() to the topic or use a queue without it.
                """,
                notes: notes)
        }
        if let owner = scope.owner(of: self.queue), owner.index != scope.stack.index {
            report(
                .subscribedQueueElsewhere, at: location,
                """
                The \(queue.title) belongs to service "\(owner.serviceName)", whose policy for the queue does not \
                allow this subscription of service "\(scope.stack.serviceName)", so nothing would arrive; state it in \
                service "\(owner.serviceName)": Subscription(of:to:).
                """,
                notes: notes)
        }
        settings.check(of: topic, in: scope, &report)
        queue.checkOpenToTopics("the messages of the \(topic.title)", at: location, in: scope, &report)
    }
}
