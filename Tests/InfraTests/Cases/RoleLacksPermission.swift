import Infra

extension Cases {
    private static func role(
        _ id: String, _ actions: String..., on resource: Value = "*", managed: String? = nil, line: Int = #line
    ) -> Resource {
        let service: Value = ["Service": "lambda.amazonaws.com"]
        let trust: Value = [
            "Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": service, "Action": "sts:AssumeRole"]],
        ]
        let statement: Value = ["Effect": "Allow", "Action": .array(actions.map { .string($0) }), "Resource": resource]
        let policy: Value = ["PolicyName": "own", "PolicyDocument": ["Version": "2012-10-17", "Statement": [statement]]]
        return Resource(
            "AWS::IAM::Role", id,
            properties: [
                "AssumeRolePolicyDocument": trust, "Policies": [policy],
                "ManagedPolicyArns": .array(managed.map { [.string("arn:aws:iam::aws:policy/\($0)")] } ?? []),
            ], line: line)
    }

    private static func function(_ id: String, role: String, line: Int = #line) -> Resource {
        Resource(
            "AWS::Lambda::Function", id,
            properties: [
                "Runtime": "python3.13", "Handler": "index.handler", "Timeout": 6, "Code": ["ZipFile": "pass"],
                "Role": ["Fn::GetAtt": [.string(role), "Arn"]],
            ], line: line)
    }

    private static func mapping(
        _ id: String, _ function: String, of source: Value = ["Fn::GetAtt": ["Jobs", "Arn"]], line: Int = #line
    ) -> Resource {
        Resource(
            "AWS::Lambda::EventSourceMapping", id,
            properties: ["EventSourceArn": source, "FunctionName": ["Ref": .string(function)]], line: line)
    }

    static let roleLacksPermission: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimeout": 60])
            role("Reader", "sqs:ReceiveMessage")  // note: the role
            function("Worker", role: "Reader")
            mapping("Mapping", "Worker")  // error: Lambda reads "Jobs" with the role "Reader" of "Worker", which does not allow "sqs:DeleteMessage" and "sqs:GetQueueAttributes" on it [role-lacks-permission]
            // Patterns, managed policies and policies that are attached allow it too.
            role("Pattern", "sqs:*")
            function("Second", role: "Pattern")
            mapping("SecondMapping", "Second")
            role("Managed", "logs:*", managed: "service-role/AWSLambdaSQSQueueExecutionRole")
            function("Third", role: "Managed")
            mapping("ThirdMapping", "Third")
            // What a policy of somebody else allows is not known.
            role("Unknown", "logs:*", managed: "ReadOnlyAccess")
            function("Fourth", role: "Unknown")
            mapping("FourthMapping", "Fourth")
            // What is allowed on another queue does not count.
            Resource("AWS::SQS::Queue", "Mails")
            role("Other", "sqs:*", on: ["Fn::GetAtt": ["Mails", "Arn"]])  // note: the role
            function("Fifth", role: "Other")
            mapping("FifthMapping", "Fifth")  // error: which does not allow "sqs:ReceiveMessage", "sqs:DeleteMessage" and "sqs:GetQueueAttributes" on it [role-lacks-permission]
            role("Right", "sqs:*", on: ["Fn::GetAtt": ["Jobs", "Arn"]])
            function("Sixth", role: "Right")
            mapping("SixthMapping", "Sixth")
            role("Named", "sqs:*", on: ["Fn::Sub": "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders"])  // note: the role
            function("Seventh", role: "Named")
            mapping("SeventhMapping", "Seventh", of: ["Fn::Sub": "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders"])
            mapping("EighthMapping", "Seventh", of: "arn:aws:sqs:eu-central-1:123456789012:bills")  // error: Lambda reads "arn:aws:sqs:eu-central-1:123456789012:bills" with the role "Named" [role-lacks-permission]
            role("Patterned", "sqs:*", on: ["Fn::Sub": "arn:aws:sqs:*:${AWS::AccountId}:b*"])
            function("Ninth", role: "Patterned")
            mapping("NinthMapping", "Ninth", of: "arn:aws:sqs:eu-central-1:123456789012:bills")
        },
        // The library allows nothing in a role that is written out.
        Service("words", region: .euCentral1, stages: [.dev]) { _ in
            let logs = role("Logs", "logs:PutLogEvents")  // note: the role
            logs
            Function("unread", .python313, handler: "app.handler", code: "api")
                .role(logs)
                .on(.queue(Queue("letters")))  // error: Lambda reads "LettersQueue" with the role "Logs" of "UnreadLambdaFunction", which does not allow [role-lacks-permission]
            Function("read", .python313, handler: "app.handler", code: "api")
                .role(role("All", "sqs:*"))
                .on(.queue(Queue("parcels")))
            Function("own", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("mail")))
        },
        // Bref reads parameters with the function's role.
        Service("bref", region: .euCentral1, stages: [.dev]) { _ in
            Function("web", .php(.v84, .fpm), handler: "public/index.php", code: "web")
                .environment("TOKEN", "bref-ssm:/app/token")  // error: The variable TOKEN of the function "web" is read from Parameter Store when the function starts, but the role [role-lacks-permission]
            Function("other", .php(.v84, .fpm), handler: "public/index.php", code: "web")
                .environment("TOKEN", "bref-ssm:/app/token")  // error: does not allow ssm:GetParameters on "/app/token"; declare it as Secret("/app/token") [role-lacks-permission]
                .environment("OTHER", Secret("/app/other"))
            Function("right", .php(.v84, .fpm), handler: "public/index.php", code: "web")
                .environment("TOKEN", "bref-ssm:/app/token")
                .environment("OTHER", "bref-ssm:/app/other")
                .allow("ssm:GetParameters", on: "arn:aws:ssm:eu-central-1:123456789012:parameter/app/*")
            Function("secret", .php(.v84, .fpm), handler: "public/index.php", code: "web")
                .environment("TOKEN", Secret("/app/token"))
            Function("existing", .php(.v84, .fpm), handler: "public/index.php", code: "web")
                .role(existing: "arn:aws:iam::123456789012:role/web")
                .environment("TOKEN", "bref-ssm:/app/token")
            Resource("AWS::Lambda::Function", "Written", properties: ["Runtime": "provided.al2023", "Handler": "index.php", "Timeout": 6, "Code": ["S3Bucket": "code-of-shop", "S3Key": "a.zip"], "Role": ["Fn::GetAtt": ["Reads", "Arn"]], "Environment": ["Variables": ["TOKEN": "bref-ssm:/app/token"]]])  // error: The variable TOKEN of the resource "Written" [role-lacks-permission]
            role("Reads", "ssm:GetParameters", on: "arn:aws:ssm:eu-central-1:123456789012:parameter/app/other")  // note: the role
        },
    ]
}
