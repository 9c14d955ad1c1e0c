import Infra

extension Cases {
    static let unknownReference: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // error: The AWS::Lambda::Function "ApiLambdaFunction" refers to "Nobody", but the template has no resource or parameter of that name, so CloudFormation refuses it [unknown-reference]
                .environment("QUEUE", ["Ref": "Nobody"] as Value)
            Topic("news").override("DisplayName", ["Ref": "Somebody"])  // error: The AWS::SNS::Topic "NewsTopic" refers to "Somebody" [unknown-reference]
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": ["Fn::Sub": "${Api} in ${AWS::Region}"]])  // error: The AWS::SNS::Topic "Alarms" refers to "Api" [unknown-reference]
            Resource("AWS::SQS::Queue", "Jobs", properties: ["KmsMasterKeyId": ["Fn::GetAtt": ["Keys", "Arn"]]])  // error: The AWS::SQS::Queue "Jobs" refers to "Keys", but the template has no resource or parameter of that name, so CloudFormation refuses it [unknown-reference]
            Resource("AWS::SNS::Topic", "Account", properties: ["DisplayName": ["Ref": "AWS::AccountID"]])  // error: did you mean "AWS::AccountId"? [unknown-reference]
            Output("Url", ["Ref": "Job"])  // error: The output "Url" refers to "Job", but the template has no resource or parameter of that name, so CloudFormation refuses it [unknown-reference]
        },
        // What is missing because of another mistake is not told again; what the author wrote out is.
        Service("refused", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // error: The AWS::Lambda::Function "ApiLambdaFunction" refers to "Nobody" [unknown-reference]
                .memory(.megabytes(64))  // error: has 64 MB of memory [memory-out-of-range]
                .environment("QUEUE", ["Ref": "Nobody"] as Value)
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": ["Ref": "Api"]])  // error: The AWS::SNS::Topic "Alarms" refers to "Api" [unknown-reference]
        },
        Service("right", region: .euCentral1) { _ in
            let level = TemplateParameter("Level", default: "info")
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("LEVEL", level)
                .environment("QUEUE", ["Ref": "Jobs"] as Value)
            Resource("AWS::SQS::Queue", "Jobs")
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": ["Fn::Sub": ["${name} ${!Name} ${ApiLambdaFunction}", ["name": "x"]]]])
            Resource("AWS::SNS::Topic", "Levels", properties: ["DisplayName": ["Fn::Join": ["-", [["Ref": "Level"], ["Ref": "AWS::StackName"]]]]])
            Output("Url", ["Ref": "Jobs"])
        },
        Service("right-nested", region: .euCentral1) { _ in
            let jobs = Queue("jobs")
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("QUEUE", jobs.url)
                .environment("TABLE", ["Ref": "Names"] as Value)
            Resource("AWS::DynamoDB::Table", "Names", properties: ["BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]], "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]]])
        }
        .nestedStacks(2)
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
        // Names that AWS gives, misspelt inside texts.
        Service("pseudo", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SNS::Topic", "Numbers", properties: ["DisplayName": ["Fn::Sub": "${AWS::AccountID} and ${AWS::Region}"]])  // error: refers to "AWS::AccountID", but the template has no resource or parameter of that name, so CloudFormation refuses it; did you mean "AWS::AccountId"? [unknown-reference]
            Topic("regions").override("DisplayName", ["Fn::Sub": "${AWS::region}"])  // error: did you mean "AWS::Region"? [unknown-reference]
            Function("api", .python313, handler: "app.handler", code: "api")  // error: did you mean "AWS::StackName"? [unknown-reference]
                .environment("STACK", ["Fn::Sub": "${AWS::Stackname}"] as Value)
            Resource("AWS::SNS::Topic", "Users", properties: ["DisplayName": ["Fn::Sub": "${aws:username} of ${!aws:username}"]])  // error: refers to "aws:username", but the template has no resource or parameter of that name, so CloudFormation refuses it; for text that stays as it is, write ${!aws:username}. [unknown-reference]
            Resource("AWS::SNS::Topic", "Own", properties: ["DisplayName": ["Fn::Sub": ["${A::B} in ${AWS::StackName}", ["A::B": "x"]]]])
            Output("Where", ["Fn::Sub": "arn:${AWS::Partition}:x:${AWS::Regoin}"])  // error: did you mean "AWS::Region"? [unknown-reference]
        },
        Service("beside", region: .euCentral1, stages: [.dev]) { _ in
            Function("pages", .python313, handler: "app.handler", code: "api")  // error: refers to "self:custom.domain" [unknown-reference]
                .override("Environment.Variables.BASE_URL", ["Fn::Sub": "https://${self:custom.domain}/scores"])
                .memory(.megabytes(64))  // error: has 64 MB of memory [memory-out-of-range]
        },
    ]
}
