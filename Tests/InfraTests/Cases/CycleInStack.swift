import Infra

extension Cases {
    static let cycleInStack: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": ["Ref": "Jobs"]])  // error: wait for each other, so that none can be created first: "Alarms" needs "Jobs" needs "Alarms" [cycle-in-stack]
            Resource("AWS::SQS::Queue", "Jobs", properties: ["KmsMasterKeyId": ["Fn::Sub": "alias/${Alarms.TopicName}"]])  // note: "Jobs" comes from here
        },
        Service("names", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // note: "ApiLambdaFunction" comes from here
                .environment("TABLE", ["Ref": "Names"] as Value)
            Resource("AWS::SQS::Queue", "Names", properties: ["QueueName": ["Fn::Sub": ["${f}-names", ["f": ["Fn::GetAtt": ["ApiLambdaFunction", "Arn"]]]]]])  // error: "Names" needs "ApiLambdaFunction" needs "Names" [cycle-in-stack]
        },
        Service("right", region: .euCentral1) { _ in
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": ["Fn::Sub": "${AWS::StackName}"]])
            Resource("AWS::SQS::Queue", "Jobs", properties: ["KmsMasterKeyId": ["Fn::Sub": "alias/${Alarms.TopicName}"]])
        },
    ]
}
