import Infra

extension Cases {
    static let targetInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            Function("api", .python313, handler: "app.handler", code: "api")
                .deadLetters(.existing("arn:aws:sqs:us-east-1:123456789012:dead"))  // error: is in us-east-1, and Lambda sends only to targets in the function's region [target-in-other-region]
                .onFailure(.existing("arn:aws:sns:eu-west-1:123456789012:failed"))  // error: is in eu-west-1 [target-in-other-region]
                .onSuccess(.existing("arn:aws:lambda:eu-west-1:123456789012:function:next"))  // error: is in eu-west-1 [target-in-other-region]
            Function("times", .python313, handler: "app.handler", code: "api")
                .on(.eventBridge(["source": ["a"]]).deadLetters(.existing("arn:aws:sqs:us-east-1:123456789012:dead")))  // error: is in us-east-1 [target-in-other-region]
            let away = Topic.existing("arn:aws:sns:us-east-1:123456789012:alarms")
            Resource(  // error: The resource "Errors" is in eu-central-1 but its action "arn:aws:sns:us-east-1:123456789012:alarms" is in us-east-1 [target-in-other-region]
                "AWS::CloudWatch::Alarm", "Errors",
                properties: [
                    "Namespace": "AWS/Lambda", "MetricName": "Errors", "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1, "Threshold": 1,
                    "ComparisonOperator": "GreaterThanThreshold", "AlarmActions": [away.arn], "OKActions": [away.arn],
                ])
        },
        Service("right", region: .euCentral1) { _ in
            Resource(
                "AWS::CloudWatch::Alarm", "Errors",
                properties: [
                    "Namespace": "AWS/Lambda", "MetricName": "Errors", "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1, "Threshold": 1,
                    "ComparisonOperator": "GreaterThanThreshold",
                    "AlarmActions": ["arn:aws:sns:eu-central-1:123456789012:alarms", "arn:aws:automate:eu-central-1:ec2:stop"],
                ])
            Function("api", .python313, handler: "app.handler", code: "api")
                .deadLetters(.existing("arn:aws:sqs:eu-central-1:123456789012:dead"))
                .onFailure(.existing("arn:aws:s3:::results"))
        },
        Service("subscriptions", region: .euCentral1, stages: [.dev]) { _ in  // note: service "subscriptions" is in eu-central-1
            Resource("AWS::SNS::Subscription", "Away", properties: ["TopicArn": "arn:aws:sns:eu-central-1:123456789012:news", "Protocol": "sqs", "Endpoint": "arn:aws:sqs:eu-central-1:123456789012:news", "RedrivePolicy": ["deadLetterTargetArn": "arn:aws:sqs:us-east-1:123456789012:dead"]])  // error: its dead-letter queue "arn:aws:sqs:us-east-1:123456789012:dead" is in us-east-1 [target-in-other-region]
            Resource("AWS::SNS::Subscription", "OfTopic", properties: ["TopicArn": "arn:aws:sns:us-east-1:123456789012:news", "Region": "us-east-1", "Protocol": "sqs", "Endpoint": "arn:aws:sqs:eu-central-1:123456789012:news", "RedrivePolicy": ["deadLetterTargetArn": "arn:aws:sqs:us-east-1:123456789012:dead"]])
            Resource("AWS::SNS::Subscription", "Near", properties: ["TopicArn": "arn:aws:sns:eu-central-1:123456789012:news", "Protocol": "sqs", "Endpoint": "arn:aws:sqs:eu-central-1:123456789012:news", "RedrivePolicy": ["deadLetterTargetArn": ["Fn::Sub": "arn:${AWS::Partition}:sqs:${AWS::Region}:123456789012:dead"]]])
        },
        Service("machines", region: .euCentral1, stages: [.dev]) { _ in  // note: service "machines" is in eu-central-1
            Resource("AWS::StepFunctions::StateMachine", "Text", properties: ["RoleArn": "arn:aws:iam::123456789012:role/machine", "DefinitionString": "{\"StartAt\":\"Bill\",\"States\":{\"Bill\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:bill\",\"End\":true}}}"])  // error: its state "Bill" names "arn:aws:lambda:us-east-1:123456789012:function:bill" in us-east-1 [target-in-other-region]
            Resource("AWS::StepFunctions::StateMachine", "Object", properties: ["RoleArn": "arn:aws:iam::123456789012:role/machine", "Definition": ["StartAt": "Bill", "States": ["Bill": ["Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": ["FunctionName": "arn:aws:lambda:us-east-1:123456789012:function:bill"], "End": true]]]])  // error: its state "Bill" names [target-in-other-region]
            Resource("AWS::StepFunctions::StateMachine", "Here", properties: ["RoleArn": "arn:aws:iam::123456789012:role/machine", "Definition": ["StartAt": "Bill", "States": ["Bill": ["Type": "Task", "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:bill", "End": true]]]])
        },
    ]
}
