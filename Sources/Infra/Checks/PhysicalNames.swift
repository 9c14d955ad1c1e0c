/// Checks that no two resources of a build get one physical name, over all services, stages and regions.
enum PhysicalNames {
    static func check(_ stacks: [Stack], _ report: inout Report) {
        var holders: [Holder] = []
        /// The last of those that have a name.
        var last: [PhysicalName: Int] = [:]
        var reported: Set<[SourceLocation]> = []
        for (index, stack) in stacks.enumerated() {
            let model = stack.scope.stack
            report.service = model.serviceName
            report.stage = nil
            let definitions = stack.template.conditionDefinitions
            for resource in stack.template.resources {
                guard let name = PhysicalName(resource, in: model) else { continue }
                var clashing: Holder?
                var before = last.updateValue(holders.count, forKey: name)
                holders.append(Holder(location: resource.location, stack: index, condition: resource.condition, before: before))
                while let position = before {
                    let holder = holders[position]
                    if holder.stack != index || !KnownConditions.exclude(holder.condition, resource.condition, definitions) { clashing = holder }
                    before = holder.before
                }
                guard let other = clashing else { continue }
                // A function and its log group share their name; saying it of one is enough.
                guard reported.insert([other.location, resource.location]).inserted else { continue }
                let others = stacks[other.stack].scope.stack
                if other.location == resource.location {
                    report(
                        .nameTaken, at: resource.location,
                        "The \(difference(others, model)) would both make \(resource.type) \"\(name.name)\", and that name can be taken once; \(remedy(resource, others, model)).")
                } else {
                    report(
                        .nameTaken, at: resource.location,
                        "Two resources of the type \(resource.type) would be called \"\(name.name)\": this one in \(model.title), stage \"\(model.stage)\", and one in \(others.title), stage \"\(others.stage)\"; rename one.",
                        notes: [.init(other.location, "the other one")])
                }
            }
        }
    }

    /// A resource that has a name.
    private struct Holder {
        let location: SourceLocation
        let stack: Int
        let condition: String?
        /// The one before it of the same name.
        let before: Int?
    }

    private static func remedy(_ resource: TemplateResource, _ first: StackModel, _ second: StackModel) -> String {
        if first.stage != second.stage { return "put the stage into it" }
        return resource.type == "AWS::ApiGateway::DomainName"
            ? "make the API .regional(), then each region can have the domain" : "put the region into it"
    }

    private static func difference(_ first: StackModel, _ second: StackModel) -> String {
        if first.stage != second.stage { return "stages \"\(first.stage)\" and \"\(second.stage)\"" }
        if first.region != second.region { return "regions \(first.region) and \(second.region)" }
        return "services \"\(first.serviceName)\" and \"\(second.serviceName)\""
    }
}

/// A name that only one resource of a type can have in a region, or anywhere.
private struct PhysicalName: Hashable {
    let type: String
    let name: String
    /// None for what is of all regions.
    let region: Region?

    /// Where a type has its name, and whether its service is of no region.
    private struct Holding {
        let path: [String]
        let isGlobal: Bool

        init(_ path: [String], isGlobal: Bool = false) {
            self.path = path
            self.isGlobal = isGlobal
        }
    }

    private static let types: [String: Holding] = [
        "AWS::Lambda::Function": .init(["FunctionName"]), "AWS::Logs::LogGroup": .init(["LogGroupName"]),
        "AWS::ElasticLoadBalancingV2::LoadBalancer": .init(["Name"]),
        "AWS::ElasticLoadBalancingV2::TargetGroup": .init(["Name"]),
        "AWS::ElasticLoadBalancing::LoadBalancer": .init(["LoadBalancerName"]), "AWS::SQS::Queue": .init(["QueueName"]),
        "AWS::SNS::Topic": .init(["TopicName"]), "AWS::DynamoDB::Table": .init(["TableName"]),
        "AWS::ApiGatewayV2::DomainName": .init(["DomainName"]), "AWS::ApiGateway::DomainName": .init(["DomainName"]),
        "AWS::Events::Rule": .init(["Name"]), "AWS::Kinesis::Stream": .init(["Name"]),
        "AWS::S3::Bucket": .init(["BucketName"], isGlobal: true), "AWS::IAM::Role": .init(["RoleName"], isGlobal: true),
        "AWS::IAM::User": .init(["UserName"], isGlobal: true), "AWS::IAM::Group": .init(["GroupName"], isGlobal: true),
        "AWS::IAM::ManagedPolicy": .init(["ManagedPolicyName"], isGlobal: true),
        "AWS::IAM::InstanceProfile": .init(["InstanceProfileName"], isGlobal: true),
        "AWS::CloudFront::Function": .init(["Name"], isGlobal: true),
        "AWS::CloudFront::KeyValueStore": .init(["Name"], isGlobal: true),
        "AWS::CloudFront::CachePolicy": .init(["CachePolicyConfig", "Name"], isGlobal: true),
        "AWS::CloudFront::OriginRequestPolicy": .init(["OriginRequestPolicyConfig", "Name"], isGlobal: true),
        "AWS::CloudFront::ResponseHeadersPolicy": .init(["ResponseHeadersPolicyConfig", "Name"], isGlobal: true),
        "AWS::CloudFront::OriginAccessControl": .init(["OriginAccessControlConfig", "Name"], isGlobal: true),
        "AWS::CloudFront::PublicKey": .init(["PublicKeyConfig", "Name"], isGlobal: true),
        "AWS::CloudFront::KeyGroup": .init(["KeyGroupConfig", "Name"], isGlobal: true),
    ]

    /// An edge-optimised domain is one of CloudFront's.
    private static func isAtEdge(_ resource: TemplateResource) -> Bool {
        guard resource.type == "AWS::ApiGateway::DomainName" else { return false }
        let endpoint = resource.property(["EndpointConfiguration", "Types"])
        return endpoint == nil || endpoint == ["EDGE"]
    }

    init?(_ resource: TemplateResource, in stack: StackModel) {
        guard let holding = Self.types[resource.type], case .string(let name)? = resource.property(holding.path) else { return nil }
        // A function's log group has the function's name; only one that the author writes has its own.
        if resource.type == "AWS::Logs::LogGroup", resource.form == .generated { return nil }
        type = resource.type
        self.name = name
        region = holding.isGlobal || Self.isAtEdge(resource) ? nil : stack.region
    }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension TemplateResource {
    /// A property inside others, by the names that lead to it.
    func property(_ path: [String]) -> Value? {
        guard let first = path.first else { return nil }
        return path.dropFirst().reduce(property(first)) { $0?[$1] }
    }
}
