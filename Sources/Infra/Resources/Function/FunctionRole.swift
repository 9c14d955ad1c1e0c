extension Function {
    /// Whether the author gives it a role.
    var hasAnotherRole: Bool {
        options.role != nil || options.decidedRole != nil || options.declaredRole != nil
    }

    /// The role of this function alone: its log, its secrets, its triggers and what the author allows, and nothing
    /// else.
    func lowerRole(_ functionName: String, into stack: inout Stack) -> Value {
        if hasAnotherRole, stack.sharedRole != nil { needSharedRole(in: &stack, hasAnother: true) }
        if let role = options.role { return .string(role.value) }
        if let role = options.decidedRole { return stack.resolve(role.value) }
        if let role = options.declaredRole { return stack.value(of: role, "Arn") }
        if stack.sharedRole != nil {
            needSharedRole(in: &stack)
            return .getAtt(SharedRole.id, "Arn")
        }
        var statements: [PolicyStatement] = []
        if !options.isWithoutLogs {
            let log = String.joined(
                "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/", functionName, ":*"
            )
            statements.append(
                PolicyStatement(
                    actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [.sub(log)], location: location))
        }
        for secret in secrets { statements += secret.statements(for: secretReader) }
        if options.network != nil { statements.append(networkStatement) }
        if options.tracing == true {
            statements.append(
                PolicyStatement(
                    actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"], location: location
                ))
        }
        statements += executionStatements(functionName)
        let scope = stack.scope
        func allow(_ target: Placed<Target>?) {
            if let target { statements += target.value.statements(at: target.location, in: scope) }
        }
        allow(options.deadLetters)
        allow(options.onSuccess)
        allow(options.onFailure)
        for trigger in triggers {
            var own = trigger.base.statements(for: self, in: &stack)
            for index in own.indices { own[index].templateCondition = trigger.condition?.value.base.logicalID }
            statements += own
        }
        statements += options.statements + grantStatements(in: stack.scope)

        let values = PolicyStatement.merged(statements).map { $0.value(in: &stack) }
        var properties: [Value.Member] = []
        properties.reserveCapacity(2)
        properties.add("Path", options.rolePath.map { .string($0.value) })
        properties.add("PermissionsBoundary", options.permissionsBoundary.map { .string($0.value) })
        properties.add("AssumeRolePolicyDocument", runsAtEdge ? TrustPolicy.lambdaAtEdge : TrustPolicy.lambda)
        if !values.isEmpty {
            let document: [Value.Member] = [.init("Version", "2012-10-17"), .init("Statement", .array(values))]
            let policy: [Value.Member] = [
                .init("PolicyName", .string(functionName)), .init("PolicyDocument", .object(document)),
            ]
            properties.add("Policies", .array([.object(policy)]))
        }
        stack.add(roleID, "AWS::IAM::Role", properties)
        return .getAtt(roleID, "Arn")
    }

    /// As serverless.yml names it: the logical id of the role that it carries, or the ARN of an existing one.
    /// Nil where Serverless makes the role that all share.
    func serverlessRole(in stack: inout Stack) -> Value? {
        if let role = options.role { return .string(role.value) }
        if let role = options.decidedRole { return stack.resolve(role.value) }
        if let role = options.declaredRole { return .string(role.logicalID) }
        return stack.sharedRole == nil ? .string(roleID) : nil
    }

    /// The secrets that it reads, each once.
    var secrets: [Secret] {
        var secrets: [Secret] = []
        for variable in options.environment {
            if case .secret(let secret) = variable.value, !secrets.contains(secret) { secrets.append(secret) }
        }
        return secrets
    }

    /// Source: AWS Lambda Developer Guide, "Giving Lambda functions access to resources in an Amazon VPC". These
    /// actions take no resource.
    private var networkStatement: PolicyStatement {
        PolicyStatement(
            actions: [
                "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
                "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
            ], resources: ["*"], location: location)
    }
}

extension Target {
    /// What a function's role must allow so that Lambda can send there.
    func statement(at location: SourceLocation) -> PolicyStatement {
        // Objects have ARNs of their own, behind the bucket's.
        if service == "s3" {
            return PolicyStatement(
                actions: ["s3:PutObject", "s3:ListBucket"], resources: [arn, .join("/", [arn, "*"])], location: location
            )
        }
        return PolicyStatement(actions: [action], resources: [arn], location: location)
    }

    private var action: String {
        switch service {
        case "sns": "sns:Publish"
        case "lambda": "lambda:InvokeFunction"
        case "events": "events:PutEvents"
        default: "sqs:SendMessage"
        }
    }

    /// The service of its ARN, from the ARN itself or the type of the declared resource.
    var service: String {
        switch arn {
        case .string(let text): ARN(text)?.service ?? ""
        case .reference(let reference):
            reference.target.base.resourceType.map { ResourceTypeFacts.service(of: $0) } ?? ""
        default: ""
        }
    }
}
