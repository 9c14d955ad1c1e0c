extension ResourceRules {
    static let monitoring: [String: [ResourceRule]] = [
        // Source: Amazon CloudWatch API Reference, "PutMetricAlarm".
        "AWS::CloudWatch::Alarm": [
            ResourceRule("DatapointsToAlarm") { subject in
                guard let points = subject.number("DatapointsToAlarm"),
                    let periods = subject.number("EvaluationPeriods"),
                    points > periods
                else { return nil }
                return """
                    asks for \(points) data points of \(periods), which CloudWatch refuses; lower DatapointsToAlarm or \
                    raise EvaluationPeriods.
                    """
            },
            ResourceRule("EvaluationPeriods") { subject in
                guard let period = subject.number("Period"), let periods = subject.number("EvaluationPeriods"),
                    period > 0, periods > 0
                else { return nil }
                let (time, overflow) = period.multipliedReportingOverflow(by: periods)
                let longest = period >= 3_600 ? 604_800 : 86_400
                guard overflow || time > longest else { return nil }
                return """
                    looks at \(grouped(periods)) periods of \(grouped(period)) s, and CloudWatch at no more than \
                    \(longest == 86_400 ? "a day" : "seven days") together; lower one of them.
                    """
            },
        ]
    ]
}
