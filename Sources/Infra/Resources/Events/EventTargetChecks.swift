extension EventTarget {
    func check(by user: String, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        for input in inputs { input.value.check(at: input.location, &report) }
        delivery.check(user, in: scope, &report)
        checkDestination(by: user, at: location, in: scope, &report)
    }

    /// What is wrong whatever delivers there.
    /// - Parameter knowsGroups: whether what delivers has a group and an id of each event for FIFO queues and topics.
    func checkDestination(
        by user: String, at location: SourceLocation, in scope: Scope, knowsGroups: Bool = false,
        _ report: inout Report
    ) {
        if inputs.count > 1 {
            report(
                .invalidEventInput, at: inputs[1].location,
                "The target has two inputs; use one of .input, .inputPath and .inputTransformer.",
                notes: [.init(inputs[0].location, "said here too")])
        }
        if let source = destination.base as? any EventSource {
            source.checkExisting(
                by: user, at: location, in: scope, because: "EventBridge delivers to what is in its own region", &report
            )
        }
        switch receiver {
        case .queue(let queue):
            let isFIFO = scope.resolved(queue).isFIFO
            if isFIFO != (key != nil), !(isFIFO && knowsGroups) {
                report(
                    .invalidEventTarget, at: location,
                    isFIFO
                        ? """
                        The \(user) delivers to the FIFO \(queue.title) without a group, and SQS refuses that; write \
                        .queue(…, group: "…").
                        """
                        : """
                        The \(user) names a group for the \(queue.title), which is not a FIFO queue; remove group:, or \
                        add .fifo() to the queue.
                        """,
                    notes: queue.isOwned ? [.init(queue.location, "the queue")] : [])
            } else if queue.isOwned, !knowsGroups, scope.resolved(queue).wantsDeduplicationID {
                // Source: Amazon EventBridge API Reference, "PutTargets", "SqsParameters".
                report(
                    .invalidEventTarget, at: location,
                    """
                    The \(user) delivers to the FIFO \(queue.title), which tells messages apart by ids that \
                    EventBridge does not give, and SQS refuses that; write .fifo(contentBasedDeduplication: true).
                    """,
                    notes: [.init(queue.location, "the queue")])
            }
        case .topic(let topic):
            guard scope.resolved(topic).isFIFO, !knowsGroups else { break }
            report(
                .invalidEventTarget, at: location,
                """
                EventBridge delivers to standard topics only, and the \(topic.title) is FIFO; deliver to a FIFO queue \
                instead.
                """,
                notes: topic.isOwned ? [.init(topic.location, "the topic")] : [])
        case .logGroup(let group):
            guard !group.declaredName.hasPrefix("/aws/events/"), !group.declaredName.hasPrefix("/aws/vendedlogs/")
            else { break }
            report(
                .invalidEventTarget, at: location,
                """
                EventBridge writes into log groups whose names begin with /aws/events/, and this one is called \
                "\(group.declaredName)"; rename it.
                """,
                notes: [.init(group.location, "the log group")])
        case .stateMachine, .function, .stream, .apiDestination, .bus: break
        }
    }
}
