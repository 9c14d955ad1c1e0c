import Infra

extension Cases {
    static let arnOfOtherStage: [Service] = [
        Service("shop", region: .euCentral1, accounts: [.dev: "111111111111", .prod: "222222222222"]) { stage in  // note: the accounts
            let account = stage == .prod ? "222222222222" : "111111111111"
            Function("api", .python313, handler: "app.handler", code: "api")  // warning: This is deployed to the account 111111111111 of the stage "dev", and it names "arn:aws:dynamodb:eu-central-1:222222222222:table/orders" of the account 222222222222, which is that of the stage "prod" of service "shop"; use what is in its own account, or allow it by .suppress. [arn-of-other-stage]
                .read(Table.existing("arn:aws:dynamodb:eu-central-1:222222222222:table/orders"), as: "TABLE")
            // Its own account, one of nobody here, and what is meant.
            Function("right", .python313, handler: "app.handler", code: "api")
                .read(Table.existing("arn:aws:dynamodb:eu-central-1:\(account):table/orders"), as: "TABLE")
                .publish(Topic.existing("arn:aws:sns:eu-central-1:333333333333:alarms"), as: "TOPIC")
                .layer(.existing("arn:aws:lambda:eu-central-1:210987654321:layer:tools:3"))
            Function("copies", .python313, handler: "app.handler", code: "api")
                .read(Table.existing("arn:aws:dynamodb:eu-central-1:222222222222:table/orders"), as: "TABLE")
                .suppress("arn-of-other-stage", because: "dev copies what prod has")
            // Whom a policy lets in is somebody else.
            Resource(
                "AWS::SQS::QueuePolicy", "Senders",
                properties: [
                    "Queues": [Queue("jobs").url],
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [
                            "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*",
                            "Principal": ["AWS": "arn:aws:iam::222222222222:root"],
                        ],
                    ],
                ])
        }
    ]
}
