/// Properties that hold an ARN by their name, and a text that is none: the name of a queue where its ARN belongs.
///
/// Source: AWS CloudFormation Template Reference Guide, the properties of the services below. Others, such as Amazon
/// ECS and AWS Systems Manager, accept names in properties called so.
enum ARNProperties {
    private static let services: Set<Substring> = [
        "ApiGateway", "ApiGatewayV2", "AppSync", "CloudFront", "Cognito", "DynamoDB", "ElasticLoadBalancingV2",
        "Events",
        "Kinesis", "KinesisFirehose", "Lambda", "Logs", "Pipes", "S3", "SNS", "SQS", "Scheduler", "StepFunctions",
        "WAFv2",
    ]
    /// A function's name will do.
    private static let exceptions: Set<String> = ["TargetFunctionArn"]

    /// What a message says behind the property's name.
    static func problem(_ text: String, at path: [String], of type: String) -> String? {
        guard !text.isEmpty, !text.hasPrefix("arn:"), holdsARN(path, of: type) else {
            return nil
        }
        return "is \"\(text)\", and an ARN belongs there; write the ARN, or refer to the resource by its attribute"
    }

    /// The same of a `Ref`, where that gives something else of the resource.
    static func problem(ofRef id: String, at path: [String], of type: String, in stack: EffectiveStack) -> String? {
        guard holdsARN(path, of: type), let target = stack.stack.template[id],
            let value = ResourceTypeFacts.ref(of: target.type), value != .arn
        else { return nil }
        let given = value == .url ? "URL" : value.rawValue
        return """
            is the Ref of "\(id)", which gives its \(given), and an ARN belongs there; write ["Fn::GetAtt": ["\(id)", \
            "Arn"]]
            """
    }

    private static func holdsARN(_ path: [String], of type: String) -> Bool {
        // An argument of an intrinsic function is a part of the value.
        guard !path.contains(where: { $0.hasPrefix("Fn::") || $0 == "Ref" }) else { return false }
        if type == "AWS::Lambda::Function", path == ["Role"] { return true }
        guard let name = path.last(where: { Int($0) == nil }), !exceptions.contains(name),
            ["Arn", "ARN", "Arns", "ARNs"].contains(where: { name.hasSuffix($0) })
        else { return false }
        let parts = type.split(separator: ":", omittingEmptySubsequences: true)
        return parts.count == 3 && parts[0] == "AWS" && services.contains(parts[1])
    }
}
