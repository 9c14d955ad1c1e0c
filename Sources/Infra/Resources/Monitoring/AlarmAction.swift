/// The topics that alarms notify.
enum AlarmAction {
    /// Whether alarms of any service notify a topic of this stack.
    static func isNotified(_ topic: Topic, in scope: Scope) -> Bool {
        scope.model.stacks.contains { stack in
            guard stack.stage == scope.stage, stack.region == scope.region else { return false }
            let topics =
                stack.all(Alarm.self).flatMap(\.setting.topics) + stack.all(CompositeAlarm.self).flatMap(\.topics)
                + stack.all(DefaultAlarms.self).flatMap(\.topics)
            return topics.contains { $0.base.key == topic.key && $0.base.location == topic.location }
        }
    }

    static func check(
        _ topics: [AnyDeclaration], of user: String, at location: SourceLocation, in scope: Scope,
        _ report: inout Report
    ) {
        if topics.count > 5 {
            report(
                .invalidAlarm, at: location,
                "An alarm notifies at most 5 topics, not \(topics.count); subscribe several receivers to one topic.")
        }
        for case let topic as Topic in topics.map(\.base) {
            let topic = scope.resolved(topic)
            if let arn = topic.existingARN {
                ExistingARN(arn, service: "sns", resource: "", what: "topic").used(
                    at: location, declaredAt: topic.location
                ).check(
                    in: scope.region, by: user, at: topic.location, .targetInOtherRegion,
                    because: "CloudWatch notifies topics of the alarm's own region only", notes: scope.regionNotes,
                    &report)
            }
            if topic.isFIFO {
                report(
                    .alarmCannotNotify, at: location,
                    """
                    The \(user) cannot notify the \(topic.title), which is FIFO: CloudWatch publishes to standard \
                    topics only; use one without .fifo().
                    """,
                    notes: topic.existingARN == nil ? [.init(topic.location, "the topic")] : [])
            }
            let own = topic.origin.overrides.last {
                $0.value.path == "KmsMasterKeyId" && $0.value.value == "alias/aws/sns"
            }
            if let own {
                report(
                    .alarmCannotNotify, at: location,
                    """
                    The \(user) cannot notify the \(topic.title), which is encrypted with AWS' own key for SNS: \
                    CloudWatch cannot use it; use a key of your own whose policy allows cloudwatch.amazonaws.com \
                    kms:GenerateDataKey* and kms:Decrypt.
                    """,
                    notes: [.init(own.location, "the key")])
            }
        }
    }
}
