import Infra

extension Cases {
    static let misspeltService: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let table = Table("items", partitionKey: .string("id"))
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("dynamdb:GetItem", on: table.arn)  // error: there is no service "dynamdb" but "dynamodb", which has that action; write "dynamodb:GetItem" [misspelt-service]
                .allow("lamda:InvokeFunction", on: "*")  // error: write "lambda:InvokeFunction" [misspelt-service]
                .allow("secretmanager:GetSecretValue", on: "*")  // error: write "secretsmanager:GetSecretValue" [misspelt-service]
            Resource(  // error: A statement of the resource "Policy" names "sqss:SendMessage" [misspelt-service]
                "AWS::SQS::QueuePolicy", "Policy",
                properties: [
                    "Queues": ["https://sqs.eu-central-1.amazonaws.com/123456789012/jobs"],
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [
                            [
                                "Effect": "Allow", "Principal": ["Service": "sns.amazonaws.com"], "Action": "sqss:SendMessage",
                                "Resource": "arn:aws:sqs:eu-central-1:123456789012:jobs",
                            ]
                        ],
                    ],
                ])
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("dynamodb:GetItem", on: Table("items", partitionKey: .string("id")).arn)
                // What every service has says nothing of which is meant; what no such service has may be new.
                .allow("lamda:TagResource", on: "*")  // warning: IAM knows no service "lamda" [unknown-action]
                .allow("dynamdb:Fly", on: "*")  // warning: IAM knows no service "dynamdb" [unknown-action]
        },
    ]
}
