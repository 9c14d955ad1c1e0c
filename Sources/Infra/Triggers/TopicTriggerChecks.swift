extension TopicTrigger {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        switch source {
        case .topic(let topic): check(topic, function, in: scope, &report)
        case .own(let name):
            checkOwnName(name, &report)
            let earlier = function.triggers.lazy.compactMap { $0.base as? TopicTrigger }
                .first { $0.source == source && $0 != self && $0.place < place }
            if let earlier {
                report(
                    .sourceTwice, at: place,
                    "The \(function.title) is started by the topic \"\(name)\" twice, and SNS allows one subscription for a topic and a function; put both into one trigger.",
                    notes: [.init(earlier.place, "the other trigger")])
            }
        }
        checkFilter(&report)
        if let deadLetters { check(deadLetters, in: scope, &report) }
    }

    private func checkOwnName(_ name: String, _ report: inout Report) {
        let problem =
            name.hasSuffix(".fifo")
            ? "that would be a FIFO topic, which delivers to queues only" : NameRule.plainProblem(name, 256)
        guard let problem else { return }
        report(
            .invalidSourceName, at: place, "\"\(name)\" cannot be the name of a topic that starts a function: \(problem); choose another.")
    }

    private func check(_ stated: Topic, _ function: Function, in scope: Scope, _ report: inout Report) {
        let topic = scope.resolved(stated)
        // A topic may be in any region of the partition.
        topic.checkShape(by: function.title, in: scope, &report)
        if topic.isFIFO {
            report(
                .fifoTopicToFunction, at: place,
                "The \(topic.title) is a FIFO topic, which delivers to queues only; subscribe a FIFO queue and start the \(function.title) by that.",
                notes: [.init(topic.place, "the topic")])
        }
        checkSourceOnce(
            topic, on: function, { if case .topic(let other) = $0.source { other } else { nil } },
            because: "SNS allows one subscription for a topic and a function", &report)
        checkWriting(of: function, in: scope, &report)
    }

    private func checkFilter(_ report: inout Report) {
        guard let filterPolicy else { return }
        guard case .object(let members) = filterPolicy.value, !members.isEmpty else {
            report(
                .invalidFilter, at: filterPolicy.place,
                "A filter policy is an object whose fields list the values that match, such as [\"kind\": [\"created\"]]; correct it.")
            return
        }
        let plain = filterScope == .body ? filterPolicy.value.plainField : members.first { !$0.value.isList }?.key
        if let plain {
            let hint = filterScope == .body ? "" : ", or write in: .body if the policy looks into the message"
            report(
                .invalidFilter, at: filterPolicy.place,
                "The field \"\(plain)\" of the filter policy does not list the values that match; put the value into a list\(hint).")
            return
        }
        var combinations = 1
        for case .array(let values) in members.map(\.value) { combinations = Swift.min(combinations * values.count, 1_000_000) }
        if combinations > 150 {
            report(
                .invalidFilter, at: filterPolicy.place,
                "The filter policy has \(combinations) combinations of values and may have 150; list fewer values.")
        }
    }

    private func check(_ letters: DeadLetters, in scope: Scope, _ report: inout Report) {
        guard let stated = letters.queue.base as? Queue else { return }
        let queue = scope.resolved(stated)
        queue.checkExisting(
            by: "topic's subscription", at: letters.place, in: scope, because: "a subscription's dead-letter queue is in its own region", &report)
        if queue.isFIFO {
            report(
                .deadLetterQueueDiffers, at: letters.place,
                "The dead-letter queue \"\(queue.declaredName)\" of the subscription is a FIFO queue, which only FIFO topics can use; use one without .fifo().",
                notes: [.init(queue.place, "the dead-letter queue")])
        } else if queue.isOwned, let owner = scope.owner(of: stated), owner.index != scope.stack.index {
            report(
                .deadLetterQueueElsewhere, at: letters.place,
                "The dead-letter queue \"\(queue.declaredName)\" belongs to service \"\(owner.serviceName)\", whose policy for the queue does not know this subscription, so nothing would arrive there; declare a dead-letter queue in service \"\(scope.stack.serviceName)\".",
                notes: [.init(queue.place, "the dead-letter queue")])
        }
    }
}
