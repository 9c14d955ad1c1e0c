extension Alarm {
    public func check(in scope: Scope, _ report: inout Report) {
        checkWindow(&report)
        if !setting.threshold.isFinite {
            report(
                .invalidAlarm, at: location,
                "The \(title) has the threshold \(setting.threshold), which is not a number; correct it.")
        }
        if case .percentile(let share) = setting.metric.statistic, !(share > 0 && share < 100) {
            report(
                .invalidAlarm, at: location,
                "The \(title) asks for the percentile \(share), which is above 0 and below 100; correct it.")
        }
        if case .custom(let metric) = subject {
            if metric.dimensions.count > 30 {
                report(
                    .invalidAlarm, at: location,
                    "A metric has at most 30 dimensions, not \(metric.dimensions.count); leave some out.")
            }
            if metric.namespace.isEmpty || metric.name.isEmpty {
                report(
                    .invalidAlarm, at: location,
                    "The \(title) watches a metric without a \(metric.name.isEmpty ? "name" : "namespace"); add it.")
            }
        }
        checkAlwaysOrNever(&report)
        (subject.declaration as? any EventSource)?.checkExisting(
            by: title, at: location, in: scope, because: "CloudWatch watches metrics of its own region only", &report)
        AlarmAction.check(setting.topics, of: title, at: location, in: scope, &report)
        if setting.topics.isEmpty, !CompositeAlarm.uses(self, in: scope) {
            report(
                .alarmTellsNobody, at: location,
                """
                The \(title) notifies no topic and is not part of a composite alarm, so nobody is notified; add \
                notify: with a topic.
                """)
        }
    }

    private func checkWindow(_ report: inout Report) {
        let seconds = setting.window.seconds
        var isCustom = false
        if case .custom(let metric) = subject { isCustom = !metric.namespace.hasPrefix("AWS/") }
        if seconds < 60 || seconds % 60 != 0, !(isCustom && [10, 20, 30].contains(seconds)) {
            report(
                .settingOutOfRange, at: location,
                """
                The \(title) has a period of \(seconds) s, and CloudWatch supports whole \
                minutes\(isCustom ? ", or 10, 20 or 30 s of metrics with high resolution" : ""); change within:.
                """)
        } else if setting.times < 1 {
            report(
                .settingOutOfRange, at: location,
                "The \(title) alarms after \(setting.times) periods; write times: 1 or more.")
        } else if saturating(seconds, setting.times) > (seconds >= 3_600 ? 604_800 : 86_400) {
            report(
                .settingOutOfRange, at: location,
                """
                The \(title) covers \(setting.times) periods of \(seconds) s; the limit is one day, or seven where a \
                period is an hour or longer. Lower times: or within:.
                """)
        }
    }

    /// Counts and times are never below zero.
    private func checkAlwaysOrNever(_ report: inout Report) {
        guard subject.declaration != nil, setting.threshold.isFinite else { return }
        if setting.comparison == .below, setting.threshold <= 0 {
            report(
                .invalidAlarm, at: location,
                """
                \(setting.metric.name) is never below \(Value(number: setting.threshold).numberText), so the \(title) \
                would alarm only where there is no data; raise below:.
                """)
        } else if setting.comparison == .above, setting.threshold < 0 {
            report(
                .invalidAlarm, at: location,
                """
                \(setting.metric.name) is always above \(Value(number: setting.threshold).numberText), so the \(title) \
                would always alarm; write above: 0 or more.
                """)
        }
    }
}

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
