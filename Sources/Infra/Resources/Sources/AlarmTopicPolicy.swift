extension Stack {
    /// A topic with a policy has no more the one by which the account's alarms may publish, so that one says it too.
    mutating func allowAlarmsToPublish() {
        for (_, topic) in senderPolicies {
            guard let topic = topic as? Topic, AlarmAction.isNotified(topic, in: scope) else { continue }
            allowPublishing(
                to: topic,
                [
                    [
                        "Effect": "Allow", "Principal": ["Service": "cloudwatch.amazonaws.com"],
                        "Action": "sns:Publish",
                        "Resource": value(of: topic),
                        "Condition": ["StringEquals": ["aws:SourceAccount": .ref("AWS::AccountId")]],
                    ]
                ])
        }
    }
}
