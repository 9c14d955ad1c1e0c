import Infra

/// Triggers of user pools that exist, which Serverless sets by a function of its own.
///
/// Source: Serverless Framework, "Cognito User Pool", "Using existing pools".
extension Additions {
    mutating func existingPool(
        _ node: Node, _ function: FunctionID, physical: String, _ service: (name: String, stage: String), bucket: Value
    ) -> Bool {
        guard let pool = node["pool"], let trigger = node["trigger"]?.scalar else { return false }
        let isSender = trigger == "CustomSMSSender" || trigger == "CustomEmailSender"
        let version = node["lambdaVersion"]?.value ?? (isSender ? "V1_0" : nil)
        let config = CF.object([
            ("Trigger", .string(trigger)), ("LambdaVersion", version),
            ("KMSKeyID", isSender ? node["kmsKeyId"]?.value : nil),
        ])
        let id = "\(function.prefix)CustomCognitoUserPool1"
        let isFirst = !resources.contains { $0.key == id }
        if let index = resources.firstIndex(where: { $0.key == id }) {
            guard resources[index].value["Properties"]?["UserPoolName"]?.value == pool.value else { return false }
            let known = resources[index].value["Properties"]?["UserPoolConfigs"]?.elements.map(\.value) ?? []
            resources[index].value = node.of(customPool(id, function, physical, pool.value, known + [config]))
        } else {
            resources.append(
                .init(
                    key: id, line: node.line, value: node.of(customPool(id, function, physical, pool.value, [config]))))
        }
        var statements: [Value] = []
        if isFirst, isSender, let key = node["kmsKeyId"] {
            statements.append(["Effect": "Allow", "Resource": key.value, "Action": ["kms:CreateGrant"]])
        }
        statements += [
            [
                "Effect": "Allow", "Resource": "*",
                "Action": ["cognito-idp:ListUserPools", "cognito-idp:DescribeUserPool", "cognito-idp:UpdateUserPool"],
            ],
            [
                "Effect": "Allow",
                "Resource": ["Fn::Sub": .string("arn:${AWS::Partition}:lambda:*:*:function:\(physical)")],
                "Action": ["lambda:AddPermission", "lambda:RemovePermission"],
            ],
            [
                "Effect": "Allow", "Resource": ["Fn::Sub": "arn:${AWS::Partition}:iam::*:role/*"],
                "Action": ["iam:PassRole"],
            ],
        ]
        custom(.userPool, statements, service, bucket: bucket, for: node)
        return true
    }

    private func customPool(_ id: String, _ function: FunctionID, _ physical: String, _ pool: Value, _ configs: [Value])
        -> Value
    {
        let others = resources.prefix { $0.key != id }.filter { pair in
            pair.value["Type"]?.scalar == "Custom::CognitoUserPool"
                && pair.value["Properties"]?["UserPoolName"]?.value == pool
        }
        let waits =
            [.string(function.logical), .string(Custom.userPool.id)] + others.suffix(1).map { Value.string($0.key) }
        return [
            "Type": "Custom::CognitoUserPool",
            "Properties": [
                "ServiceToken": CF.get(Custom.userPool.id), "FunctionName": .string(physical), "UserPoolName": pool,
                "UserPoolConfigs": .array(configs),
            ],
            "DependsOn": .array(waits), "Version": 1,
        ]
    }
}
