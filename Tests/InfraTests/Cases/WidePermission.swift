import Infra

extension Cases {
    static let widePermission: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("*", on: "*")  // warning: The role of function "api" allows all actions on all resources [wide-permission]
                .allow("dynamodb:*", on: "*")  // warning: The role of function "api" allows all actions of dynamodb on all resources [wide-permission]
                .allow("iam:PassRole", on: "*")  // warning: The role of function "api" can pass every role of the account to a service, and so get the permissions of all of them [wide-permission]
            Resource(  // warning: A statement of the resource "All" allows all actions on all resources [wide-permission]
                "AWS::IAM::ManagedPolicy", "All",
                properties: [
                    "PolicyDocument": [
                        "Version": "2012-10-17", "Statement": [["Effect": "Allow", "Action": ["*"], "Resource": "*"]],
                    ]
                ])
        },
        Service("right", region: .euCentral1) { _ in
            Resource(
                "AWS::IAM::ManagedPolicy", "None",
                properties: [
                    "PolicyDocument": [
                        "Version": "2012-10-17", "Statement": [["Effect": "Deny", "Action": ["*"], "Resource": "*"]],
                    ]
                ])
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("s3:ListAllMyBuckets", on: "*")
                .allow("iam:PassRole", on: "arn:aws:iam::123456789012:role/tasks-*")
                .allow("dynamodb:*", on: "arn:aws:dynamodb:eu-central-1:123456789012:table/users")
        },
    ]
}
