import Infra

extension Cases {
    private static func rule(_ id: String, line: Int = #line) -> Resource {
        Resource(
            "AWS::Events::Rule", id,
            properties: [
                "ScheduleExpression": "rate(1 hour)",
                "Targets": [["Id": "1", "Arn": Function("api", .python313, handler: "app.handler", code: "api").arn]],
            ], line: line)
    }

    static let missingPermission: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // note: the function
            rule("Hourly")  // warning: The resource "Hourly" starts the function "ApiLambdaFunction", but no AWS::Lambda::Permission of the stack lets events.amazonaws.com do so [missing-permission]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let api = Function("api", .python313, handler: "app.handler", code: "api")
            api
            let hourly = rule("Hourly")
            hourly
            Resource(
                "AWS::Lambda::Permission", "Allow",
                properties: [
                    "Action": "lambda:InvokeFunction", "FunctionName": api.arn, "Principal": "events.amazonaws.com",
                    "SourceArn": hourly.attribute("Arn"),
                ])
        },
        Service("queues", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Closed")  // note: what it sends to
            Resource("AWS::SQS::Queue", "Open")  // note: what it sends to
            Resource("AWS::SQS::QueuePolicy", "Policy", properties: ["Queues": [["Ref": "Open"]], "PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": ["Service": "events.amazonaws.com"], "Action": "sqs:SendMessage", "Resource": ["Fn::GetAtt": ["Open", "Arn"]]]]]])
            Resource("AWS::Events::Rule", "Wrong", properties: ["ScheduleExpression": "rate(1 hour)", "Targets": [["Id": "1", "Arn": ["Fn::GetAtt": ["Closed", "Arn"]]]]])  // warning: The resource "Wrong" sends to "Closed", but no AWS::SQS::QueuePolicy of the stack lets events.amazonaws.com do so [missing-permission]
            Resource("AWS::Events::Rule", "Right", properties: ["ScheduleExpression": "rate(1 hour)", "Targets": [["Id": "1", "Arn": ["Fn::GetAtt": ["Open", "Arn"]]]]])
            Resource("AWS::SNS::Topic", "Orders")  // note: what it sends to
            Resource("AWS::SNS::Subscription", "ToClosed", properties: ["Protocol": "sqs", "TopicArn": ["Ref": "Orders"], "Endpoint": ["Fn::GetAtt": ["Closed", "Arn"]]])  // warning: The resource "ToClosed" sends to "Closed", but no AWS::SQS::QueuePolicy of the stack lets sns.amazonaws.com do so [missing-permission]
            Resource("AWS::SNS::Subscription", "ToOpen", properties: ["Protocol": "sqs", "TopicArn": ["Ref": "Orders"], "Endpoint": ["Fn::GetAtt": ["Open", "Arn"]]])  // warning: The resource "ToOpen" sends to "Open", but no AWS::SQS::QueuePolicy of the stack lets sns.amazonaws.com do so [missing-permission]
            Resource("AWS::S3::Bucket", "Uploads", properties: ["NotificationConfiguration": ["QueueConfigurations": [["Event": "s3:ObjectCreated:*", "Queue": ["Fn::GetAtt": ["Closed", "Arn"]]]], "TopicConfigurations": [["Event": "s3:ObjectRemoved:*", "Topic": ["Ref": "Orders"]]]]])  // warning: The resource "Uploads" sends to "Closed", but no AWS::SQS::QueuePolicy of the stack lets s3.amazonaws.com do so [missing-permission]  // warning: The resource "Uploads" sends to "Orders", but no AWS::SNS::TopicPolicy of the stack lets s3.amazonaws.com do so [missing-permission]
            Resource("AWS::CloudWatch::Alarm", "Late", properties: ["ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1, "MetricName": "Age", "Namespace": "Shop", "Period": 60, "Statistic": "Maximum", "Threshold": 5, "AlarmActions": [["Ref": "Orders"]]])
        },
        Service("starters", region: .euCentral1) { _ in
            let task = Function("task", .python313, handler: "app.handler", code: "api")  // note: the function
            task
            Resource("AWS::Cognito::UserPool", "Members", properties: ["LambdaConfig": ["PreSignUp": task.arn]])  // warning: The resource "Members" starts the function "TaskLambdaFunction", but no AWS::Lambda::Permission of the stack lets cognito-idp.amazonaws.com do so [missing-permission]
            Resource("AWS::Cognito::UserPool", "Guests", properties: ["LambdaConfig": ["CustomEmailSender": ["LambdaArn": task.arn, "LambdaVersion": "V1_0"], "KMSKeyID": "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"]])  // warning: The resource "Guests" starts the function "TaskLambdaFunction" [missing-permission]
            Resource("AWS::SNS::Topic", "News", properties: ["Subscription": [["Protocol": "lambda", "Endpoint": task.arn]]])  // warning: The subscription 1 of the resource "News" starts the function "TaskLambdaFunction", but no AWS::Lambda::Permission of the stack lets sns.amazonaws.com do so [missing-permission]
            Resource("AWS::SNS::Topic", "Sales")
            Resource("AWS::SNS::Subscription", "OfSales", properties: ["Protocol": "lambda", "TopicArn": ["Ref": "Sales"], "Endpoint": task.arn])
            Resource("AWS::Lambda::Permission", "AllowSales", properties: ["Action": "lambda:InvokeFunction", "FunctionName": task.arn, "Principal": "sns.amazonaws.com", "SourceArn": ["Ref": "Sales"]])
            Resource("AWS::Events::Rule", "First", properties: ["ScheduleExpression": "rate(1 hour)", "Targets": [["Id": "1", "Arn": task.arn]]])
            Resource("AWS::Events::Rule", "Second", properties: ["ScheduleExpression": "rate(1 day)", "Targets": [["Id": "1", "Arn": task.arn]]])  // warning: The resource "Second" starts the function "TaskLambdaFunction", but no AWS::Lambda::Permission of the stack lets events.amazonaws.com do so [missing-permission]
            Resource("AWS::Lambda::Permission", "AllowFirst", properties: ["Action": "lambda:InvokeFunction", "FunctionName": task.arn, "Principal": "events.amazonaws.com", "SourceArn": ["Fn::GetAtt": ["First", "Arn"]]])
        },
    ]
}
