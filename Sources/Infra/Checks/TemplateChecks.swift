/// Checks what was lowered: ids, sizes, names.
enum TemplateChecks {
    static func check(_ stacks: [Stack]) -> Report {
        var report = Report()
        var names: [PhysicalName: (place: Place, title: String)] = [:]
        for stack in stacks {
            let model = stack.scope.stack
            report.service = model.serviceName
            report.stage = model.stage.name
            checkIDs(stack, &report)
            if stack.template.resources.count > 500 {
                report(
                    .tooManyResources, at: model.service.place,
                    "The stack of \(model.title) has \(stack.template.resources.count) resources and CloudFormation allows 500; split the service.")
            }
            for resource in stack.template.resources {
                guard let name = PhysicalName(resource, in: model) else { continue }
                report.stage = nil
                if let other = names[name] {
                    report(
                        .nameTaken, at: resource.place,
                        "Two resources of the type \(resource.type) would be called \"\(name.name)\": this one in \(model.title), stage \"\(model.stage)\", and one in \(other.title); rename one.",
                        notes: [.init(other.place, "the other one")])
                }
                names[name] = (resource.place, "\(model.title), stage \"\(model.stage)\"")
            }
        }
        return report
    }

    private static func checkIDs(_ stack: Stack, _ report: inout Report) {
        for clash in stack.template.clashes {
            report(
                .logicalIDClash, at: clash.second.place,
                "This gets the logical id \"\(clash.second.id)\" in the template, which something else has already; rename one of the two.",
                notes: [.init(clash.first.place, "has it already")])
        }
        for resource in stack.template.resources {
            let isAllowed = !resource.id.isEmpty && resource.id.utf8.count <= 255
                && resource.id.utf8.allSatisfy { isLetter($0) || isDigit($0) }
            if !isAllowed {
                report(
                    .invalidLogicalID, at: resource.place,
                    "\"\(resource.id)\" cannot be a logical id, which has letters and digits only, at most 255; change the name.")
            }
        }
        for output in stack.template.outputs where !output.id.utf8.allSatisfy({ isLetter($0) || isDigit($0) }) || output.id.isEmpty {
            report(
                .invalidLogicalID, at: stack.scope.stack.all(Output.self).first { $0.name == output.id }?.place ?? stack.place,
                "\"\(output.id)\" cannot be the name of an output, which has letters and digits only; change it.")
        }
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
        type = resource.type
        self.name = name
        region = Self.global.contains(resource.type) ? "" : stack.region.id
    }
}
