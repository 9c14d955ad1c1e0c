import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let zone = HostedZone("example.com")

    static let invalidOverride: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Queue("jobs")
                .override("VisibilityTimout", 60)  // error: With "VisibilityTimout" set so, the queue "jobs" is not a valid AWS::SQS::Queue [invalid-override]
                .override("DelaySeconds", 60)
            Function("api", .python313, handler: "app.handler", code: "api")
                .override("MemorySize", "much")  // error: With "MemorySize" set so, the function "api" is not a valid AWS::Lambda::Function [invalid-override]
            Resource("AWS::SQS::Queue", "Mails", properties: ["QueueName": "mails"])
                .override("KmsDataKeyReusePeriodSeconds", 5)  // error: With "KmsDataKeyReusePeriodSeconds" set so, the resource "Mails" [invalid-override]
            LoadBalancer("public", in: network)
                .https("www.example.com", in: zone)
                .override("LoadBalancerAttributes.7.Value", "true")  // error: "LoadBalancerAttributes.7.Value" names the element 7 of a list that has 1 in the load balancer "public" [invalid-override]
        },
        // What becomes no resource has no properties.
        Service("nothing", region: .euCentral1, stages: [.dev]) { _ in
            StackSettings().terminationProtection(true)
                .override("Tags.0.Key", "team")  // error: The stack settings are not part of the template, so "Tags.0.Key" cannot be set in them; set it at a resource [invalid-override]
            Topic.existing("arn:aws:sns:eu-central-1:123456789012:news")
                .override("DisplayName", "News")  // error: exists already and becomes no resource, so "DisplayName" cannot be set in it; change it where it was made [invalid-override]
            Function("work", .python313, handler: "app.handler", code: "work")
                .timeout(.seconds(5))
                .on(
                    .queue(
                        Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")
                            .override("VisibilityTimeout", 60)))  // error: The queue "arn:aws:sqs:eu-central-1:123456789012:jobs" exists already and becomes no resource, so "VisibilityTimeout" [invalid-override]
            TemplateParameter("Level", default: "info")
                .override("Default", "debug")  // error: The template parameter "Level" becomes no resource of its own in which "Default" could be set [invalid-override]
            Output("Level", ["Ref": "Level"])
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Queue("jobs").override("VisibilityTimeout", 60)
            Function("api", .python313, handler: "app.handler", code: "api")
                .override("MemorySize", 2_048)
            LoadBalancer("public", in: network)
                .https("shop.example.com", in: HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ"))
                .override("LoadBalancerAttributes.0.Value", "61")
            // Of all functions: each is a resource.
            FunctionDefaults { $0.timeout(.seconds(5)) }.override("RecursiveLoop", "Terminate")
        },
    ]
}
