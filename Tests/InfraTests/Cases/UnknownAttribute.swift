import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")  // note: declared here
    private static let jobs = Resource("AWS::SQS::Queue", "Jobs")  // note: declared here
    private static let output = Output("Text", "x")  // note: declared here

    static let unknownAttribute: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            jobs
            output
            Output("JobsName", jobs.attribute("QueueNme"))  // error: AWS::SQS::Queue, which has no attribute "QueueNme"; did you mean "QueueName"? [unknown-attribute]
            Output("Servers", zone.attribute("NameServers"))  // error: The hosted zone "example.com" already exists, and its NameServers is not known [unknown-attribute]
            Output("Other", output.ref())  // error: The output "Text" does not become a resource, so it has no value [unknown-attribute]
        },
        Service("written-out", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Lost")
            Resource("AWS::SQS::Queue", "Work", properties: ["RedrivePolicy": ["deadLetterTargetArn": ["Fn::GetAtt": ["Lost", "Arm"]], "maxReceiveCount": 5]])  // error: The resource "Work" refers to the attribute "Arm" of "Lost", and AWS::SQS::Queue has none of that name; did you mean "Arn"? [unknown-attribute]
            Resource("AWS::SNS::Topic", "Told", properties: ["DisplayName": ["Fn::Sub": "of ${Lost.Name}"]])  // error: the attribute "Name" of "Lost" [unknown-attribute]
            Resource("AWS::SNS::Topic", "Right", properties: ["DisplayName": ["Fn::Sub": "of ${Lost.QueueName} in ${AWS::Region}"]])
        },
        Service("user", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("JOBS", jobs.attribute("Url"))  // error: has no attribute "Url" [unknown-attribute]
        },
        Service("right", region: .euCentral1) { _ in
            Output("JobsName", jobs.attribute("QueueName"))
            Output("Zone", zone.ref())
        },
        Service("outputs", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Work")
            Output("Wrong", ["Fn::GetAtt": ["Work", "ARN"]])  // error: The output "Wrong" refers to the attribute "ARN" of "Work", and AWS::SQS::Queue has none of that name; did you mean "Arn"? [unknown-attribute]
            Output("Right", ["Fn::GetAtt": ["Work", "Arn"]])
        },
    ]
}
