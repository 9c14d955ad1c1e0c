extension Stack {
    /// The policy by which EventBridge writes into log groups; an account has ten in a region, so a stack has one.
    mutating func allowRulesToLog() {
        guard !logsOfRules.isEmpty else { return }
        var groups: [String] = []
        for group in logsOfRules where !groups.contains(group) { groups.append(group) }
        let arns = groups.map {
            Value.string("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\($0):*")
        }
        let document: Value = [
            "Version": "2012-10-17",
            "Statement": [
                [
                    "Effect": "Allow",
                    "Principal": ["Service": ["events.amazonaws.com", "delivery.logs.amazonaws.com"]],
                    "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": .array(arns),
                ]
            ],
        ]
        add(
            "EventsLogPolicy", "AWS::Logs::ResourcePolicy",
            [
                .init("PolicyName", .string("\(prefix)-events")),
                .init("PolicyDocument", .sub(JSONWriter.renderCompact(document))),
            ])
    }
}
