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
    ]
}
