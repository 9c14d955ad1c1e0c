/// The checks of resources that hold for words, `Resource` and overrides alike, on the stack as it will be deployed.
///
/// `EffectiveChecks` runs them. What a check of a word has found at a line is not reported there again.
enum DeployedChecks {
    typealias ResourceCheck = @Sendable (DeployedResource, EffectiveStack, inout Report) -> Void

    /// By the type that they are about.
    private static let byType: [String: [ResourceCheck]] = [
        "AWS::ElasticLoadBalancingV2::Listener": [ListenerActions.checkListener],
        "AWS::ElasticLoadBalancingV2::ListenerRule": [ListenerActions.checkRule],
        "AWS::Events::Rule": [ScheduleTimes.check],
        "AWS::Lambda::EventInvokeConfig": [FailureDestinations.checkDestinations],
        "AWS::Lambda::EventSourceMapping": [MappingFilters.check, MappingResources.checkTrigger],
        "AWS::Lambda::Function": [
            FailureDestinations.checkDeadLetters, FunctionResources.checkParameterReads, LayerVersions.check,
        ],
        "AWS::Pipes::Pipe": [MappingFilters.checkPipe],
        "AWS::Route53::RecordSet": [ZoneRecords.check],
        "AWS::Scheduler::Schedule": [ScheduleTimes.check],
    ].merging(AssumableRoles.services.mapValues { _ in [AssumableRoles.check] }) { $0 + $1 }

    /// Those that look at a whole stack.
    private static let ofStacks: [@Sendable (EffectiveStack, inout Report) -> Void] = [
        StackLimits.check, CertificateAuthorities.check, Delegations.check,
        RepeatedNames.check, NetworkResources.check, StackOutputReference.check,
    ]

    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        let authored = Dictionary(stack.authored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let template = stack.stack.template
        let checks = template.types.map { byType[$0] ?? [] }
        for resource in template.resources where !checks[resource.typeNumber].isEmpty {
            let deployed = DeployedResource(
                resource: resource, authored: authored.isEmpty ? nil : authored[resource.id])
            var found = Report()
            for check in checks[resource.typeNumber] { check(deployed, stack, &found) }
            // Most resources have no finding; who suppresses one is looked up among all declarations.
            if !found.findings.isEmpty {
                report.allowing(stack.suppressions(at: resource.location)) { report in
                    report.take(found)
                }
            }
        }
        for check in ofStacks { check(stack, &report) }
    }

    /// One that stands inside a resource.
    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        let deployed = DeployedResource(resource: resource.resource, authored: resource)
        for check in byType[resource.type] ?? [] { check(deployed, stack, &report) }
    }
}

extension Stack {
    /// Those of the declaration whose lines a location is among: a trigger stands behind its function's first line.
    func suppressions(at location: SourceLocation) -> [Suppression] {
        let declarations = scope.stack.declarations.filter {
            $0.location.file == location.file && $0.location <= location && !$0.origin.suppressions.isEmpty
        }
        guard let owner = declarations.max(by: { $0.location < $1.location }) else { return [] }
        // Another declaration between the two owns the location.
        let isFurther = scope.stack.declarations.contains {
            $0.location.file == location.file && owner.location < $0.location && $0.location <= location
        }
        return isFurther ? [] : owner.origin.suppressions
    }
}

extension EffectiveStack {
    func suppressions(at location: SourceLocation) -> [Suppression] { stack.suppressions(at: location) }
}
