/// Checks that no two resources of a build get one physical name, over all services, stages and regions.
enum PhysicalNames {
    static func check(_ stacks: [Stack], _ report: inout Report) {
        var taken: [PhysicalName: [Holder]] = [:]
        var reported: Set<[Place]> = []
        for (index, stack) in stacks.enumerated() {
            let model = stack.scope.stack
            report.service = model.serviceName
            report.stage = nil
            let definitions = stack.template.conditionDefinitions
            for resource in stack.template.resources {
                guard let name = PhysicalName(resource, in: model) else { continue }
                let holder = Holder(place: resource.place, stack: index, condition: resource.condition)
                let clashing = taken[name]?.first {
                    $0.stack != index || !KnownConditions.exclude($0.condition, resource.condition, definitions)
                }
                taken[name, default: []].append(holder)
                guard let other = clashing else { continue }
                // A function and its log group share their name; saying it of one is enough.
                guard reported.insert([other.place, resource.place]).inserted else { continue }
                let others = stacks[other.stack].scope.stack
                if other.place == resource.place {
                    report(
                        .nameTaken, at: resource.place,
                        "The \(difference(others, model)) would both make \(resource.type) \"\(name.name)\", and that name can be taken once; \(remedy(resource, others, model)).")
                } else {
                    report(
                        .nameTaken, at: resource.place,
                        "Two resources of the type \(resource.type) would be called \"\(name.name)\": this one in \(model.title), stage \"\(model.stage)\", and one in \(others.title), stage \"\(others.stage)\"; rename one.",
                        notes: [.init(other.place, "the other one")])
                }
            }
        }
    }

    /// A resource that has a name.
    private struct Holder {
        let place: Place
        let stack: Int
        let condition: String?
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
    let region: String

    private static let properties = [
        "AWS::Lambda::Function": "FunctionName", "AWS::Logs::LogGroup": "LogGroupName",
        "AWS::ElasticLoadBalancingV2::LoadBalancer": "Name", "AWS::ElasticLoadBalancingV2::TargetGroup": "Name",
        "AWS::ElasticLoadBalancing::LoadBalancer": "LoadBalancerName", "AWS::SQS::Queue": "QueueName",
        "AWS::SNS::Topic": "TopicName", "AWS::DynamoDB::Table": "TableName", "AWS::ApiGatewayV2::DomainName": "DomainName",
        "AWS::ApiGateway::DomainName": "DomainName", "AWS::Events::Rule": "Name", "AWS::Kinesis::Stream": "Name",
    ]
    /// Types of services that are of no region, and the path to the name.
    private static let global = [
        "AWS::S3::Bucket": "BucketName", "AWS::IAM::Role": "RoleName", "AWS::IAM::User": "UserName",
        "AWS::IAM::Group": "GroupName", "AWS::IAM::ManagedPolicy": "ManagedPolicyName",
        "AWS::IAM::InstanceProfile": "InstanceProfileName", "AWS::CloudFront::Function": "Name",
        "AWS::CloudFront::KeyValueStore": "Name", "AWS::CloudFront::CachePolicy": "CachePolicyConfig.Name",
        "AWS::CloudFront::OriginRequestPolicy": "OriginRequestPolicyConfig.Name",
        "AWS::CloudFront::ResponseHeadersPolicy": "ResponseHeadersPolicyConfig.Name",
        "AWS::CloudFront::OriginAccessControl": "OriginAccessControlConfig.Name",
        "AWS::CloudFront::PublicKey": "PublicKeyConfig.Name", "AWS::CloudFront::KeyGroup": "KeyGroupConfig.Name",
    ]

    /// An edge-optimised domain is one of CloudFront's.
    private static func isAtEdge(_ resource: TemplateResource) -> Bool {
        guard resource.type == "AWS::ApiGateway::DomainName" else { return false }
        let endpoint = resource.properties.first { $0.key == "EndpointConfiguration" }?.value["Types"]
        return endpoint == nil || endpoint == ["EDGE"]
    }

    init?(_ resource: TemplateResource, in stack: StackModel) {
        let isGlobal = Self.global[resource.type] != nil || Self.isAtEdge(resource)
        guard let path = Self.global[resource.type] ?? Self.properties[resource.type],
            case .string(let name)? = resource.property(at: path)
        else { return nil }
        // A function's log group has the function's name; only one that the author writes has its own.
        if resource.type == "AWS::Logs::LogGroup", resource.form == .generated { return nil }
        type = resource.type
        self.name = name
        region = isGlobal ? "" : stack.region.id
    }
}

extension TemplateResource {
    /// A property by its path, with dots.
    func property(at path: String) -> Value? {
        var value: Value? = .object(properties)
        for key in path.split(separator: ".") { value = value?[String(key)] }
        return value
    }
}
