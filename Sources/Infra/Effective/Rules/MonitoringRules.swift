extension ResourceRules {
    static let monitoring: [String: [ResourceRule]] = [
        // Source: Amazon CloudWatch API Reference, "PutMetricAlarm".
        "AWS::CloudWatch::Alarm": [
            .exclusive("Statistic", "ExtendedStatistic", of: "CloudWatch"),
            // Source: Amazon CloudWatch User Guide, "CloudWatch service quotas".
            ResourceRule("Metrics") { subject in
                let count = subject.elements("Metrics").count
                return count > 10
                    ? "has \(count) metrics, and CloudWatch accepts 10 for an alarm; leave some out." : nil
            },
            .exclusive("Metrics", "MetricName", of: "CloudWatch"),
            .value("TreatMissingData", of: "CloudWatch", among: ["breaching", "notBreaching", "ignore", "missing"]),
            .some(["MetricName", "Metrics"], of: "CloudWatch"),
            ResourceRule("Statistic") { subject in
                subject.has("MetricName") && subject.lacks("Statistic") && subject.lacks("ExtendedStatistic")
                    ? "has neither Statistic nor ExtendedStatistic, which CloudWatch refuses; set one of them." : nil
            },
            ResourceRule("DatapointsToAlarm") { subject in
                guard let points = subject.number("DatapointsToAlarm"),
                    let periods = subject.number("EvaluationPeriods"),
                    points > periods
                else { return nil }
                return """
                    needs \(points) data points of \(periods) periods, which CloudWatch refuses; lower \
                    DatapointsToAlarm or raise EvaluationPeriods.
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
        "AWS::CloudWatch::CompositeAlarm": [
            ResourceRule("AlarmRule") { subject in
                // What deployment alone decides is a name, which any placeholder stands for.
                guard let text = subject.resource["AlarmRule"].flatMap(subject.stack.text),
                    let problem = AlarmExpression(text).problem
                else { return nil }
                return "has an expression \(problem), which CloudWatch refuses; correct AlarmRule."
            }
        ],
        // Source: Amazon CloudWatch Logs API Reference, "MetricTransformation", "PutSubscriptionFilter".
        "AWS::Logs::MetricFilter": [
            filterPattern,
            ResourceRule("MetricTransformations") { subject in
                for name in subject.elements("MetricTransformations").compactMap({
                    $0["MetricNamespace"].flatMap(subject.stack.text)
                }) where name.hasPrefix("AWS/") {
                    return "has the MetricNamespace \"\(name)\", and AWS/ is reserved for AWS; choose another."
                }
                return nil
            },
            ResourceRule("MetricTransformations") { subject in
                let isBoth = subject.elements("MetricTransformations").contains {
                    $0["DefaultValue"] != nil && !($0["Dimensions"]?.elements ?? []).isEmpty
                }
                return isBoth
                    ? """
                    has both a default value and dimensions, and CloudWatch Logs accepts one of them; remove the \
                    other.
                    """
                    : nil
            },
        ],
        "AWS::Logs::SubscriptionFilter": [
            filterPattern,
            ResourceRule("DestinationArn") { subject in
                guard let service = subject.text("DestinationArn").flatMap(ARN.init)?.service,
                    !["kinesis", "firehose", "lambda", "logs", "es"].contains(service)
                else { return nil }
                return """
                    sends to something of the service "\(service)", and CloudWatch Logs sends to streams of Kinesis, \
                    to Data Firehose, functions, OpenSearch and destinations of Logs only; change DestinationArn.
                    """
            },
            ResourceRule("RoleArn") { subject in
                let target = subject.stack.target(of: subject.resource["DestinationArn"])?.type
                let service = subject.text("DestinationArn").flatMap(ARN.init)?.service
                let isStream =
                    ["AWS::Kinesis::Stream", "AWS::KinesisFirehose::DeliveryStream"].contains(target ?? "")
                    || ["kinesis", "firehose"].contains(service ?? "")
                guard isStream, subject.lacks("RoleArn") else { return nil }
                return "sends to a stream without a role, which CloudWatch Logs refuses; set RoleArn."
            },
        ],
        // Source: AWS Step Functions API Reference, "LoggingConfiguration".
        "AWS::StepFunctions::StateMachine": [
            .some(["Definition", "DefinitionString", "DefinitionS3Location"], of: "Step Functions"),
            ResourceRule("LoggingConfiguration") { subject in
                guard let level = subject.text("LoggingConfiguration", "Level"), level != "OFF",
                    subject.lacks("LoggingConfiguration", "Destinations")
                else { return nil }
                return "logs at the level \(level) without Destinations, which Step Functions refuses; add a log group."
            },
        ],
        // Source: AWS CloudFormation, "AWS::CloudFormation::Stack".
        "AWS::CloudFormation::Stack": [
            ResourceRule("TemplateURL") { subject in
                guard let url = subject.text("TemplateURL"), !url.hasPrefix("https://"), !url.hasPrefix("s3://") else {
                    return nil
                }
                return """
                    has the TemplateURL \"\(url)\", and CloudFormation needs the URL of a template in S3; upload it \
                    and write https://….
                    """
            }
        ],
        // Source: Amazon CloudWatch API Reference, "PutDashboard".
        "AWS::CloudWatch::Dashboard": [
            .name("DashboardName", of: "CloudWatch", "letters, digits, hyphens and underscores") {
                $0.hasOnlyLettersDigits(and: "-_")
            },
            ResourceRule("DashboardBody") { subject in
                guard let body = subject.text("DashboardBody"), (try? Value.read(json: Array(body.utf8))) == nil else {
                    return nil
                }
                return "has a body that is not JSON, which CloudWatch refuses; correct DashboardBody."
            },
        ],
    ]

    private static let filterPattern = ResourceRule("FilterPattern") { subject in
        guard let pattern = subject.text("FilterPattern"), let problem = LogFilterPattern.problem(pattern) else {
            return nil
        }
        return "has the FilterPattern \"\(pattern)\": \(problem); correct it."
    }
}
