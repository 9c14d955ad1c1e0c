extension EventBusSource {
    public func lower(into stack: inout Stack) {
        let shared: [(String, Value?)] = [
            ("Pattern", pattern.map { .string(JSONWriter.renderCompact($0)) }),
            ("OnFailureConfiguration", letters.map { ["Arn": stack.resolve($0.value.arn)] }),
        ]
        let configuration: Value =
            switch from {
            case .service(let name):
                ["AwsServiceEventsConfiguration": .members([("AwsService", .string(name))] + shared)]
            case .partner(let arn):
                ["PartnerEventsConfiguration": .members([("PartnerEventSourceArn", .string(arn))] + shared)]
            }
        stack.add(
            logicalID, "AWS::EventsV2::EventSource",
            [
                .init("Name", .string(physicalName(in: stack.scope))), .init("EventBusArn", stack.value(of: bus)),
                .init("Configuration", configuration),
            ])
        guard case .reference(let reference)? = letters?.value.arn, stack.scope.stack.owns(reference.target.base) else {
            return
        }
        let queue = reference.target.base
        stack.allowSending(
            to: queue,
            [
                [
                    "Effect": "Allow", "Principal": ["Service": "events.amazonaws.com"], "Action": "sqs:SendMessage",
                    "Resource": stack.value(of: queue, "Arn"),
                    "Condition": ["StringEquals": ["aws:SourceAccount": .ref("AWS::AccountId")]],
                ]
            ])
    }
}
