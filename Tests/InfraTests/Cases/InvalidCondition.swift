import Infra

extension Cases {
    private static let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
    private static let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))  // note: the other condition "IsLarge"

    static let invalidCondition: [Service] = [
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let queue = Resource("AWS::SQS::Queue", "Jobs")  // note: declared here
            queue
            Resource("AWS::SQS::Queue", "A")
                .when(Condition("OfQueue", .equals(queue.ref(), "large")))  // error: The condition "OfQueue" asks for a value of the resource "Jobs", and CloudFormation evaluates conditions before it creates anything [invalid-condition]
            Resource("AWS::SQS::Queue", "B")
                .when(Condition("Constant", .not(.equals("a", "b"))))  // error: The condition "Constant" compares "a" with "b", which are both constants [invalid-condition]
            Resource("AWS::SQS::Queue", "C")
                .when(Condition("Undeclared", .or(.holds(isLarge), .equals(["Ref": "Siez"], "large"))))  // error: asks for "Siez", and the service has no template parameter of that name; declare it and use its value; did you mean "Size"? [invalid-condition]
            Resource("AWS::SQS::Queue", "D")
                .when(Condition("Lonely", .and(.holds(isLarge))))  // error: The condition "Lonely" combines 1 condition, and CloudFormation accepts 2 to 10 [invalid-condition]
            Resource("AWS::SQS::Queue", "E")
                .when(Condition("Is-Large", .holds(isLarge)))  // error: which has letters and digits only [invalid-condition]
        },
        Service("two-of-one-name", region: .euCentral1, stages: [.prod]) { _ in
            Resource("AWS::SQS::Queue", "A").when(isLarge)
            Resource("AWS::SQS::Queue", "B")
                .when(Condition("IsLarge", .equals(size.ref(), "small")))  // error: This condition is called "IsLarge" like another condition of the same service that says something else [two-declarations-of-one-name]
            Resource("AWS::SQS::Queue", "C").when(Condition("IsSmall", .equals(size.ref(), "small")))
            Resource("AWS::SQS::Queue", "D").when(Condition("IsSmall", .equals(size.ref(), "small")))
        },
        // What becomes no resource cannot be left out.
        Service("nothing", region: .euCentral1, stages: [.prod]) { _ in
            StackSettings().terminationProtection(true)  // note: declared here
                .when(isLarge)  // error: The condition "IsLarge" does nothing here: the stack settings are not part of the template [invalid-condition]
            TemplateParameter("Level", default: "info")  // note: declared here
                .when(isLarge)  // error: The condition "IsLarge" does nothing here: the template parameter "Level" becomes no resource of its own [invalid-condition]
            Output("Level", ["Ref": "Level"])
            HTTPAPI()  // note: declared here
                .when(isLarge)  // error: The condition "IsLarge" does nothing here: the HTTP API "HttpApi" becomes no resource [invalid-condition]
            Function("work", .python313, handler: "app.handler", code: "work")
                .timeout(.seconds(5))
                .on(.httpAPI(.get, "/work"))
                .on(
                    .queue(
                        Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")  // note: declared here
                            .when(isLarge)))  // error: The condition "IsLarge" does nothing here: the queue "arn:aws:sqs:eu-central-1:123456789012:jobs" exists already and becomes no resource [invalid-condition]
        },
        Service("right-for-all", region: .euCentral1, stages: [.prod]) { _ in
            FunctionDefaults { $0.timeout(.seconds(5)) }.when(isLarge)
            Function("work", .python313, handler: "app.handler", code: "work")
                .on(.queue(Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")), when: isLarge)
            Output("Size", size.ref()).when(isLarge)
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            Resource("AWS::SQS::Queue", "A")
                .when(Condition("LargeAndOurs", .and(.holds(isLarge), .not(.equals(.accountID, "123456789012")))))
        },
    ]
}
