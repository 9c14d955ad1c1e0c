import Infra

extension Cases {
    private static func function(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }

    static let durableWithoutAlias: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            function("order")
                .durable(timeout: .days(7))  // note: it is durable
                .on(.schedule(.rate(.hours(1))))  // error: The function "order" is durable, and Lambda starts one by a version or an alias only, but this starts it by its plain ARN; add .alias("live") [durable-without-alias]
            let written = Resource(  // note: the function
                "AWS::Lambda::Function", "Written",
                properties: [
                    "Runtime": "python3.13", "Handler": "app.handler", "Code": ["ZipFile": "def handler(e, c): pass"],
                    "Role": "arn:aws:iam::123456789012:role/api", "DurableConfig": ["ExecutionTimeout": 600],
                ])
            written
            Resource(  // error: The resource "Mapping" starts the durable function "Written" by its plain ARN [durable-without-alias]
                "AWS::Lambda::EventSourceMapping", "Mapping",
                properties: [
                    "EventSourceArn": "arn:aws:sqs:eu-central-1:123456789012:jobs",
                    "FunctionName": written.attribute("Arn"),
                ])
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            function("order").durable(timeout: .days(366), retention: .days(90)).alias("live")
                .on(.schedule(.rate(.hours(1))))
            function("called").durable(timeout: .hours(1))
        },
    ]
}
