extension Bucket {
    func notificationConfiguration(
        _ started: [(function: Function, trigger: BucketTrigger)], in stack: inout Stack
    ) -> Value? {
        var queues: [Value] = []
        var topics: [Value] = []
        for notification in settings.notifications {
            if let queue = notification.target.base as? Queue {
                queues.append(notification.filter.configuration("Queue", stack.value(of: queue, "Arn")))
            } else {
                topics.append(notification.filter.configuration("Topic", stack.value(of: notification.target.base)))
            }
        }
        let functions = started.map { $0.trigger.filter.configuration("Function", $0.function.invocationARN) }
        let members: [Value.Member] = .init(present: [
            ("LambdaConfigurations", functions.isEmpty ? nil : .array(functions)),
            ("QueueConfigurations", queues.isEmpty ? nil : .array(queues)),
            ("TopicConfigurations", topics.isEmpty ? nil : .array(topics)),
            ("EventBridgeConfiguration", settings.sendsToEventBridge ? ["EventBridgeEnabled": true] : nil),
        ])
        return members.isEmpty ? nil : .object(members)
    }

    /// S3 tries each target when the bucket is made, so the policies that let it must be there.
    func targetPolicies(in scope: Scope) -> [String] {
        settings.notifications.compactMap { notification in
            guard scope.owner(of: notification.target.base)?.index == scope.stack.index else { return nil }
            if let queue = notification.target.base as? Queue { return queue.policyID }
            return (notification.target.base as? Topic)?.policyID
        }
    }
}

extension ObjectFilter {
    fileprivate func configuration(_ kind: String, _ target: Value) -> Value {
        let rules = rules.map { rule -> Value in ["Name": .string(rule.name), "Value": .string(rule.value)] }
        return .members([
            ("Event", .string(event.text)), (kind, target),
            ("Filter", rules.isEmpty ? nil : ["S3Key": ["Rules": .array(rules)]]),
        ])
    }
}
