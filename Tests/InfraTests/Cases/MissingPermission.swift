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
            Resource("AWS::SQS::Queue", "Open")
            Resource("AWS::SQS::QueuePolicy", "Policy", properties: ["Queues": [["Ref": "Open"]], "PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": ["Service": "events.amazonaws.com"], "Action": "sqs:SendMessage", "Resource": ["Fn::GetAtt": ["Open", "Arn"]]]]]])
            Resource("AWS::Events::Rule", "Wrong", properties: ["ScheduleExpression": "rate(1 hour)", "Targets": [["Id": "1", "Arn": ["Fn::GetAtt": ["Closed", "Arn"]]]]])  // warning: The resource "Wrong" sends to "Closed", but no AWS::SQS::QueuePolicy of the stack lets events.amazonaws.com do so [missing-permission]
            Resource("AWS::Events::Rule", "Right", properties: ["ScheduleExpression": "rate(1 hour)", "Targets": [["Id": "1", "Arn": ["Fn::GetAtt": ["Open", "Arn"]]]]])
        },
    ]
}
