import Infra

extension Cases {
    private static let size = TemplateParameter("Size", default: "small")
    private static let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))
    private static let isSmall = Condition("IsSmall", .not(.holds(isLarge)))
    private static let isOurs = Condition("IsOurs", .equals(.accountID, "123456789012"))

    static let cycleInStack: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": ["Ref": "Jobs"]])  // error: The resources of service "shop" depend on each other in a cycle: "Alarms" needs "Jobs" needs "Alarms" [cycle-in-stack]
            Resource("AWS::SQS::Queue", "Jobs", properties: ["KmsMasterKeyId": ["Fn::Sub": "alias/${Alarms.TopicName}"]])  // note: "Jobs" comes from here
        },
        Service("names", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // note: "ApiLambdaFunction" comes from here
                .environment("TABLE", ["Ref": "Names"] as Value)
            Resource("AWS::SQS::Queue", "Names", properties: ["QueueName": ["Fn::Sub": ["${f}-names", ["f": ["Fn::GetAtt": ["ApiLambdaFunction", "Arn"]]]]]])  // error: "Names" needs "ApiLambdaFunction" needs "Names" [cycle-in-stack]
        },
        // Both may hold at once.
        Service("conditions", region: .euCentral1) { _ in
            let waits: Value = .if(isOurs, ["Ref": "Jobs"], else: "none")
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": waits]).when(isLarge)  // error: "Alarms" needs "Jobs" needs "Alarms" [cycle-in-stack]
            Resource(  // note: "Jobs" comes from here
                "AWS::SQS::Queue", "Jobs", properties: ["KmsMasterKeyId": .if(isLarge, ["Fn::GetAtt": ["Alarms", "TopicName"]], else: "none")])
                .when(isOurs)
        },
        // One of them is there, or one waits for the other.
        Service("right-conditions", region: .euCentral1) { _ in
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": .if(isSmall, ["Ref": "Jobs"], else: "none")]).when(isLarge)
            Resource("AWS::SQS::Queue", "Jobs", properties: ["KmsMasterKeyId": .if(isLarge, ["Fn::GetAtt": ["Alarms", "TopicName"]], else: "none")])
                .when(isSmall)
            Resource("AWS::SNS::Topic", "News", properties: ["DisplayName": .if(isSmall, ["Ref": "Mails"], else: "none")])
            Resource("AWS::SQS::Queue", "Mails", properties: ["KmsMasterKeyId": .if(isLarge, ["Fn::GetAtt": ["News", "TopicName"]], else: "none")])
        },
        // There is a circle that cannot be and one that can.
        Service("two-ways", region: .euCentral1) { _ in
            Resource(  // error: "News" needs "Mails" needs "News" [cycle-in-stack]
                "AWS::SNS::Topic", "News",
                properties: ["DisplayName": .if(isSmall, ["Ref": "Mails"], else: "none")])
            Resource(  // note: "Mails" comes from here
                "AWS::SQS::Queue", "Mails",
                properties: [
                    "KmsMasterKeyId": .if(isLarge, ["Fn::GetAtt": ["News", "TopicName"]], else: "none"),
                    "QueueName": .if(isOurs, "mails", else: ["Fn::GetAtt": ["News", "TopicName"]]),
                ])
        },
        Service("right", region: .euCentral1) { _ in
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": ["Fn::Sub": "${AWS::StackName}"]])
            Resource("AWS::SQS::Queue", "Jobs", properties: ["KmsMasterKeyId": ["Fn::Sub": "alias/${Alarms.TopicName}"]])
        },
    ]
}
