import Infra

extension Cases {
    private static let alerts = Topic("alerts")

    private static func api(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }

    static let invalidAlarm: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            api("never")
                .alarm(.errors, below: 0, notify: alerts)  // error: Errors is never below 0, so the alarm "never function errors" would alarm only [invalid-alarm]
            api("always")
                .alarm(.errors, above: -1, notify: alerts)  // error: Errors is always above -1 [invalid-alarm]
            api("number")
                .alarm(.errors, above: .nan, notify: alerts)  // error: The alarm "number function errors" has the threshold nan, which is not a number [invalid-alarm]
            api("percentile")
                .alarm(.duration.statistic(.percentile(100)), above: 100, notify: alerts)  // error: asks for the percentile 100.0, which is above 0 and below 100 [invalid-alarm]
            api("seconds")
                .alarm(.errors, above: 0, within: .seconds(90), notify: alerts)  // error: The alarm "seconds function errors" has a period of 90 s, and CloudWatch supports whole minutes [setting-out-of-range]
            api("days")
                .alarm(.errors, above: 0, within: .minutes(30), times: 49, notify: alerts)  // error: The alarm "days function errors" covers 49 periods of 1,800 s [setting-out-of-range]
            api("times")
                .alarm(.errors, above: 0, times: 0, notify: alerts)  // error: The alarm "times function errors" alarms after 0 periods [setting-out-of-range]
            Alarm("nameless", metric: CustomMetric("", "Orders"), above: 0, notify: alerts)  // error: The alarm "nameless" watches a metric without a namespace [invalid-alarm]
            CompositeAlarm("nothing", when: .any(), notify: alerts)  // error: The composite alarm "nothing" contains no alarm, so it would never alarm [invalid-alarm]
            let topics = (0...5).map { Topic("topic-\($0)") }
            CompositeAlarm("many", when: .alarm(Alarm("one", of: alerts, .messages, above: 1)), notify: topics[0], topics[1], topics[2], topics[3], topics[4], topics[5])  // error: at most 5 topics, not 6 [invalid-alarm]
        },
        Service("empty", region: .euCentral1, stages: [.dev]) { _ in
            LogGroup("/shop/audit")
            Dashboard()  // error: The dashboard of service "empty" would be empty [invalid-alarm]
        },
        Service("right", region: .euCentral1) { _ in
            alerts
            api("pay")
                .alarm(.errors, above: 0, notify: alerts)
                .alarm(.errors, above: 10, as: "many", notify: alerts, recovery: true)
                .alarm(.invocations, below: 1, within: .hours(1), times: 24, notify: alerts)
                .alarm(.duration.statistic(.percentile(99.9)), above: 2_500, times: 3, notify: alerts)
            Alarm("fast", metric: CustomMetric("Shop", "Orders", dimensions: ["Stage": "prod"]), below: 1, within: .seconds(10), notify: alerts)
            Dashboard()
        },
        Service("written-out", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Jobs")
            Resource("AWS::CloudWatch::Alarm", "ByArn", properties: ["ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1, "MetricName": "ApproximateAgeOfOldestMessage", "Namespace": "AWS/SQS", "Period": 60, "Statistic": "Maximum", "Threshold": 5, "Dimensions": [["Name": "QueueName", "Value": ["Fn::GetAtt": ["Jobs", "Arn"]]]]])  // error: has the ARN of "Jobs" as its dimension QueueName, and the metric has the name [invalid-alarm]
            Resource("AWS::CloudWatch::Alarm", "ByURL", properties: ["ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1, "MetricName": "ApproximateAgeOfOldestMessage", "Namespace": "AWS/SQS", "Period": 60, "Statistic": "Maximum", "Threshold": 5, "Dimensions": [["Name": "QueueName", "Value": ["Ref": "Jobs"]]]])  // error: has the Ref of "Jobs", its URL, as its dimension QueueName [invalid-alarm]
            Resource("AWS::CloudWatch::Alarm", "Balancer", properties: ["ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1, "Threshold": 5, "Metrics": [["Id": "m", "MetricStat": ["Period": 60, "Stat": "Sum", "Metric": ["MetricName": "HTTPCode_ELB_5XX_Count", "Namespace": "AWS/ApplicationELB", "Dimensions": [["Name": "LoadBalancer", "Value": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/0123456789abcdef"]]]]]]])  // error: which Fn::GetAtt gives as LoadBalancerFullName [invalid-alarm]
            Resource("AWS::CloudWatch::Alarm", "ByName", properties: ["ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1, "MetricName": "ApproximateAgeOfOldestMessage", "Namespace": "AWS/SQS", "Period": 60, "Statistic": "Maximum", "Threshold": 5, "Dimensions": [["Name": "QueueName", "Value": ["Fn::GetAtt": ["Jobs", "QueueName"]]]]])
            Resource("AWS::CloudWatch::Alarm", "OfOthers", properties: ["ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1, "MetricName": "Age", "Namespace": "Shop", "Period": 60, "Statistic": "Maximum", "Threshold": 5, "Dimensions": [["Name": "QueueName", "Value": ["Fn::GetAtt": ["Jobs", "Arn"]]]]])
        },
    ]
}
