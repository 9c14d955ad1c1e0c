import Infra

extension Pairs {
    /// A stack that Serverless deployed, as an import writes it: nothing of it changes.
    static let keptStack = Service("kept-stack", region: .euCentral1, stages: [.prod]) { stage in
        let orders = Table("orders", partitionKey: .string("id"))
            .stream(.newImage)
            .resourceAttribute(.deletionPolicy, "Retain")
            .resourceAttribute(.updateReplacePolicy, "Retain")
        let placed = Topic("placed").named("orders-placed")
        let reports = Resource(
            "AWS::IAM::Role", "ReportsRole",
            properties: [
                "AssumeRolePolicyDocument": [
                    "Version": "2012-10-17",
                    "Statement": [
                        [
                            "Effect": "Allow", "Principal": ["Service": "lambda.amazonaws.com"],
                            "Action": "sts:AssumeRole",
                        ]
                    ],
                ]
            ]
        )
        .resourceAttribute(.metadata, ["Owner": "shop"])
        orders
        placed
        reports
        Mapping("Retention", ["prod": ["days": 30]])
        Resource(
            "AWS::Logs::LogGroup", "Audit",
            properties: [
                "LogGroupName": "/shop/audit", "RetentionInDays": ["Fn::FindInMap": ["Retention", "prod", "days"]],
            ]
        )
        .resourceAttribute(.dependsOn, "ServerlessDeploymentBucket")

        StackSettings().named("kept-shop")
        SharedRole()
            .path("/shop/")
            .named("shop-functions")
            .permissionsBoundary("arn:aws:iam::123456789012:policy/boundary")
            .managedPolicy("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
            .allow("dynamodb:GetItem", "dynamodb:PutItem", on: orders.arn)
            .statement(["Effect": "Deny", "Action": ["s3:DeleteObject"], "Resource": "*"])
        FunctionDefaults { $0.logRetention(.forever).tracing() }
        let last = keptFunction("last")
        last
        keptFunction("receive")
            .description("Takes orders")
            .environment("KEY", Secret("/shop/\(stage)/key"))
            .network(.existing(subnets: ["subnet-11111111"]), securityGroups: ["sg-11111111"])
            .deadLetters(.existing("arn:aws:sqs:eu-central-1:123456789012:failed"))
            .onSuccess(.function(last))
            .allow("sns:Publish", on: placed.arn)
            .on(.httpAPI(.get, "/orders"))
            .on(.webSocket("$connect"))
            .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")))
            .on(.stream(of: orders))
            .on(.stream(of: .existing("arn:aws:kinesis:eu-central-1:123456789012:stream/clicks")))
            .on(.topic(placed).topicName("placed").filter(["kind": ["created"]]))
            .on(.bucket(Bucket("uploads").named("shop-uploads").withDefaults()))
            .on(.scheduler(.rate(.hours(1))))
        keptFunction("report").named("shop-report").role(reports)
        Generated("HttpApiStage").override("DefaultRouteSettings.ThrottlingRateLimit", 100)
        Generated("ReceiveLambdaPermissionWebsockets").override("SourceArn", .noValue).resourceAttribute(
            .dependsOn, ["WebsocketsApi"])
    }
    .keepingVersions()
    .deploymentBucketInStack()

    private static func keptFunction(_ name: String) -> Function {
        Function(name, .nodejs22, handler: "index.handler", code: Code(stringLiteral: name))
    }
}
