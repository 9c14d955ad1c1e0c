import Infra

extension ServerlessImport {
    /// Whether the plugin serverless-iam-roles-per-function gives the function a role of its own.
    static func hasOwnStatements(_ node: Node) -> Bool { node["iamRoleStatements"] != nil }

    /// Settings of a function that no modifier says, as properties; with the rights that Serverless adds for them.
    mutating func settings(of one: inout Prepared) {
        let (name, node) = (one.name, one.node)
        let prefix = ServerlessIDs.function(name)
        let function = FunctionID(name: name, node: node)
        let numbers = [
            ("memorySize", "MemorySize"), ("timeout", "Timeout"), ("ephemeralStorageSize", "EphemeralStorage.Size"),
            ("reservedConcurrency", "ReservedConcurrentExecutions"),
        ]
        for (key, property) in numbers {
            if let value = node[key], value.int == nil, !value.isNull { one.overrides.append((property, value)) }
        }
        if let text = node["description"], text.scalar.map(Sentinel.refers) ?? true, !text.isNull {
            one.overrides.append(("Description", text))
        }
        if let own = node["name"], own.scalar.map(Sentinel.refers) ?? true, !own.isNull {
            one.overrides.append(("FunctionName", own))
        }
        if let days = node["logRetentionInDays"], days.int == nil, !days.isNull {
            additions.change("\(prefix)LogGroup", [("RetentionInDays", days.value)], for: days)
        }
        if let layers = node["layers"], !layers.isNull {
            let own = resolver.root["layers"]?.pairs.map { "\(ServerlessIDs.function($0.key))LambdaLayer" } ?? []
            let made = requirementsLayer == nil ? [] : ["PythonRequirementsLambdaLayer"]
            let areKnown = layers.elements.allSatisfy { layer in
                layer.scalar.map { !Sentinel.refers($0) } ?? layer["Ref"]?.scalar.map((own + made).contains) ?? false
            }
            if !areKnown || layers.scalar != nil { one.overrides.append(("Layers", layers)) }
        }
        if let vpc = node["vpc"], vpc.isMapping {
            one.network = Self.network(vpc)
            if one.network == nil, let groups = vpc["securityGroupIds"], let subnets = vpc["subnetIds"], !groups.isNull,
                !subnets.isNull
            {
                var members: [(String, Value?)] = [("SecurityGroupIds", groups.value), ("SubnetIds", subnets.value)]
                if vpc["ipv6AllowedForDualStack"]?.bool == true { members.append(("Ipv6AllowedForDualStack", true)) }
                one.overrides.append(("VpcConfig", vpc.of(CF.object(members))))
                if additions.managedPolicies.isEmpty { additions.managedPolicies.append(vpc.of(CF.vpcPolicy)) }
            }
        }
        if node["vpc"]?.isNull == true, provider["vpc"].map({ Self.network($0) != nil }) == true {
            // Outside of the VPC of all others.
            one.execution.append(.raw(".withoutNetwork()"))
        }
        if let key = node["kmsKeyArn"] ?? node["awsKmsKeyArn"], !key.isNull {
            one.overrides.append(("KmsKeyArn", key))
            if key.scalar != nil { additions.allow(["kms:Decrypt"], on: [key.value], for: key) }
        }
        execution(of: &one)
        let formats = ["JSON": ".json", "Text": ".text"]
        if let logs = node["logs"], let word = logs["logFormat"]?.scalar.flatMap({ formats[$0] }), logs.pairs.count == 1
        {
            one.logFormat = .call(".logFormat", [.init(nil, .raw(word))])
        } else if let logs = node["logs"], logs.isMapping {
            let members = logs.pairs.map {
                Value.Member($0.key.prefix(1).uppercased() + $0.key.dropFirst(), $0.value.value)
            }
            one.overrides.append(("LoggingConfig", logs.of(.object(members))))
        }
        if let condition = node["condition"], !condition.isNull {
            additions.changes.append(
                .init(key: function.logical, line: condition.line, value: node.of(["Condition": condition.value])))
        }
        if let waits = node["dependsOn"]?.list.compactMap(\.scalar), !waits.isEmpty {
            additions.change("\(prefix)LambdaFunction", [], after: ["\(prefix)LogGroup"] + waits, for: node)
        }
        imageSettings(of: one)
        if let mode = node["tracing"] ?? provider["tracing"]?["lambda"], mode.scalar == "PassThrough" {
            one.overrides.append(("TracingConfig", mode.of(["Mode": "PassThrough"])))
            additions.allow(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], on: ["*"], for: mode)
        }
        if Self.hasOwnStatements(node) {
            if usesRolesPerFunction {
                writeRole(of: function)
            } else {
                report.lost(
                    "iamRoleStatements of function \(name)", at: node["iamRoleStatements"]?.place, because: Self.noRoles
                )
            }
        }
    }

    /// Serverless gives the role of all functions the rights of a VPC wherever one is named, even without subnets.
    mutating func addNetworkPolicy(_ prepared: [Prepared]) {
        let isNamed = provider["vpc"].map { !$0.isNull } == true || functions.contains { $0.value["vpc"] != nil }
        guard isNamed, additions.managedPolicies.isEmpty, !prepared.contains(where: { $0.network != nil }) else {
            return
        }
        if let vpc = provider["vpc"], Self.network(vpc) != nil,
            functions.contains(where: { $0.value["vpc"] == nil })
        {
            return
        }
        additions.managedPolicies.append(provider.of(CF.vpcPolicy))
        guard let vpc = provider["vpc"], vpc.isMapping,
            vpc["securityGroupIds"] == nil || vpc["subnetIds"] == nil
        else { return }
        report.unneeded(
            "provider.vpc", at: vpc.place,
            because: "without securityGroupIds and subnetIds no function is in it; its rights are in the role")
    }

    private static let noRoles =
        "the plugin serverless-iam-roles-per-function is not among the plugins, so nothing comes of it"

    private var usesRolesPerFunction: Bool {
        pluginNames.contains { $0.contains("iam-roles-per-function") }
    }

    /// The role that the plugin serverless-iam-roles-per-function makes: its logs, what events and settings need, and
    /// the function's own statements.
    ///
    /// Source: serverless-iam-roles-per-function, "How it works".
    private mutating func writeRole(of function: FunctionID) {
        let node = function.node
        let stage = stageText
        let physical = node["name"]?.scalar ?? "\(serviceName)-\(stage)-\(function.name)"
        let group = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/\(physical):*:*"
        var statements: [Value] = [
            [
                "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:CreateLogGroup", "logs:PutLogEvents"],
                "Resource": [["Fn::Sub": .string(group)]],
            ]
        ]
        var queues: [Value] = []
        var streams: [String: [Value]] = [:]
        for event in node["events"]?.elements ?? [] {
            if let queue = event["sqs"] { queues.append((queue["arn"] ?? queue).value) }
            if let stream = event["stream"] {
                let arn = stream["arn"] ?? stream
                let type =
                    stream["type"]?.scalar ?? (arn.scalar?.contains(":dynamodb:") == true ? "dynamodb" : "kinesis")
                streams[type, default: []].append(arn.value)
            }
        }
        for type in ["dynamodb", "kinesis"] {
            guard let arns = streams[type] else { continue }
            let actions = ["GetRecords", "GetShardIterator", "DescribeStream", "ListStreams"].map {
                Value.string("\(type):\($0)")
            }
            statements.append(["Effect": "Allow", "Action": .array(actions), "Resource": .array(arns)])
        }
        if !queues.isEmpty {
            statements.append([
                "Effect": "Allow", "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
                "Resource": .array(queues),
            ])
        }
        if let target = node["onError"] {
            statements.append(["Effect": "Allow", "Action": ["sns:Publish"], "Resource": target.value])
        }
        let custom = resolver.root["custom"]?["serverless-iam-roles-per-function"]
        let inherits = node["iamRoleStatementsInherit"]?.bool ?? (custom?["defaultInherit"]?.bool ?? false)
        let shared = provider["iam"]?["role"]?["statements"] ?? provider["iamRoleStatements"]
        if inherits { statements += (shared?.list ?? []).map(\.value) }
        statements += (node["iamRoleStatements"]?.list ?? []).map(\.value)
        let own = "\(function.prefix)IamRoleLambdaExecution"
        let parts: [Value] = [
            .string(serviceName), .string(stage), .string(function.name), CF.ref("AWS::Region"), "lambdaRole",
        ]
        // The plugin leaves the last part out where the name would be longer than IAM takes.
        let length = "\(serviceName)-\(resolver.stage)-\(function.name)-\(region)-lambdaRole".count
        let boundary =
            node["iamPermissionsBoundary"] ?? provider["iam"]?["role"]?["permissionsBoundary"]
            ?? provider["rolePermissionsBoundary"]
        let hasNetwork = (node["vpc"] ?? provider["vpc"])?.pairs.isEmpty == false
        let policy: Value = [
            "PolicyName": CF.join("-", [.string(serviceName), .string(stage), "lambda"]),
            "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(statements)],
        ]
        additions.resource(
            own, "AWS::IAM::Role",
            CF.object([
                (
                    "AssumeRolePolicyDocument",
                    [
                        "Version": "2012-10-17",
                        "Statement": [
                            [
                                "Effect": "Allow", "Principal": ["Service": ["lambda.amazonaws.com"]],
                                "Action": ["sts:AssumeRole"],
                            ]
                        ],
                    ]
                ),
                ("Policies", [policy]), ("Path", provider["iam"]?["role"]?["path"]?.value ?? "/"),
                (
                    "RoleName",
                    node["iamRoleStatementsName"]?.value ?? CF.join("-", length > 64 ? Array(parts.dropLast()) : parts)
                ),
                ("ManagedPolicyArns", hasNetwork ? [CF.vpcPolicy] : []), ("PermissionsBoundary", boundary?.value),
            ]), for: node["iamRoleStatements"] ?? node)
        report.typed(
            "the role of function \(function.name)", at: node["iamRoleStatements"]?.place,
            as: "a role of its own, as the plugin makes it")
    }
}
