import Infra

/// The functions by which Serverless does what CloudFormation could not: notifications of existing buckets, triggers of
/// existing user pools, and the role by which API Gateway writes logs.
///
/// Their code is Serverless' own, in `.serverless/custom-resources.zip`.
/// Source: Serverless Framework, "S3", "Using existing buckets"; "API Gateway", "Logs".
extension Additions {
    enum Custom: String {
        case bucket = "custom-resource-existing-s3"
        case userPool = "custom-resource-existing-cup"
        case logRole = "custom-resource-apigw-cw-role"

        var handler: String {
            switch self {
            case .bucket: "s3/handler.handler"
            case .userPool: "cognito-user-pool/handler.handler"
            case .logRole: "api-gateway-cloud-watch-role/handler.handler"
            }
        }

        var id: String { ServerlessIDs.function(rawValue) + "LambdaFunction" }
    }

    static let customRole = "IamRoleCustomResourcesLambdaExecution"

    /// Where the archive of these functions is expected.
    static func customKey(_ service: (name: String, stage: String)) -> String {
        "serverless/\(service.name)/\(service.stage)/custom-resources.zip"
    }

    /// The function of a kind, and what its role may do.
    mutating func custom(
        _ kind: Custom, _ statements: [Value], _ service: (name: String, stage: String), bucket: Value, for node: Node
    ) {
        customStatements += statements.filter { !customStatements.contains($0) }
        resources.removeAll { $0.key == Self.customRole }
        resource(
            Self.customRole, "AWS::IAM::Role",
            [
                "AssumeRolePolicyDocument": [
                    "Version": "2012-10-17",
                    "Statement": [
                        [
                            "Effect": "Allow", "Principal": ["Service": ["lambda.amazonaws.com"]],
                            "Action": ["sts:AssumeRole"],
                        ]
                    ],
                ],
                "Policies": [
                    [
                        "PolicyName": CF.join(
                            "-", [.string(service.stage), .string(service.name), "custom-resources-lambda"]),
                        "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(customStatements)],
                    ]
                ],
            ], for: node)
        resource(
            kind.id, "AWS::Lambda::Function",
            [
                "Code": ["S3Bucket": bucket, "S3Key": .string(Self.customKey(service))],
                "FunctionName": .string("\(service.name)-\(service.stage)-\(kind.rawValue)"),
                "Handler": .string(kind.handler),
                "MemorySize": 1024, "Runtime": "nodejs20.x", "Timeout": 180, "Role": CF.get(Self.customRole),
            ], after: [Self.customRole], for: node)
    }

    /// What an existing bucket tells a function of. Serverless puts all events of a function into one resource.
    mutating func existingBucket(
        _ node: Node, _ function: FunctionID, physical: String, _ service: (name: String, stage: String), bucket: Value
    ) -> Bool {
        guard let name = node["bucket"] else { return false }
        let rules = (node["rules"]?.elements ?? []).flatMap(\.pairs).map { pair -> Value in
            .object([.init(pair.key.prefix(1).uppercased() + pair.key.dropFirst(), pair.value.value)])
        }
        let config: Value = ["Event": node["event"]?.value ?? "s3:ObjectCreated:*", "Rules": .array(rules)]
        let id = "\(function.prefix)CustomS31"
        if let index = resources.firstIndex(where: { $0.key == id }) {
            let known = resources[index].value["Properties"]?["BucketConfigs"]?.elements.map(\.value) ?? []
            resources[index].value = node.of(customBucket(id, node, function, physical, name.value, known + [config]))
        } else {
            resources.append(
                .init(
                    key: id, line: node.line,
                    value: node.of(customBucket(id, node, function, physical, name.value, [config]))))
        }
        let arn = CF.join(":", ["arn", CF.partition, "s3", "", "", name.value])
        let all = CF.join(
            ":", ["arn", CF.partition, "lambda", CF.ref("AWS::Region"), CF.ref("AWS::AccountId"), "function", "*"])
        custom(
            .bucket,
            [
                [
                    "Effect": "Allow", "Resource": arn,
                    "Action": ["s3:PutBucketNotification", "s3:GetBucketNotification"],
                ],
                ["Effect": "Allow", "Resource": all, "Action": ["lambda:AddPermission", "lambda:RemovePermission"]],
            ], service, bucket: bucket, for: node)
        return true
    }

    private func customBucket(
        _ id: String, _ node: Node, _ function: FunctionID, _ physical: String, _ name: Value, _ configs: [Value]
    ) -> Value {
        let others = resources.filter { pair in
            pair.key != id && pair.value["Type"]?.scalar == "Custom::S3"
                && pair.value["Properties"]?["BucketName"]?.value == name
        }
        let waits =
            [.string(function.logical), .string(Custom.bucket.id)] + others.suffix(1).map { Value.string($0.key) }
        return [
            "Type": "Custom::S3",
            "Properties": [
                "ServiceToken": CF.get(Custom.bucket.id), "FunctionName": .string(physical), "BucketName": name,
                "BucketConfigs": .array(configs),
            ],
            "DependsOn": .array(waits), "Version": 1,
        ]
    }

    /// The role by which API Gateway writes logs, which Serverless sets for the account.
    mutating func logRole(_ role: Value?, _ service: (name: String, stage: String), bucket: Value, for node: Node) {
        let id = "CustomApiGatewayAccountCloudWatchRole"
        guard !resources.contains(where: { $0.key == id }) else { return }
        let properties = CF.object([("ServiceToken", CF.get(Custom.logRole.id)), ("RoleArn", role)])
        resources.append(
            .init(
                key: id, line: node.line,
                value: node.of(["Type": "Custom::ApiGatewayAccountRole", "Properties": properties, "Version": 1])))
        custom(
            .logRole,
            [
                [
                    "Effect": "Allow",
                    "Resource": CF.join(":", ["arn", CF.partition, "iam:", CF.ref("AWS::AccountId"), "role/*"]),
                    "Action": [
                        "iam:AttachRolePolicy", "iam:CreateRole", "iam:ListAttachedRolePolicies", "iam:PassRole",
                    ],
                ],
                [
                    "Effect": "Allow", "Resource": CF.join(":", ["arn", CF.partition, "apigateway:*::/account"]),
                    "Action": ["apigateway:GET", "apigateway:PATCH"],
                ],
            ], service, bucket: bucket, for: node)
    }
}
