/// Counts what belongs to one thing in AWS, over all services of a stage and region, where an account has a quota of
/// it.
///
/// These quotas can be raised, so they are warnings. Some that CloudFormation's 500 resources keep out of reach in one
/// stack are reached together by several: routes of a shared API, listeners of a shared load balancer, rules of the
/// default bus.
struct QuotaChecks {
    private struct Quota {
        /// The property that names what the resource belongs to; nil: the default bus, or what it names.
        let type: String
        let owner: String
        let limit: Int
        /// As it stands in "has 11 …".
        let what: String
        /// As it stands in "The … has": where it is not an API.
        let of: String
    }

    private static let quotas: [Quota] = [
        Quota(
            type: "AWS::ApiGatewayV2::Route", owner: "ApiId", limit: Limits.apiGatewayHttpRoutes.value, what: "routes",
            of: "API"),
        Quota(
            type: "AWS::ApiGatewayV2::Integration", owner: "ApiId", limit: Limits.apiGatewayHttpIntegrations.value,
            what: "integrations", of: "API"),
        Quota(
            type: "AWS::ApiGatewayV2::Authorizer", owner: "ApiId", limit: Limits.apiGatewayAuthorizers.value,
            what: "authorizers", of: "API"),
        Quota(
            type: "AWS::ApiGateway::Authorizer", owner: "RestApiId", limit: Limits.apiGatewayAuthorizers.value,
            what: "authorizers", of: "API"),
        Quota(
            type: "AWS::ElasticLoadBalancingV2::Listener", owner: "LoadBalancerArn", limit: Limits.albListeners.value,
            what: "listeners", of: "load balancer"),
        Quota(
            type: "AWS::ElasticLoadBalancingV2::ListenerCertificate", owner: "ListenerArn",
            limit: Limits.albCertificates.value, what: "certificates beside the default ones", of: "load balancer"),
        Quota(type: "AWS::Events::Rule", owner: "EventBusName", limit: 300, what: "rules", of: "event bus"),
    ]
    private static let byType = Dictionary(uniqueKeysWithValues: quotas.enumerated().map { ($1.type, $0) })

    private struct Key: Hashable {
        let quota: Int
        let stage: Stage
        let region: Region
        let owner: Owner
    }

    private enum Owner: Hashable {
        case resource(stack: Int, id: String)
        case value(Value)
    }

    private struct Count {
        var number = 0
        /// The first that is too many.
        var location: SourceLocation?
        var stack: StackModel?
        /// Whether some may not be there.
        var hasConditions = false

        mutating func add(_ resource: TemplateResource, in stack: StackModel, _ limit: Int) {
            number += 1
            if resource.condition != nil { hasConditions = true }
            guard number == limit + 1 else { return }
            location = resource.location
            self.stack = stack
        }
    }

    static func check(_ stacks: [Stack], _ report: inout Report) {
        var counts: [Key: Count] = [:]
        let exports = exports(of: stacks)
        for stack in stacks {
            let isCounted = stack.template.types.map { byType[$0] != nil }
            for resource in stack.template.resources where isCounted[resource.typeNumber] {
                guard let key = key(of: resource, in: stack, of: stacks, exports) else { continue }
                counts[key, default: Count()].add(resource, in: stack.scope.stack, quotas[key.quota].limit)
            }
        }
        for (key, all) in counts where all.location != nil {
            let quota = quotas[key.quota]
            let count = all.hasConditions ? together(key, in: stacks, exports) : all
            guard let location = count.location, let stack = count.stack else { continue }
            report.about(stack) { report in
                report(
                    .aboveQuota, at: location,
                    """
                    With this the \(quota.of) has \(count.number) \(quota.what), and an account has \(quota.limit) for \
                    each \(quota.of) unless AWS raises the quota; merge some, use another \(quota.of), or ask for more \
                    and allow this.
                    """)
            }
        }
    }

    /// What a resource counts for; nil: nothing that has a quota.
    private static func key(
        of resource: TemplateResource, in stack: Stack, of stacks: [Stack], _ exports: [Export: Owner]
    ) -> Key? {
        guard let number = byType[resource.type] else { return nil }
        let model = stack.scope.stack
        let given = resource.property(quotas[number].owner) ?? .string("default")
        var owner = Self.owner(given, in: model, exports)
        if quotas[number].owner == "ListenerArn" { owner = balancer(of: owner, in: stacks, exports) }
        return Key(quota: number, stage: model.stage, region: model.region, owner: owner)
    }

    /// The most of one kind that can be there at once: not those of conditions that exclude each other. Each stack
    /// decides its conditions for itself.
    private static func together(_ key: Key, in stacks: [Stack], _ exports: [Export: Owner]) -> Count {
        var count = Count()
        for stack in stacks where stack.scope.stage == key.stage && stack.scope.region == key.region {
            let resources = stack.template.resources.filter { Self.key(of: $0, in: stack, of: stacks, exports) == key }
            var weights: [String: Int] = [:]
            for resource in resources { if let condition = resource.condition { weights[condition, default: 0] += 1 } }
            let holding = KnownConditions.heaviest(of: weights, stack.template.conditionDefinitions)
            for resource in resources where resource.condition.map(holding.contains) ?? true {
                count.add(resource, in: stack.scope.stack, quotas[key.quota].limit)
            }
        }
        return count
    }

    /// What the exports of a region name.
    private static func exports(of stacks: [Stack]) -> [Export: Owner] {
        var exports: [Export: Owner] = [:]
        for stack in stacks {
            for output in stack.template.outputs {
                guard let name = output.export, case .string(let id)? = output.value["Ref"] else { continue }
                exports[Export(region: stack.scope.region, name: name)] = .resource(
                    stack: stack.scope.stack.index, id: id)
            }
        }
        return exports
    }

    private struct Export: Hashable {
        let region: Region
        let name: String
    }

    private static func owner(_ value: Value, in stack: StackModel, _ exports: [Export: Owner]) -> Owner {
        if case .string(let id)? = value["Ref"] { return .resource(stack: stack.index, id: id) }
        if case .string(let name)? = value["Fn::ImportValue"],
            let owner = exports[Export(region: stack.region, name: name)]
        {
            return owner
        }
        return .value(value)
    }

    /// Certificates count for the balancer of their listener.
    private static func balancer(of listener: Owner, in stacks: [Stack], _ exports: [Export: Owner]) -> Owner {
        guard case .resource(let index, let id) = listener, stacks.indices.contains(index),
            let value = stacks[index].template[id]?.property("LoadBalancerArn")
        else { return listener }
        return owner(value, in: stacks[index].scope.stack, exports)
    }
}
