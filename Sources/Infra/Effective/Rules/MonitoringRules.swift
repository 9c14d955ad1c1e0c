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
        ],
        // Source: Amazon CloudWatch Logs API Reference, "MetricTransformation", "PutSubscriptionFilter".
        "AWS::Logs::MetricFilter": [
            ResourceRule("MetricTransformations") { subject in
                let isBoth = subject.elements("MetricTransformations").contains {
                    $0["DefaultValue"] != nil && !($0["Dimensions"]?.elements ?? []).isEmpty
                }
                return isBoth
                    ? "has a default value and dimensions, and CloudWatch Logs takes one of them; remove the other."
                    : nil
            }
        ],
        "AWS::Logs::SubscriptionFilter": [
            ResourceRule("RoleArn") { subject in
                let target = subject.stack.target(of: subject.resource["DestinationArn"])?.type
                let service = subject.text("DestinationArn").flatMap(ARN.init)?.service
                let isStream =
                    ["AWS::Kinesis::Stream", "AWS::KinesisFirehose::DeliveryStream"].contains(target ?? "")
                    || ["kinesis", "firehose"].contains(service ?? "")
                guard isStream, subject.lacks("RoleArn") else { return nil }
                return "sends to a stream by no role, which CloudWatch Logs refuses; set RoleArn."
            }
        ],
        // Source: Amazon CloudWatch API Reference, "PutDashboard".
        "AWS::CloudWatch::Dashboard": [
            ResourceRule("DashboardBody") { subject in
                guard let body = subject.text("DashboardBody"), (try? Value.read(json: Array(body.utf8))) == nil else {
                    return nil
                }
                return "has a body that is no JSON, which CloudWatch refuses; correct DashboardBody."
            }
        ],
    ]
}
