import Infra

extension Cases {
    private static func role(_ id: String, _ actions: String..., managed: String? = nil, line: Int = #line) -> Resource {
        let service: Value = ["Service": "lambda.amazonaws.com"]
        let trust: Value = [
            "Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": service, "Action": "sts:AssumeRole"]],
        ]
        let statement: Value = ["Effect": "Allow", "Action": .array(actions.map { .string($0) }), "Resource": "*"]
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

    private static func mapping(_ id: String, _ function: String, line: Int = #line) -> Resource {
        Resource(
            "AWS::Lambda::EventSourceMapping", id,
            properties: ["EventSourceArn": ["Fn::GetAtt": ["Jobs", "Arn"]], "FunctionName": ["Ref": .string(function)]], line: line)
    }

    static let roleLacksPermission: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimeout": 60])
            role("Reader", "sqs:ReceiveMessage")  // note: the role
            function("Worker", role: "Reader")
            mapping("Mapping", "Worker")  // error: Lambda reads "Jobs" with the role "Reader" of "Worker", which does not allow "sqs:ReceiveMessage", "sqs:DeleteMessage" and "sqs:GetQueueAttributes" [role-lacks-permission]
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
        }
    ]
}
