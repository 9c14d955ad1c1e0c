extension TopicTrigger {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        switch source {
        case .topic(let topic): check(topic, function, in: scope, &report)
        case .own(let name):
            checkOwnName(name, &report)
            let earlier = function.triggers.lazy.compactMap { $0.base as? TopicTrigger }
                .first { $0.source == source && $0 != self && $0.location < location }
            if let earlier {
                report(
                    .sourceTwice, at: location,
                    """
                    The \(function.title) is started by the topic "\(name)" twice, and SNS allows one subscription for \
                    a topic and a function; put both into one trigger.
                    """,
                    notes: [.init(earlier.location, "the other trigger")])
            }
        }
        settings.check(of: topic, in: scope, &report)
    }

    private var topic: Topic? { if case .topic(let topic) = source { topic } else { nil } }

    private func checkOwnName(_ name: String, _ report: inout Report) {
        let problem =
            name.hasSuffix(".fifo")
            ? "that would be a FIFO topic, which delivers to queues only" : NameRule.plainProblem(name, 256)
        guard let problem else { return }
        report(
            .invalidSourceName, at: location,
            "\"\(name)\" cannot be the name of a topic that starts a function: \(problem); choose another.")
    }

    private func check(_ stated: Topic, _ function: Function, in scope: Scope, _ report: inout Report) {
        let topic = scope.resolved(stated)
        // A topic may be in any region of the partition, for functions where no account must enable the region.
        topic.checkShape(by: function.title, in: scope, &report)
        if topic.isFIFO {
            report(
                .fifoTopicToFunction, at: location,
                """
                The \(topic.title) is a FIFO topic, which delivers to queues only; write .deliver(to: queue) on it and \
                start the \(function.title) by that queue.
                """,
                notes: [.init(topic.location, "the topic")])
        }
        if let other = topic.otherRegion(in: scope), scope.region.isOptIn == true {
            report(
                .sourceInOtherRegion, at: location,
                """
                The \(function.title) is in \(scope.region.id), which an account must enable, and the topic \
                "\(topic.declaredName)" is in \(other), but SNS starts functions there from topics of that region \
                only; use one of \(scope.region.id), or deliver the topic to a queue there and start the function by \
                that.
                """,
                notes: (topic.location.file, topic.location.line) == (location.file, location.line)
                    ? [] : [.init(topic.location, "the topic")])
        }
        checkSourceOnce(
            topic, on: function, { if case .topic(let other) = $0.source { other } else { nil } },
            because: "SNS allows one subscription for a topic and a function", &report)
        checkWriting(of: function, in: scope, &report)
    }
}
