/// Lambda permissions that are written out, and those that are missing.
enum PermissionResources {
    /// The service that a permission is for. Accounts, ARNs and everyone may stand there too.
    static func checkPrincipal(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let principal = stack.text(resource["Principal"]), !principal.contains("${"), principal != "*",
            !principal.hasPrefix("arn:"), !principal.utf8.allSatisfy(isDigit),
            let problem = PrincipalName.problem(principal)
        else { return }
        report(
            .unknownPrincipal, in: resource, at: "Principal",
            saying: "The \(resource.title) names the service \"\(principal)\", \(problem)")
    }

    /// A bucket's ARN has no account: whoever gets the name next may start the function.
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard resource.isWrittenOut, let principal = stack.text(resource["Principal"]),
            principal.hasPrefix("s3.amazonaws.com"),
            resource["SourceAccount"] == nil, let bucket = stack.target(of: resource["SourceArn"]),
            bucket.type == "AWS::S3::Bucket"
        else { return }
        report(
            .permissionWithoutSource, in: resource, at: "SourceArn",
            saying:
                """
                The \(resource.title) lets S3 start the function for the bucket "\(bucket.id)", whose ARN has no \
                account, so whoever gets its name after it is deleted may start the function; add "SourceAccount": \
                ["Ref": "AWS::AccountId"].
                """,
            notes: [.init(bucket.location, "the bucket")])
    }

    /// What starts functions, by the principal that needs the permission.
    /// Source: AWS Lambda Developer Guide, "Granting Lambda function access to AWS services".
    private static let starters: [(type: String, property: [String], principal: String)] = [
        ("AWS::ApiGatewayV2::Integration", ["IntegrationUri"], "apigateway.amazonaws.com"),
        ("AWS::ApiGateway::Method", ["Integration", "Uri"], "apigateway.amazonaws.com"),
        ("AWS::Events::Rule", ["Targets"], "events.amazonaws.com"),
        ("AWS::S3::Bucket", ["NotificationConfiguration", "LambdaConfigurations"], "s3.amazonaws.com"),
        ("AWS::ElasticLoadBalancingV2::TargetGroup", ["Targets"], "elasticloadbalancing.amazonaws.com"),
        ("AWS::Logs::SubscriptionFilter", ["DestinationArn"], "logs.amazonaws.com"),
        ("AWS::SecretsManager::RotationSchedule", ["RotationLambdaARN"], "secretsmanager.amazonaws.com"),
    ]

    static func checkMissing(_ stack: EffectiveStack, _ report: inout Report) {
        let starting = starters.flatMap { starter in stack.authored(starter.type).map { (starter, $0) } }
        guard !starting.isEmpty else { return }
        let permissions = stack.all("AWS::Lambda::Permission")
        for (starter, resource) in starting {
            guard let value = resource.resource.property(starter.property), usesNoRole(resource),
                let function = stack.mentioned(in: value, type: "AWS::Lambda::Function")
            else { continue }
            let isAllowed = permissions.contains { permission in
                let principal = stack.text(permission.property("Principal"))
                let target = stack.mentioned(in: permission.property("FunctionName"), type: "AWS::Lambda::Function")
                // One that names its function by text may be for this one.
                return (target == nil || target?.id == function.id)
                    && (principal == nil || principal?.hasPrefix(starter.principal) == true)
            }
            guard !isAllowed else { continue }
            report.allowing(resource.declaration.origin.suppressions) { report in
                report(
                    .missingPermission, at: resource.declaration.location,
                    """
                    The \(resource.title) starts the function "\(function.id)", but no AWS::Lambda::Permission of the \
                    stack lets \(starter.principal) do so; add one with this principal and the ARN of "\(resource.id)" \
                    as SourceArn.
                    """,
                    notes: [.init(function.location, "the function")])
            }
        }
    }

    /// What EventBridge sends to needs a policy of its own that lets it.
    /// Source: Amazon EventBridge User Guide, "Using resource-based policies for Amazon EventBridge".
    private static let receivers = [
        ("AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "Queues"), ("AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "Topics"),
    ]

    static func checkReceivers(_ stack: EffectiveStack, _ report: inout Report) {
        for rule in stack.authored("AWS::Events::Rule") {
            report.allowing(rule.declaration.origin.suppressions) { report in
                for target in rule["Targets"]?.elements ?? [] where target["RoleArn"] == nil {
                    guard let receiver = stack.target(of: target["Arn"]),
                        let (_, policy, property) = receivers.first(where: { $0.0 == receiver.type })
                    else { continue }
                    let isAllowed = stack.all(policy).contains { policy in
                        // One that names what it is for by text may be for this one.
                        (policy.property(property)?.oneOrMore ?? []).contains { named in
                            stack.mentioned(in: named, type: receiver.type).map { $0.id == receiver.id } ?? true
                        }
                    }
                    guard !isAllowed else { continue }
                    report(
                        .missingPermission, in: rule, at: "Targets",
                        saying: """
                            The \(rule.title) sends to "\(receiver.id)", but no \(policy) of the stack lets \
                            events.amazonaws.com do so, and EventBridge drops the events; add one, or send by EventRule.
                            """,
                        notes: [.init(receiver.location, "what it sends to")])
                }
            }
        }
    }

    /// API Gateway may start a function by a role of its own instead.
    private static func usesNoRole(_ resource: EffectiveResource) -> Bool {
        resource["CredentialsArn"] == nil && resource["Integration", "Credentials"] == nil
    }
}
