/// Checks that no two resources of a build get one physical name, over all services, stages and regions.
enum PhysicalNames {
    static func check(_ stacks: [Stack], _ report: inout Report) {
        var taken: [PhysicalName: (place: Place, stack: Int)] = [:]
        var reported: Set<[Place]> = []
        for (index, stack) in stacks.enumerated() {
            let model = stack.scope.stack
            report.service = model.serviceName
            report.stage = nil
            for resource in stack.template.resources {
                guard let name = PhysicalName(resource, in: model) else { continue }
                guard let other = taken[name] else {
                    taken[name] = (resource.place, index)
                    continue
                }
                // A function and its log group share their name; saying it of one is enough.
                guard reported.insert([other.place, resource.place]).inserted else { continue }
                let others = stacks[other.stack].scope.stack
                if other.place == resource.place {
                    report(
                        .nameTaken, at: resource.place,
                        "The \(difference(others, model)) would both make \(resource.type) \"\(name.name)\", and that name can be taken once; put the \(others.stage == model.stage ? "region" : "stage") into it.")
                } else {
                    report(
                        .nameTaken, at: resource.place,
                        "Two resources of the type \(resource.type) would be called \"\(name.name)\": this one in \(model.title), stage \"\(model.stage)\", and one in \(others.title), stage \"\(others.stage)\"; rename one.",
                        notes: [.init(other.place, "the other one")])
                }
            }
        }
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
        "AWS::SNS::Topic": "TopicName", "AWS::DynamoDB::Table": "TableName", "AWS::S3::Bucket": "BucketName",
        "AWS::IAM::Role": "RoleName", "AWS::ApiGatewayV2::DomainName": "DomainName",
        "AWS::ApiGateway::DomainName": "DomainName", "AWS::Events::Rule": "Name", "AWS::Kinesis::Stream": "Name",
    ]
    private static let global: Set<String> = ["AWS::S3::Bucket", "AWS::IAM::Role"]

    init?(_ resource: TemplateResource, in stack: StackModel) {
        guard let property = Self.properties[resource.type],
            case .string(let name)? = resource.properties.first(where: { $0.key == property })?.value
        else { return nil }
        // A function's log group has the function's name; only one that the author writes has its own.
        if resource.type == "AWS::Logs::LogGroup", resource.form == .generated { return nil }
        type = resource.type
        self.name = name
        region = Self.global.contains(resource.type) ? "" : stack.region.id
    }
}
