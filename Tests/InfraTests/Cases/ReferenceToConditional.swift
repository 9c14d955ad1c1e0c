import Infra

extension Cases {
    private static let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
    private static let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))
    private static let isSmall = Condition("IsSmall", .not(.holds(isLarge)))

    static let referenceToConditional: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let overflow = Resource("AWS::SQS::Queue", "Overflow").when(isLarge)  // note: what may not be there
            overflow
            Function("api", .python313, handler: "app.handler", code: "api")  // error: The AWS::Lambda::Function "ApiLambdaFunction" refers to the AWS::SQS::Queue "Overflow", which is there under the condition "IsLarge" only [reference-to-conditional]
                .environment("OVERFLOW", overflow.ref())
            Output("Overflow", Value.if(isSmall, overflow.ref(), else: "none"))  // error: The output "Overflow" refers to [reference-to-conditional]
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            let overflow = Resource("AWS::SQS::Queue", "Overflow").when(isLarge)
            overflow
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("OVERFLOW", Value.if(isLarge, overflow.ref(), else: "none"))
            Function("worker", .python313, handler: "app.handler", code: "worker")
                .environment("OVERFLOW", overflow.ref())
                .when(Condition("LargeAndOurs", .and(.holds(isLarge), .equals(.accountID, "123456789012"))))
            Output("Overflow", Value.if(isSmall, "none", else: overflow.ref()))
            // The queue's policy asks for the topic by itself.
            Topic("rare").deliver(to: Queue("jobs")).when(isLarge)
        },
    ]
}
