/// How the invocations of an alias move from one version to the next.
///
///     Function("orders", …).alias("live").shifting(.canary(10, for: .minutes(5)), alarms: [errors])
///
/// Source: AWS CodeDeploy User Guide, "Working with deployment configurations in CodeDeploy".
public struct TrafficShift: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case all, canary, linear }

    let kind: Kind
    let percent: Int
    let interval: TimeSpan

    /// All at once; hooks and alarms still decide whether they stay.
    public static let allAtOnce = TrafficShift(kind: .all, percent: 100, interval: .seconds(0))

    /// A share first, and the rest after a time.
    /// - Parameters:
    ///   - percent: 1 to 99.
    ///   - time: whole minutes, one or more.
    public static func canary(_ percent: Int, for time: TimeSpan) -> TrafficShift {
        TrafficShift(kind: .canary, percent: percent, interval: time)
    }

    /// The same share again and again.
    /// - Parameters:
    ///   - percent: 1 to 99.
    ///   - time: between two steps: whole minutes, one or more.
    public static func linear(_ percent: Int, every time: TimeSpan) -> TrafficShift {
        TrafficShift(kind: .linear, percent: percent, interval: time)
    }

    /// The configuration that CodeDeploy has for it already.
    var known: String? {
        let minutes = interval.seconds / 60
        switch (kind, percent) {
        case (.all, _): return "CodeDeployDefault.LambdaAllAtOnce"
        case (.canary, 10) where [5, 10, 15, 30].contains(minutes):
            return "CodeDeployDefault.LambdaCanary10Percent\(minutes)Minutes"
        case (.linear, 10) where [1, 2, 3, 10].contains(minutes):
            return "CodeDeployDefault.LambdaLinear10PercentEvery\(minutes)Minute\(minutes == 1 ? "" : "s")"
        default: return nil
        }
    }

    var routing: Value {
        let (type, key) = kind == .canary ? ("TimeBasedCanary", "Canary") : ("TimeBasedLinear", "Linear")
        return .object([
            .init("Type", .string(type)),
            .init(
                type,
                .object([
                    .init("\(key)Interval", .int(interval.seconds / 60)), .init("\(key)Percentage", .int(percent)),
                ])),
        ])
    }
}

/// What a function says of it.
struct TrafficShifting: Sendable, Equatable {
    let traffic: TrafficShift
    let alarms: [AnyDeclaration]
    let before: AnyDeclaration?
    let after: AnyDeclaration?

    func dependencies(at location: SourceLocation) -> [Dependency] {
        (alarms + [before, after].compactMap { $0 }).map { Dependency($0.base, at: location) }
    }

    var hooks: [Function] { [before, after].compactMap { $0?.base as? Function } }
}

extension Function {
    /// Moves the invocations of its alias to a new version step by step, by AWS CodeDeploy, and back where a hook or an
    /// alarm says so. The first version gets all at once. Becomes `AWS::CodeDeploy::DeploymentGroup` with a role, an
    /// application for the whole service, and the `UpdatePolicy` of `AWS::Lambda::Alias`.
    /// - Parameters:
    ///   - alarms: 10 at the most; one that goes off moves all invocations back.
    ///   - before: a function that is run before, such as one that tests the new version. It answers by
    ///     `codedeploy:PutLifecycleEventHookExecutionStatus`, within an hour, and its role may do so.
    ///   - after: the same for when all invocations have moved.
    /// Source: AWS CloudFormation User Guide, "UpdatePolicy attribute", "CodeDeployLambdaAliasUpdate".
    public consuming func shifting(
        _ traffic: TrafficShift, alarms: [Alarm] = [], before: Function? = nil, after: Function? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        let shifting = TrafficShifting(
            traffic: traffic, alarms: alarms.map { AnyDeclaration($0) }, before: before.map { AnyDeclaration($0) },
            after: after.map { AnyDeclaration($0) })
        return with { $0.options.shifting = Placed(shifting, SourceLocation(file, line, column)) }
    }

    private static let applicationID = "CodeDeployApplication"

    func lowerShifting(of aliasID: String, into stack: inout Stack) {
        guard let shifting = options.shifting?.value else { return }
        if stack.template[Self.applicationID] == nil {
            stack.making(for: nil) {
                $0.add(Self.applicationID, "AWS::CodeDeploy::Application", [.init("ComputePlatform", "Lambda")])
            }
        }
        let role = "\(idPrefix)CodeDeployRole"
        let group = "\(idPrefix)DeploymentGroup"
        stack.add(role, "AWS::IAM::Role", roleOfShifting(shifting, in: stack.scope))
        var configuration: Value = .string(shifting.traffic.known ?? "")
        if shifting.traffic.known == nil {
            let id = "\(idPrefix)DeploymentConfig"
            stack.add(
                id, "AWS::CodeDeploy::DeploymentConfig",
                [
                    .init("ComputePlatform", "Lambda"), .init("TrafficRoutingConfig", shifting.traffic.routing),
                ])
            configuration = .ref(id)
        }
        let alarms = shifting.alarms.map { alarm -> Value in ["Name": stack.value(of: alarm.base)] }
        stack.add(
            group, "AWS::CodeDeploy::DeploymentGroup",
            .init(present: [
                ("ApplicationName", .ref(Self.applicationID)), ("DeploymentConfigName", configuration),
                ("ServiceRoleArn", .getAtt(role, "Arn")),
                (
                    "DeploymentStyle",
                    ["DeploymentType": "BLUE_GREEN", "DeploymentOption": "WITH_TRAFFIC_CONTROL"]
                ),
                (
                    "AutoRollbackConfiguration",
                    [
                        "Enabled": true,
                        "Events": [
                            "DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST",
                        ],
                    ]
                ),
                ("AlarmConfiguration", alarms.isEmpty ? nil : ["Enabled": true, "Alarms": .array(alarms)]),
            ]))
        let rights = lowerHookRights(shifting, into: &stack)
        let update = Value.members([
            ("ApplicationName", .ref(Self.applicationID)), ("DeploymentGroupName", .ref(group)),
            ("BeforeAllowTrafficHook", shifting.before.map { stack.value(of: $0.base) }),
            ("AfterAllowTrafficHook", shifting.after.map { stack.value(of: $0.base) }),
        ])
        stack.template.change(aliasID) {
            $0.updatePolicy = ["CodeDeployLambdaAliasUpdate": update]
            $0.dependsOn += rights
        }
    }

    /// What AWS' policy AWSCodeDeployRoleForLambdaLimited allows, on this function and its hooks alone.
    private func roleOfShifting(_ shifting: TrafficShifting, in scope: Scope) -> [Value.Member] {
        func arn(of function: Function, _ ending: String = "") -> Value {
            let name = function.physicalName(in: scope)
            return .sub(
                "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:\(name)\(ending)")
        }
        var statements: [Value] = [
            ["Effect": "Allow", "Action": ["cloudwatch:DescribeAlarms"], "Resource": ["*"]],
            [
                "Effect": "Allow",
                "Action": ["lambda:GetAlias", "lambda:GetProvisionedConcurrencyConfig", "lambda:UpdateAlias"],
                "Resource": [arn(of: self), arn(of: self, ":*")],
            ],
        ]
        if !shifting.hooks.isEmpty {
            let hooks = shifting.hooks.map { arn(of: $0) }
            let distinct = hooks.count == 2 && hooks[0] == hooks[1] ? [hooks[0]] : hooks
            statements.append([
                "Effect": "Allow", "Action": ["lambda:InvokeFunction"], "Resource": .array(distinct),
            ])
        }
        return [
            .init(
                "AssumeRolePolicyDocument",
                TrustPolicy.document(for: "codedeploy.amazonaws.com")),
            .init(
                "Policies",
                [
                    [
                        "PolicyName": .string("\(physicalName(in: scope))-deployment"),
                        "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(statements)],
                    ]
                ]),
        ]
    }

    /// Lets hooks of this stack answer, beside their roles: in them, everything would wait for everything.
    private func lowerHookRights(_ shifting: TrafficShifting, into stack: inout Stack) -> [String] {
        var roles: [Value] = []
        for hook in shifting.hooks where stack.scope.stack.owns(hook) {
            let options = hook.options
            guard options.role == nil, options.decidedRole == nil, options.declaredRole == nil else { continue }
            let role = Value.ref(stack.sharedRole == nil ? hook.roleID : SharedRole.id)
            if !roles.contains(role) { roles.append(role) }
        }
        guard !roles.isEmpty else { return [] }
        let id = "\(idPrefix)DeploymentHooks"
        stack.add(
            id, "AWS::IAM::Policy",
            [
                .init("PolicyName", .string("\(physicalName(in: stack.scope))-hooks")), .init("Roles", .array(roles)),
                .init(
                    "PolicyDocument",
                    [
                        "Version": "2012-10-17",
                        "Statement": [
                            [
                                "Effect": "Allow", "Action": ["codedeploy:PutLifecycleEventHookExecutionStatus"],
                                "Resource": [
                                    .sub(
                                        """
                                        arn:${AWS::Partition}:codedeploy:${AWS::Region}:${AWS::AccountId}:deploymentgroup:${\(Self.applicationID)}/*
                                        """)
                                ],
                            ]
                        ],
                    ]),
            ])
        return [id]
    }

    func checkShifting(_ report: inout Report) {
        guard let shifting = options.shifting else { return }
        func wrong(_ message: String, _ notes: [Diagnostic.Note] = []) {
            report(.invalidTrafficShift, at: shifting.location, message, notes: notes)
        }
        if options.alias == nil {
            wrong(
                """
                The \(title) has no alias whose invocations could move to a new version; add .alias("live") before \
                .shifting.
                """)
        } else if let alias = options.alias, alias.value.routing != nil {
            wrong(
                """
                The alias "\(alias.value.name)" of \(title) shares its invocations with an earlier version by itself, \
                and CodeDeploy sets these shares; remove routing: or .shifting.
                """, [.init(alias.location, "the alias")])
        }
        let traffic = shifting.value.traffic
        guard traffic.kind != .all else { return checkAlarms(wrong) }
        if !(1...99).contains(traffic.percent) {
            wrong("A step moves 1 to 99 percent of the invocations, not \(traffic.percent); correct it.")
        }
        if traffic.interval.seconds < 60 || traffic.interval.seconds % 60 != 0 {
            wrong(
                """
                CodeDeploy waits for whole minutes, one or more, not \(traffic.interval); write such as .minutes(5).
                """)
        }
        checkAlarms(wrong)
    }

    private func checkAlarms(_ wrong: (String, [Diagnostic.Note]) -> Void) {
        guard let alarms = options.shifting?.value.alarms, alarms.count > 10 else { return }
        wrong(
            """
            The \(title) has \(alarms.count) alarms that stop the shifting; CodeDeploy watches 10 at the most. Put \
            some into a CompositeAlarm, or remove them.
            """, [])
    }
}
