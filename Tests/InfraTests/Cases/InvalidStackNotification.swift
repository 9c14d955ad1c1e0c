import Infra

extension Cases {
    static let invalidStackNotification: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            StackSettings()
                .notifications("arn:aws:sns:us-east-1:123456789012:stacks")  // error: The stack of service "shop" is in eu-central-1 but the topic "arn:aws:sns:us-east-1:123456789012:stacks" is in us-east-1, and CloudFormation notifies only topics in its own region [invalid-stack-notification]
                .notifications("arn:aws:sns:eu-central-1:123456789012:stacks.fifo")  // error: is a FIFO topic [invalid-stack-notification]
                .notifications("arn:aws:sqs:eu-central-1:123456789012:stacks")  // error: and not of a topic [malformed-arn]
                .deploymentRole("arn:aws:iam::123456789012:user/deploy")  // error: and not of a role [malformed-arn]
            Topic("news")
        },
        Service("many", region: .euCentral1) { _ in
            StackSettings()
                .notifications("arn:aws:sns:eu-central-1:123456789012:a", "arn:aws:sns:eu-central-1:123456789012:b")
                .notifications("arn:aws:sns:eu-central-1:123456789012:c", "arn:aws:sns:eu-central-1:123456789012:d")
                .notifications("arn:aws:sns:eu-central-1:123456789012:e", "arn:aws:sns:eu-central-1:123456789012:f")  // error: The stack of service "many" has 6 notification topics [invalid-stack-notification]
            Topic("news")
        },
        Service("right", region: .euCentral1) { _ in
            StackSettings()
                .notifications("arn:aws:sns:eu-central-1:123456789012:a", "arn:aws:sns:eu-central-1:999999999999:b")
                .notifications("arn:aws:sns:eu-central-1:123456789012:c", "arn:aws:sns:eu-central-1:123456789012:d")
                .notifications("arn:aws:sns:eu-central-1:123456789012:e")
                .deploymentRole("arn:aws:iam::123456789012:role/deploy")
            Topic("news")
        },
    ]
}
