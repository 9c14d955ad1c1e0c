extension Alarm {
    public func check(in scope: Scope, _ report: inout Report) {
        if !["Period", "EvaluationPeriods", "Metrics"].contains(where: isOverridden) { checkWindow(&report) }
        if !setting.threshold.isFinite, !isOverridden("Threshold") {
            report(
                .invalidAlarm, at: location,
                "The \(title) has the threshold \(setting.threshold), which is not a number; correct it.")
        }
        if case .percentile(let share) = setting.metric.statistic, !(share > 0 && share < 100),
            !isOverridden("ExtendedStatistic")
        {
            report(
                .invalidAlarm, at: location,
                "The \(title) asks for the percentile \(share), which is above 0 and below 100; correct it.")
        }
        if case .custom(let metric) = subject {
            if metric.dimensions.count > 30, !isOverridden("Dimensions") {
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
        if !["Threshold", "ComparisonOperator", "Metrics"].contains(where: isOverridden) {
            checkAlwaysOrNever(&report)
        }
        (subject.declaration as? any EventSource)?.checkExisting(
            by: title, at: location, in: scope, because: "CloudWatch watches metrics of its own region only", &report)
        guard !isOverridden("AlarmActions") else { return }
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
