/// A statement of a queue's or topic's policy that lets a service send to it.
enum SenderStatement {
    /// - Parameter account: set where the source's ARN names none, as a bucket's.
    static func value(_ principal: Value, _ action: Value, _ target: Value, _ source: Value, of account: Value?)
        -> Value
    {
        .members([
            ("Effect", "Allow"), ("Principal", ["Service": principal]), ("Action", action), ("Resource", target),
            (
                "Condition",
                .members([
                    ("ArnEquals", ["aws:SourceArn": source]),
                    ("StringEquals", account.map { ["aws:SourceAccount": $0] }),
                ])
            ),
        ])
    }

    /// Another account could have had a bucket of that name before, so its account is asked for too.
    static func bucket(_ arn: Value, _ action: Value, on target: Value) -> Value {
        value("s3.amazonaws.com", action, target, arn, of: .ref("AWS::AccountId"))
    }
}
