extension SubscriptionSettings {
    /// - Parameter topic: nil where it comes into being with a trigger, in the stack's region and not FIFO.
    func check(of topic: Topic?, in scope: Scope, _ report: inout Report) {
        checkFilter(&report)
        guard let deadLetters, let stated = deadLetters.queue.base as? Queue else { return }
        let (queue, location) = (scope.resolved(stated), deadLetters.location)
        let region = topic?.otherRegion(in: scope).flatMap { Region(id: $0) } ?? scope.region
        check(queue, at: location, in: region, scope, &report)
        if queue.isFIFO != topic.map({ scope.resolved($0).isFIFO }) ?? false {
            report(
                .deadLetterQueueDiffers, at: location,
                queue.isFIFO
                    ? """
                    The dead-letter queue "\(queue.declaredName)" of the subscription is a FIFO queue, which only FIFO \
                    topics can use; use one without .fifo().
                    """
                    : """
                    The dead-letter queue "\(queue.declaredName)" of the subscription is not a FIFO queue, and a FIFO \
                    topic can use no other; add .fifo() to it.
                    """,
                notes: [.init(queue.location, "the dead-letter queue")])
        } else if queue.isOwned, let owner = scope.owner(of: stated), owner.index != scope.stack.index {
            report(
                .deadLetterQueueElsewhere, at: location,
                """
                The dead-letter queue "\(queue.declaredName)" belongs to service "\(owner.serviceName)", whose policy \
                for the queue does not allow this subscription, so nothing would arrive there; declare a dead-letter \
                queue in service "\(scope.stack.serviceName)".
                """,
                notes: [.init(queue.location, "the dead-letter queue")])
        }
        queue.checkOpenToTopics("the subscription's dead letters", at: location, in: scope, &report)
    }

    /// A subscription is in its topic's region, and so must its dead-letter queue be.
    private func check(
        _ queue: Queue, at location: SourceLocation, in region: Region, _ scope: Scope, _ report: inout Report
    ) {
        let reason = "a subscription's dead-letter queue is in its own region"
        if let arn = queue.existingARN {
            ExistingARN(arn, service: Queue.service, resource: Queue.arnResource, what: Queue.kind)
                .used(at: location, declaredAt: queue.location)
                .check(
                    in: region, by: "topic's subscription", at: queue.location, .sourceInOtherRegion, because: reason,
                    &report)
        } else if region != scope.region {
            report(
                .sourceInOtherRegion, at: location,
                """
                The topic's subscription is in \(region) but the dead-letter \(queue.title) is in \(scope.region), and \
                \(reason), which is the topic's; use an existing queue in \(region).
                """,
                notes: [.init(queue.location, "the dead-letter queue")] + scope.regionNotes)
        }
    }

    private func checkFilter(_ report: inout Report) {
        guard let filterPolicy else { return }
        guard case .object(let members) = filterPolicy.value, !members.isEmpty else {
            report(
                .invalidFilter, at: filterPolicy.location,
                """
                A filter policy is an object whose fields list the values that match, such as ["kind": ["created"]]; \
                correct it.
                """)
            return
        }
        if filterScope != .body, let plain = members.first(where: { !$0.value.isList })?.key {
            report(
                .invalidFilter, at: filterPolicy.location,
                """
                The field "\(plain)" of the filter policy does not list the values that match; put the value into a \
                list, or write in: .body if the policy looks into the message.
                """)
            return
        }
        if let number = ContentFilter.excessiveFields(in: members) {
            report(
                .invalidFilter, at: filterPolicy.location,
                "The filter policy has \(number) fields; the limit is 5. Leave some out.")
        }
        for problem in ContentFilter.problems(in: members) {
            report(.invalidFilter, at: filterPolicy.location, "In the filter policy \(problem)")
        }
        if let combinations = ContentFilter.excessiveCombinations(in: members) {
            report(
                .invalidFilter, at: filterPolicy.location,
                "The filter policy has \(combinations) combinations of values; the limit is 150. List fewer values.")
        }
    }
}
