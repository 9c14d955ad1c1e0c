import Infra

extension Cases {
    static let grantOnOtherType: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let group = Resource("AWS::ECS::Cluster", "Audit")  // note: the resource "Audit"
            let alias = Resource("AWS::KMS::Alias", "Named", properties: ["AliasName": "alias/shop", "TargetKeyId": "0a1b2c3d-1111-2222-3333-444455556666"])  // note: the resource "Named"
            group
            alias
            Function("api", .python313, handler: "app.handler", code: "api")
                .start(group, as: "MACHINE")  // error: The word .start is for resources of the type AWS::StepFunctions::StateMachine, and the resource "Audit" is an AWS::ECS::Cluster [grant-on-other-type]
                .use(alias, as: "KEY")  // error: The word .use is for resources of the type AWS::KMS::Key [grant-on-other-type]
        },
        Service("right", region: .euCentral1) { _ in
            let key = Resource(
                "AWS::KMS::Key", "Key",
                properties: [
                    "KeyPolicy": [
                        "Version": "2012-10-17",
                        "Statement": [["Effect": "Allow", "Action": "kms:*", "Resource": "*", "Principal": ["AWS": "arn:aws:iam::123456789012:root"]]],
                    ]
                ])
            key
            Function("api", .python313, handler: "app.handler", code: "api")
                .use(key, as: "KEY")
                .use("arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")
                .start("arn:aws:states:eu-central-1:123456789012:stateMachine:checkout", as: "MACHINE")
                .invoke("arn:aws:lambda:eu-central-1:123456789012:function:old", as: "OLD")
        },
    ]
}
