import Infra

extension Cases {
    static let widePermission: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("*", on: "*")  // warning: The role of function "api" may do everything on everything [wide-permission]
                .allow("dynamodb:*", on: "*")  // warning: may do everything that dynamodb can, on every resource [wide-permission]
                .allow("iam:PassRole", on: "*")  // warning: may pass every role of the account to a service [wide-permission]
            Resource(  // warning: A statement of the resource "All" allows everything on everything [wide-permission]
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
