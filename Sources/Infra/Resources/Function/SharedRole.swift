/// One role for all functions of the service that name none, as Serverless Framework makes it. Stated in the service's
/// body, once.
///
///     SharedRole()
///         .allow("dynamodb:GetItem", "dynamodb:PutItem", on: orders.arn)
///
/// Without it each function has a role of its own, which allows no more than that function needs. It is for a stack
/// that Serverless deployed: its role stays as it is. Becomes `AWS::IAM::Role` with the logical id
/// `IamRoleLambdaExecution`; what triggers, X-Ray and the VPC need is in it, for all functions together.
/// Source: Serverless Framework, "IAM Permissions For Functions".
public struct SharedRole: Declaration {
    public static var kind: String { "shared role" }
    static let id = "IamRoleLambdaExecution"

    public var origin: Origin
    var statements: [Placed<Value>] = []
    var managedPolicies: [Placed<Value>] = []
    var path: String?
    var name: Value?
    var permissionsBoundary: Value?

    /// A role for all functions of the service that name no other.
    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        origin = Origin(file, line, column)
    }

    public var declaredName: String { Self.id }
    public var logicalID: String { Self.id }
    public var dependencies: [Dependency] {
        (statements + managedPolicies).flatMap { $0.value.dependencies(at: $0.location) }
            + [name, permissionsBoundary].compactMap { $0 }.flatMap { $0.dependencies(at: location) }
    }

    /// Lets all functions that share the role do something: `.allow("s3:GetObject", on: photos.objects)`.
    /// - Parameters:
    ///   - actions: IAM actions, such as `s3:GetObject`.
    ///   - resource: an ARN, or a reference to a declared resource.
    public func allow(
        _ actions: String..., on resource: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> SharedRole {
        let statement: Value = [
            "Effect": "Allow", "Action": .array(actions.map { .string($0) }), "Resource": [resource],
        ]
        return with { $0.statements.append(Placed(statement, SourceLocation(file, line, column))) }
    }

    /// A whole statement, such as one that denies or has a condition: `.statement(["Effect": "Deny", "Action": "s3:*",
    /// "Resource": "*"])`.
    /// Source: AWS IAM User Guide, "IAM JSON policy elements: Statement".
    public func statement(_ statement: Value, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> SharedRole
    {
        with { $0.statements.append(Placed(statement, SourceLocation(file, line, column))) }
    }

    /// Adds a managed policy, by its ARN.
    /// Source: AWS IAM User Guide, "Managed policies and inline policies".
    public func managedPolicy(_ arn: Value, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> SharedRole
    {
        with { $0.managedPolicies.append(Placed(arn, SourceLocation(file, line, column))) }
    }

    /// The role's path: `/services/`. Default: `/`.
    public func path(_ path: String) -> SharedRole { with { $0.path = path } }
    /// The role's name. Default: `service-stage-region-lambdaRole`.
    public func named(_ name: Value) -> SharedRole { with { $0.name = name } }
    /// What the role may do at the most, whatever its statements allow: the ARN of a managed policy.
    public func permissionsBoundary(_ arn: Value) -> SharedRole { with { $0.permissionsBoundary = arn } }

    private func with(_ change: (inout SharedRole) -> Void) -> SharedRole {
        var copy = self
        change(&copy)
        return copy
    }

    /// It is added when all functions are known.
    public func lower(into stack: inout Stack) {}
}

extension Stack {
    var sharedRole: SharedRole? { scope.stack.all(SharedRole.self).first }

    /// Whether Serverless makes a shared role: not where each function has another one.
    var functionsShareRole: Bool { sharedRole != nil && scope.stack.functions.contains { !$0.hasAnotherRole } }

    private static let logs = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/"

    /// Adds the role, behind all that it is needed for.
    mutating func finalizeSharedRole() {
        guard let role = sharedRole, !scope.stack.functions.isEmpty else { return }
        let stated = role.statements.map { resolve($0.value) } + sharedRoleNeeds.stated
        let needs = sharedRoleNeeds
        // Serverless lets the role write the logs of all functions, of those with other roles too.
        let logging = scope.stack.functions.filter { !$0.options.isWithoutLogs }
        let names = logging.map { $0.physicalName(in: scope) }
        let regular = names.contains { $0.hasPrefix(prefix) }
        let others = names.filter { !$0.hasPrefix(prefix) }
        let create =
            others.map { Value.sub("\(Self.logs)\($0):*") } + (regular ? [.sub("\(Self.logs)\(prefix)*:*")] : [])
        let write =
            others.map { Value.sub("\(Self.logs)\($0):*:*") } + (regular ? [.sub("\(Self.logs)\(prefix)*:*:*")] : [])
        var statements: [Value] = [
            [
                "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:CreateLogGroup", "logs:TagResource"],
                "Resource": .array(create),
            ],
            ["Effect": "Allow", "Action": ["logs:PutLogEvents"], "Resource": .array(write)],
        ]
        let silent = scope.stack.functions.filter(\.options.isWithoutLogs).map { $0.physicalName(in: scope) }.filter {
            $0.hasPrefix(prefix)
        }
        if regular, !silent.isEmpty {
            statements.append([
                "Effect": "Deny", "Action": "logs:PutLogEvents",
                "Resource": .array(silent.map { .sub("\(Self.logs)\($0):*") }),
            ])
        }
        statements += stated + needs.generated
        if !needs.scheduled.isEmpty {
            let function = "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:"
            let scheduled = needs.scheduled.flatMap { [Value.sub("\(function)\($0)"), .sub("\(function)\($0):*")] }
            statements.append(["Effect": "Allow", "Action": ["lambda:InvokeFunction"], "Resource": .array(scheduled)])
        }
        var policies = role.managedPolicies.map { resolve($0.value) }
        if needs.usesNetwork {
            policies.append(.sub("arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"))
        }
        let principals: [Value] =
            ["lambda.amazonaws.com"] + (needs.scheduled.isEmpty ? [] : ["scheduler.amazonaws.com"])
        let service = scope.stack.serviceName
        let stage = scope.stack.stage.name
        let name = role.name.map { resolve($0) }
        let boundary = role.permissionsBoundary.map { resolve($0) }
        at(role.location) { stack in
            stack.add(
                SharedRole.id, "AWS::IAM::Role",
                .init(present: [
                    (
                        "AssumeRolePolicyDocument",
                        [
                            "Version": "2012-10-17",
                            "Statement": [
                                [
                                    "Effect": "Allow", "Principal": ["Service": .array(principals)],
                                    "Action": ["sts:AssumeRole"],
                                ]
                            ],
                        ]
                    ),
                    (
                        "Policies",
                        [
                            [
                                "PolicyName": .join("-", [.string(service), .string(stage), "lambda"]),
                                "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(statements)],
                            ]
                        ]
                    ), ("Path", .string(role.path ?? "/")),
                    (
                        "RoleName",
                        name ?? .join("-", [.string(service), .string(stage), .ref("AWS::Region"), "lambdaRole"])
                    ),
                    ("ManagedPolicyArns", policies.isEmpty ? nil : .array(policies)), ("PermissionsBoundary", boundary),
                ]))
        }
    }

    /// What serverless.yml says of it.
    mutating func sharedRoleWords() -> [ServerlessWords.ProviderWord] {
        guard let role = sharedRole, functionsShareRole else { return [] }
        let stated = role.statements.map { resolve($0.value) } + sharedRoleNeeds.stated
        let policies = role.managedPolicies.map { resolve($0.value) }
        var words = ServerlessWords()
        words.set(["iam", "role", "name"], role.name.map { resolve($0) })
        words.set(["iam", "role", "path"], role.path.map { .string($0) })
        words.set(["iam", "role", "statements"], stated.isEmpty ? nil : .array(stated))
        words.set(["iam", "role", "managedPolicies"], policies.isEmpty ? nil : .array(policies))
        words.set(["iam", "role", "permissionsBoundary"], role.permissionsBoundary.map { resolve($0) })
        return words.provider
    }
}

extension Stack {
    mutating func needScheduler(for name: String) {
        if !sharedRoleNeeds.scheduled.contains(name) { sharedRoleNeeds.scheduled.append(name) }
    }
}

extension Function {
    /// Adds what this function needs to the role that it shares.
    /// - Parameter hasAnother: where the function has another role, Serverless still lets the shared one do what the
    ///   VPC, X-Ray and event sources of all functions need.
    func needSharedRole(in stack: inout Stack, hasAnother: Bool = false) {
        var stated: [PolicyStatement] = []
        var generated: [PolicyStatement] = []
        for secret in secrets where !hasAnother { stated += secret.statements(for: secretReader) }
        if options.network != nil { stack.sharedRoleNeeds.usesNetwork = true }
        if options.tracing == true {
            generated.append(
                PolicyStatement(
                    actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"], location: location
                ))
        }
        if let mount = options.fileSystem, !mount.value.isS3 {
            generated.append(mount.value.serverlessStatement(at: mount.location))
        }
        if !hasAnother { stated += executionStatements(physicalName(in: stack.scope), isShared: true) }
        if let target = options.deadLetters, !hasAnother {
            stated += target.value.statements(at: target.location, in: stack.scope)
        }
        for target in [options.onSuccess, options.onFailure] {
            guard let target, !hasAnother else { continue }
            // By its name: a reference would make the role and the function wait for each other.
            if case .reference(let reference) = target.value.arn, let function = reference.target.base as? Function {
                let arn =
                    """
                    arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:\(function.physicalName(in: stack.scope))
                    """
                generated.append(
                    PolicyStatement(actions: ["lambda:InvokeFunction"], resources: [.sub(arn)], location: location))
            } else {
                generated += target.value.statements(at: target.location, in: stack.scope)
            }
        }
        for trigger in triggers {
            var own = trigger.base.statements(for: self, in: &stack)
            for index in own.indices { own[index].templateCondition = trigger.condition?.value.base.logicalID }
            if trigger.base is WebSocketRoute {
                let connections = Value.sub("arn:${AWS::Partition}:execute-api:*:*:*/@connections/*")
                generated.append(
                    PolicyStatement(
                        actions: ["execute-api:ManageConnections"], resources: [connections], location: location))
            } else if let stream = trigger.base as? StreamTrigger {
                generated += stream.statementsOfServerless(own)
            } else if trigger.base is any MappedTrigger {
                // Serverless has no word for serverless clusters.
                for index in own.indices { own[index].actions.removeAll { $0 == "kafka:DescribeClusterV2" } }
                generated += own
            } else if !hasAnother {
                stated += own
            }
        }
        if !hasAnother { stated += options.statements + grantStatements(in: stack.scope) }
        for statement in PolicyStatement.merged(stated) {
            let value = statement.value(in: &stack)
            if !stack.sharedRoleNeeds.stated.contains(value) { stack.sharedRoleNeeds.stated.append(value) }
        }
        for statement in PolicyStatement.merged(generated) {
            let value = statement.value(in: &stack)
            if !stack.sharedRoleNeeds.addQueues(of: value), !stack.sharedRoleNeeds.generated.contains(value) {
                stack.sharedRoleNeeds.generated.append(value)
            }
        }
    }
}
