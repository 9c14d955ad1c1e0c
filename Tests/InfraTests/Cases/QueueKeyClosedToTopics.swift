import Infra

extension Cases {
    private static func policy(_ statements: Value...) -> Value {
        ["KeyPolicy": ["Version": "2012-10-17", "Statement": .array(statements)]]
    }

    private static let account: Value = [
        "Effect": "Allow", "Principal": ["AWS": ["Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"]],
        "Action": "kms:*", "Resource": "*",
    ]
    private static let closed = Resource("AWS::KMS::Key", "Closed", properties: policy(account))  // note: the key
    private static let open = Resource(
        "AWS::KMS::Key", "Open",
        properties: policy(
            account,
            ["Effect": "Allow", "Principal": ["Service": "sns.amazonaws.com"], "Action": ["kms:GenerateDataKey*", "kms:Decrypt"], "Resource": "*"]))

    static let queueKeyClosedToTopics: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let byAWS = Queue("by-aws").override("KmsMasterKeyId", "alias/aws/sqs")  // error: The queue "by-aws" is encrypted with AWS' own key for SQS, which SNS cannot use, so the messages of the topic "orders" would not arrive [queue-key-closed-to-topics]
            let byUs = Queue("by-us")
                .encrypted(with: closed.attribute("Arn"))  // error: The queue "by-us" is encrypted with the key "Closed", whose policy does not name sns.amazonaws.com, so the messages of the topic "orders" would not arrive [queue-key-closed-to-topics]
            let lost = Queue("lost")
                .encrypted(with: closed.attribute("Arn"))  // error: so the subscription's dead letters would not arrive [queue-key-closed-to-topics]
            Topic("orders")
                .deliver(to: byAWS)  // note: what SNS sends there
                .deliver(to: byUs)  // note: what SNS sends there
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(Topic("news"))
                    .deadLetters(to: lost))  // note: what SNS sends there
        },
        Service("right", region: .euCentral1) { _ in
            Topic("orders")
                .deliver(to: Queue("open").encrypted(with: open.attribute("Arn")))
                .deliver(to: Queue("known").encrypted(with: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"))
                .deliver(to: Queue("plain"))
            // No topic sends here.
            Queue("by-aws").override("KmsMasterKeyId", "alias/aws/sqs")
        },
    ]
}
