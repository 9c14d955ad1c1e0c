extension Alarm {
    public func lower(into stack: inout Stack) {
        let function = subject.declaration.flatMap {
            stack.scope.owner(of: $0)?.index == stack.scope.stack.index ? $0 as? Function : nil
        }
        stack.making(for: isPart ? function : nil) { lower(whole: $0.scope, into: &$0) }
    }

    private func lower(whole scope: Scope, into stack: inout Stack) {
        let name = physicalName(in: scope)
        let actions: [Value] = setting.topics.map { stack.value(of: $0.base) }
        stack.add(
            logicalID, "AWS::CloudWatch::Alarm",
            .init(present: [
                ("AlarmName", name.utf8.count > 255 ? nil : .string(name)), ("AlarmDescription", .string(summary)),
                ("Namespace", .string(namespace)), ("MetricName", .string(setting.metric.name)),
                ("Dimensions", dimensions(in: &stack)), setting.metric.statistic.property,
                ("Period", .int(setting.window.seconds)), ("EvaluationPeriods", .int(setting.times)),
                ("ComparisonOperator", .string(setting.comparison.rawValue)),
                ("Threshold", Value(number: setting.threshold)),
                ("TreatMissingData", setting.comparison == .above ? "notBreaching" : "breaching"),
                ("AlarmActions", actions.isEmpty ? nil : .array(actions)),
                ("OKActions", actions.isEmpty || !setting.tellsRecovery ? nil : .array(actions)),
            ]))
    }

    func physicalName(in scope: Scope) -> String {
        scope.physicalName(deployedName.split(separator: " ", omittingEmptySubsequences: true).joined(separator: "-"))
    }

    private var namespace: String {
        switch subject {
        case .declaration(let any): (any.base as? any MetricSource).map { type(of: $0).metricNamespace } ?? ""
        case .custom(let metric): metric.namespace
        }
    }

    private func dimensions(in stack: inout Stack) -> Value? {
        let members: [Value.Member]
        switch subject {
        case .declaration(let any): members = (any.base as? any MetricSource)?.metricDimensions(in: &stack) ?? []
        case .custom(let metric): members = metric.dimensions.map { .init($0.key, stack.resolve($0.value)) }
        }
        return members.isEmpty ? nil : .array(members.map { ["Name": .string($0.key), "Value": $0.value] })
    }

    /// What who is told reads: function "charge": Errors (Sum) above 1 within 5 min.
    private var summary: String {
        let what = subject.declaration.map { "\(type(of: $0).kind) \($0.declaredName)" } ?? namespace
        let time =
            setting.window.seconds % 60 == 0 ? "\(setting.window.seconds / 60) min" : "\(setting.window.seconds) s"
        let times = setting.times > 1 ? ", \(setting.times) times in a row" : ""
        let limit = Value(number: setting.threshold).numberText
        return """
            \(what): \(setting.metric.name) (\(setting.metric.statistic.text)) \(setting.comparison.word) \(limit) \
            within \(time)\(times)
            """
    }
}
