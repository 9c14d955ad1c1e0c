// Alarms, dashboards and who is told.
extension Check {
    static let invalidAlarm = Check(
        "invalid-alarm", .error, "An alarm or dashboard has settings that CloudWatch refuses, or that make it useless.",
        explanation: """
            An alarm whose threshold the metric never crosses, or is always beyond, is useless. An alarm has at most 5 \
            topics, a metric 30 dimensions, a composite alarm 100 alarms.
            """,
        wrong: ".alarm(.errors, below: 0, notify: alerts)", right: ".alarm(.errors, above: 0, notify: alerts)",
        source: "Amazon CloudWatch API Reference, \"PutMetricAlarm\"")

    static let alarmTellsNobody = Check(
        "alarm-tells-nobody", .note, "An alarm notifies nobody.",
        explanation: """
            It notifies no topic and is not part of a composite alarm, so only those who look at the console see it.
            """,
        wrong: ".alarm(.errors, above: 0)", right: ".alarm(.errors, above: 0, notify: alerts)",
        source: "A rule of infra's own")

    static let alarmCannotNotify = Check(
        "alarm-cannot-notify", .error, "An alarm names a topic to which CloudWatch cannot publish.",
        explanation: """
            CloudWatch publishes to standard topics, and to encrypted topics only if the key policy allows it; the AWS \
            managed key for SNS does not. The alarm would change its state without a notification.
            """,
        wrong: #"let alerts = Topic("alerts").override("KmsMasterKeyId", "alias/aws/sns")"#,
        right: #"let alerts = Topic("alerts").encrypted(with: key.attribute("Arn"))"#,
        source: "Amazon SNS Developer Guide, \"Managing Amazon SNS encryption keys and costs\"")

    static let invalidSubscriber = Check(
        "invalid-subscriber", .error, "The address of a subscription is not valid.",
        explanation: "SNS refuses an address without the form of its kind, and FIFO topics deliver to queues only.",
        wrong: #"Topic("alerts").subscribe(email: "ops")"#,
        right: #"Topic("alerts").subscribe(email: "ops@example.com")"#,
        source: "Amazon SNS API Reference, \"Subscribe\"")
}
