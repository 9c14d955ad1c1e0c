extension TopicTrigger {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        switch source {
        case .topic(let topic): check(topic, function, in: scope, &report)
        case .own(let name):
            NameRule.checkFIFO(Placed(name, place), isFIFO: false, "topic", maximum: 256, &report)
            let isTwice = function.triggers.contains { other in
                guard let other = other.base as? TopicTrigger, !other.origin.isOne(with: origin) else { return false }
                return other.source == source && other != self && other.place < place
            }
            if isTwice {
                report(
                    .sourceTwice, at: place,
                    "The \(function.title) is started by the topic \"\(name)\" twice, and SNS allows one subscription for a topic and a function; put both into one trigger.")
            }
        }
        checkFilter(&report)
        if let deadLetters { check(deadLetters, in: scope, &report) }
    }

    private func check(_ stated: Topic, _ function: Function, in scope: Scope, _ report: inout Report) {
        let topic = scope.resolved(stated)
        if let text = topic.existingARN {
            // A topic may be in any region of the partition: only the rest of the ARN is looked at.
            let region = ARN(text).flatMap { Region(id: $0.region) }
            let isNear = region.map { $0.partition == scope.region.partition } ?? false
            ExistingARN(text, service: Topic.service, resource: "", what: Topic.kind).check(
                in: isNear ? region ?? scope.region : scope.region, by: function.title, at: topic.place,
                .sourceInOtherRegion, because: "a topic is of one partition", &report)
        }
        if topic.isFIFO {
            report(
                .fifoTopicToFunction, at: place,
                "The \(topic.title) is a FIFO topic, which delivers to queues only; subscribe a FIFO queue and start the \(function.title) by that.",
                notes: [.init(topic.place, "the topic")])
        }
        checkSourceOnce(
            topic, on: function, { if case .topic(let other) = $0.source { other } else { nil } },
            because: "SNS allows one subscription for a topic and a function", &report)
        function.checkWriting(to: topic, ["sns:Publish"], at: place, &report)
    }

    private func checkFilter(_ report: inout Report) {
        guard let filterPolicy else { return }
        guard case .object(let members) = filterPolicy.value, !members.isEmpty else {
            report(
                .invalidFilter, at: filterPolicy.place,
                "A filter policy is an object whose fields list the values that match, such as [\"kind\": [\"created\"]]; correct it.")
            return
        }
        if filterScope != .body {
            for member in members {
                if case .array = member.value { continue }
                report(
                    .invalidFilter, at: filterPolicy.place,
                    "The field \"\(member.key)\" of the filter policy does not list the values that match; put the value into a list, or write in: .body if the policy looks into the message.")
                return
            }
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
            by: "topic's subscription", in: scope, because: "a subscription's dead-letter queue is in its own region", &report)
        if queue.isFIFO {
            report(
                .deadLetterQueueDiffers, at: letters.place,
                "The dead-letter queue \"\(queue.name)\" of the subscription is a FIFO queue, which only FIFO topics can use; use one without .fifo().",
                notes: [.init(queue.place, "the dead-letter queue")])
        } else if queue.isOwned, let owner = scope.owner(of: stated), owner.index != scope.stack.index {
            report(
                .deadLetterQueueElsewhere, at: letters.place,
                "The dead-letter queue \"\(queue.name)\" belongs to service \"\(owner.serviceName)\", whose policy for the queue does not know this subscription, so nothing would arrive there; declare a dead-letter queue in service \"\(scope.stack.serviceName)\".",
                notes: [.init(queue.place, "the dead-letter queue")])
        }
    }
}
