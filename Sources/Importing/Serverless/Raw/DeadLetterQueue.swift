import Infra

/// The queue that `redrivePolicy` of an `sns` event names, with the policy that Serverless gives it.
struct DeadLetterQueue {
    let arn: Value
    let url: Value

    /// - Returns: nil where the policy names none.
    init?(_ policy: Node) {
        if let id = policy["deadLetterTargetRef"]?.scalar {
            (arn, url) = (CF.get(id), CF.ref(id))
        } else if let text = policy["deadLetterTargetArn"]?.scalar {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 6 else { return nil }
            arn = .string(text)
            url = CF.join(
                "",
                [.string("https://sqs.\(parts[3])."), CF.ref("AWS::URLSuffix"), .string("/\(parts[4])/\(parts[5])")])
        } else if let other = policy["deadLetterTargetImport"], let arn = other["arn"], let url = other["url"] {
            (self.arn, self.url) = (["Fn::ImportValue": arn.value], ["Fn::ImportValue": url.value])
        } else {
            return nil
        }
    }

    func policy(_ id: String, topic: Value) -> Value {
        [
            "Version": "2012-10-17", "Id": .string(id),
            "Statement": [
                [
                    "Effect": "Allow", "Principal": ["Service": "sns.amazonaws.com"], "Action": "sqs:SendMessage",
                    "Resource": arn, "Condition": ["ArnEquals": ["aws:SourceArn": topic]],
                ]
            ],
        ]
    }
}
