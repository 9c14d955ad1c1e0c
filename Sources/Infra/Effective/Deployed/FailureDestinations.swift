/// Where Lambda sends what asynchronous invocations end in.
///
/// Source: AWS Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations", "Adding a dead-letter
/// queue".
enum FailureDestinations {
    static func checkDeadLetters(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let target = resource["DeadLetterConfig", "TargetArn"] else { return }
        if let problem = stack.fifo(target) {
            report(
                .destinationUnfit, in: resource, at: "DeadLetterConfig", "TargetArn",
                saying: """
                    The dead letters of the \(resource.title) go to \(problem), and Lambda supports only standard \
                    queues and topics; use one that is not FIFO.
                    """)
        } else if stack.target(of: target) != nil || resource.authored != nil, let kind = kind(of: target, in: stack),
            kind != "sqs",
            kind != "sns"
        {
            report(
                .destinationUnfit, in: resource, at: "DeadLetterConfig", "TargetArn",
                saying: """
                    The dead letters of the \(resource.title) go to something of the service "\(kind)", and Lambda \
                    sends them to SQS queues and SNS topics only; use .onFailure(…) for other destinations.
                    """)
        }
    }

    static func checkDestinations(_ resource: DeployedResource, in stack: EffectiveStack, _ report: inout Report) {
        for event in ["OnFailure", "OnSuccess"] {
            guard let target = resource["DestinationConfig", event, "Destination"] else { continue }
            if let problem = stack.fifo(target) {
                report(
                    .destinationUnfit, in: resource, at: "DestinationConfig", event, "Destination",
                    saying: """
                        The destination \(event) of the \(resource.title) is \(problem), and Lambda sends records to \
                        standard queues and topics only; use one that is not FIFO.
                        """)
            } else if event == "OnSuccess", kind(of: target, in: stack) == "s3" {
                report(
                    .destinationUnfit, in: resource, at: "DestinationConfig", event, "Destination",
                    saying: """
                        The destination OnSuccess of the \(resource.title) is a bucket, and Lambda writes only records \
                        of failures to buckets; use a queue, a topic, a function or an event bus.
                        """)
            }
        }
    }

    /// The service of what an ARN names.
    private static func kind(of arn: Value, in stack: EffectiveStack) -> String? {
        if let target = stack.target(of: arn) {
            let parts = target.type.split(separator: ":").map { $0.lowercased() }
            return parts.count == 3 && parts[0] == "aws" ? parts[1] : nil
        }
        return stack.text(arn).flatMap(ARN.init)?.service
    }
}
