extension Measured {
    /// Alarms when a metric is above a value. Becomes `AWS::CloudWatch::Alarm`, called
    /// `service-stage-name-kind-metric`.
    ///
    ///     Function("charge", …).alarm(.errors, above: 1, within: .minutes(5), notify: alerts)
    ///
    /// Where there is no data, such as without an invocation, all is well.
    /// - Parameters:
    ///   - window: what is looked at at once: a number of whole minutes.
    ///   - times: in how many such windows in a row it must be so.
    ///   - name: tells several alarms on one metric apart.
    ///   - topics: who is told: standard topics of the service's region.
    ///   - recovery: whether they are told also when it is over.
    /// Source: Amazon CloudWatch User Guide, "Using Amazon CloudWatch alarms".
    public func alarm(
        _ metric: Metric<Self>, above threshold: Double, within window: TimeSpan = .minutes(5), times: Int = 1,
        as name: String? = nil, notify topics: Topic..., recovery: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let setting = AlarmSetting(
            metric: metric.description, comparison: .above, threshold: threshold, window: window, times: times,
            name: name,
            topics: topics, tellsRecovery: recovery)
        return alarming(setting, at: SourceLocation(file, line, column))
    }

    /// Alarms when a metric is below a value, and where there is no data: `.alarm(.invocations, below: 1, within:
    /// .hours(1))` tells that a schedule starts its function no more.
    public func alarm(
        _ metric: Metric<Self>, below threshold: Double, within window: TimeSpan = .minutes(5), times: Int = 1,
        as name: String? = nil, notify topics: Topic..., recovery: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let setting = AlarmSetting(
            metric: metric.description, comparison: .below, threshold: threshold, window: window, times: times,
            name: name,
            topics: topics, tellsRecovery: recovery)
        return alarming(setting, at: SourceLocation(file, line, column))
    }

    private func alarming(_ setting: AlarmSetting, at location: SourceLocation) -> Self {
        var copy = self
        copy.origin.alarms.append(Placed(setting, location))
        return copy
    }
}

extension Declaration {
    /// What it stands for in addition to itself, its alarms among them.
    var allParts: [any Declaration] { origin.alarms.isEmpty || !isOwned ? parts : parts + alarms }

    private var alarms: [any Declaration] {
        origin.alarms.map { setting in
            var origin = Origin(setting.location)
            origin.suppressions = self.origin.suppressions
            return Alarm(setting.value, of: self, origin)
        }
    }
}

extension [Placed<AlarmSetting>] {
    /// These and, where they do not watch the same metric, others.
    func over(_ others: [Placed<AlarmSetting>]) -> [Placed<AlarmSetting>] {
        others.filter { other in !contains { $0.value.metric.name == other.value.metric.name } } + self
    }
}
