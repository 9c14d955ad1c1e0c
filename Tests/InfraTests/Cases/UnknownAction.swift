import Infra

extension Cases {
    static let unknownAction: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let table = Table("items", partitionKey: .string("id"))
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("dynamodb:GetItems", on: table.arn)  // warning: names "dynamodb:GetItems", which is not an action of dynamodb (data of 2026-10-20); did you mean "dynamodb:GetItem"? [unknown-action]
                .allow("sqs:SendMessageBatch", on: Queue("jobs").arn)  // warning: did you mean "sqs:SendMessage"? [unknown-action]
                .allow("ssm:GetSecretValue", on: "*")  // warning: did you mean "secretsmanager:GetSecretValue"? [unknown-action]
                .allow("s3:Fetch*", on: "*")  // warning: The role of function "api" names "s3:Fetch*", which matches no action of s3 (data of 2026-10-20), so it grants nothing [unknown-action]
                .allow("eventbridge:PutEvents", on: "*")  // warning: and IAM knows no service "eventbridge" (data of 2026-10-20); did you mean "events:PutEvents" [unknown-action]
                .allow("s3:Sparkle", on: "*")  // warning: The role of function "api" names "s3:Sparkle", which is not an action of s3 (data of 2026-10-20) [unknown-action]
                .allow("teapot:Brew", on: "*")  // warning: IAM knows no service "teapot" [unknown-action]
                .allow("dynamo:*", on: "arn:aws:dynamodb:eu-central-1:123456789012:table/items")  // warning: IAM knows no service "dynamo" [unknown-action]
            Resource(  // warning: A statement of the resource "Reader" names "s3:GetObjekt", which is not an action of s3 [unknown-action]
                "AWS::IAM::ManagedPolicy", "Reader",
                properties: [
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [["Effect": "Deny", "NotAction": ["s3:GetObjekt", "s3:GetObject"], "Resource": "*"]],
                    ]
                ])
            Resource(  // warning: The resource "Permission" names "lambda:Invoke", which is not an action of lambda [unknown-action]
                "AWS::Lambda::Permission", "Permission",
                properties: ["Action": "lambda:Invoke", "FunctionName": "api", "Principal": "123456789012"])
        },
        Service("right", region: .euCentral1) { _ in
            let table = Table("items", partitionKey: .string("id"))
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("dynamodb:GetItem", "dynamodb:batchgetitem", "DynamoDB:Query", on: table.arn)
                .allow("dynamodb:*Item", "dynamodb:BatchGet?tem", on: table.arn)
                .allow("execute-api:ManageConnections", "sts:AssumeRoleWithWebIdentity", "apigateway:GET", on: "*")
            Resource(
                "AWS::IAM::Role", "Role",
                properties: [
                    "AssumeRolePolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [
                            ["Effect": "Allow", "Principal": ["Service": "scheduler.amazonaws.com"], "Action": "sts:AssumeRole"]
                        ],
                    ]
                ])
            Resource(
                "AWS::Lambda::Permission", "Permission",
                properties: ["Action": "lambda:InvokeFunction", "FunctionName": "api", "Principal": "123456789012"])
        },
    ]
}
