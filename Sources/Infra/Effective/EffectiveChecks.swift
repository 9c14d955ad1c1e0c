/// The checks of the stack as it will be deployed: of what the author wrote out with `Resource` or set with
/// `.override`, and (`DeployedChecks`) of what holds for words too.
///
/// Whatever a word says has checks beside the word. Overrides of settings that words have are put into the words
/// (`Overridable`), so that the same checks see them.
enum EffectiveChecks {
    typealias ResourceCheck = @Sendable (EffectiveResource, EffectiveStack, inout Report) -> Void

    /// By the type that they are about.
    private static let byType: [String: [ResourceCheck]] = [
        "AWS::Lambda::Function": [FunctionResources.check],
        "AWS::Lambda::EventSourceMapping": [MappingResources.check, FIFOTargets.checkMapping],
        "AWS::Lambda::Permission": [PermissionResources.check, PermissionResources.checkPrincipal],
        "AWS::Lambda::Url": [FunctionResources.checkURL],
        "AWS::Logs::LogGroup": [FunctionResources.checkLogGroup],
        "AWS::Events::Archive": [ScheduleResources.checkPattern],
        "AWS::Events::Rule": [ScheduleResources.checkRule, FIFOTargets.checkRule],
        "AWS::Pipes::Pipe": [FIFOTargets.checkPipe],
        "AWS::Scheduler::Schedule": [ScheduleResources.checkSchedule, FIFOTargets.checkSchedule],
        "AWS::ElasticLoadBalancing::LoadBalancer": [BalancerResources.checkClassic],
        "AWS::ElasticLoadBalancingV2::LoadBalancer": [BalancerResources.checkBalancer],
        "AWS::ElasticLoadBalancingV2::Listener": [
            BalancerResources.checkListener, BalancerResources.checkMutualTLS,
        ],
        "AWS::ElasticLoadBalancingV2::TargetGroup": [BalancerResources.checkTargetGroup],
        "AWS::ElasticLoadBalancingV2::ListenerRule": [ListenerRuleResources.check],
        "AWS::CloudWatch::Alarm": [AlarmResources.check],
        "AWS::ApiGatewayV2::Integration": [APIResources.checkIntegration],
        "AWS::ApiGateway::Method": [APIResources.checkMethod],
        "AWS::StepFunctions::StateMachine": [StateMachineResources.check],
        "AWS::Route53::RecordSet": [RecordResources.check],
        "AWS::CertificateManager::Certificate": [CertificateResources.check],
        "AWS::Cognito::UserPoolClient": [UserPoolClient.checkAddresses],
        "AWS::DynamoDB::Table": [TableResources.check],
        "AWS::DynamoDB::GlobalTable": [TableResources.check],
        "AWS::EC2::SecurityGroup": [NetworkParts.checkPorts],
        "AWS::EC2::SecurityGroupEgress": [NetworkParts.checkPorts],
        "AWS::EC2::SecurityGroupIngress": [NetworkParts.checkPorts],
        "AWS::Lambda::Alias": [FunctionResources.checkAlias],
        "AWS::RDS::DBSubnetGroup": [NetworkParts.checkSubnetGroup],
        "AWS::S3::Bucket": [FIFOTargets.checkBucket, BucketNotificationResources.check],
        "AWS::SNS::Subscription": [SourceResources.checkSubscription, FIFOTargets.checkSubscription],
        "AWS::SQS::Queue": [SourceResources.checkQueue],
    ].merging(TimeZoneResources.types.map { ($0, [TimeZoneResources.check]) }) { $0 + $1 }

    /// Those that compare several resources of a stack.
    private static let ofStacks: [@Sendable (EffectiveStack, inout Report) -> Void] = [
        ListenerRuleResources.checkTogether, APIResources.checkTogether,
        SenderPolicies.check, LogFilterResources.check,
        NetworkParts.checkSubnets, UniqueTogether.check,
    ]

    /// - Parameters:
    ///   - stacks: as they are written, for the checks of dynamic references themselves.
    ///   - written: the same with their dynamic values unknown, for the checks of intrinsic functions.
    ///   - deployed: the same with their constants evaluated, for all others.
    static func check(
        _ stacks: [Stack], written: [Stack], deployed: [Stack], known: Report, _ report: inout Report
    ) {
        for (index, stack) in stacks.enumerated() {
            var found = Report()
            found.about(stack.scope.stack) { report in
                let exact = EffectiveStack(stack)
                DynamicReferences.check(exact, &report)
                SecureReferences.check(exact, &report)
                checkForms(EffectiveStack(written[index]), &report)
                check(EffectiveStack(deployed[index]), &report)
            }
            report.append(found, except: known)
        }
        RecordNames.check(deployed, &report)
    }

    private static func checkForms(_ stack: EffectiveStack, _ report: inout Report) {
        for resource in stack.authored {
            report.allowing(resource.declaration.origin.suppressions) { report in
                ValueForms.check(resource, in: stack, &report)
            }
        }
    }

    private static func check(_ stack: EffectiveStack, _ report: inout Report) {
        DeployedChecks.check(stack, &report)
        for resource in stack.authored {
            report.allowing(resource.declaration.origin.suppressions, naming: resource.declaration) { report in
                TextForms.check(resource, &report)
                ResourceRules.check(resource, in: stack, &report)
                RegionReferences.check(resource, in: stack, &report)
                AddressProperties.check(resource, in: stack, &report)
                PolicyGrammar.check(resource, in: stack, &report)
                ResourceTags.check(resource, in: stack, &report)
                for check in byType[resource.type] ?? [] { check(resource, stack, &report) }
            }
        }
        for resource in stack.inline {
            report.allowing(resource.declaration.origin.suppressions, naming: resource.declaration) { report in
                ResourceRules.check(resource, in: stack, &report)
                for check in byType[resource.type] ?? [] { check(resource, stack, &report) }
                DeployedChecks.check(resource, in: stack, &report)
            }
        }
        if !stack.authored.isEmpty { for check in ofStacks { check(stack, &report) } }
    }
}

extension Report {
    /// Adds what another report has found at lines where this check found nothing before.
    fileprivate mutating func append(_ other: Report, except known: Report) {
        struct Key: Hashable {
            let slug: String
            let location: SourceLocation
            let service: String?
            let stage: String?
        }
        func key(_ finding: Finding) -> Key {
            Key(
                slug: finding.diagnostic.slug, location: finding.diagnostic.location, service: finding.service,
                stage: finding.stage)
        }
        let reported = Set(known.findings.map(key))
        var rest = other
        rest.remove { reported.contains(key($0)) }
        append(rest)
    }
}
