/// Properties that hold an ARN by their name, and a text that is none: the name of a queue where its ARN belongs.
///
/// Source: AWS CloudFormation Template Reference Guide, the properties of the services below. Others, such as Amazon ECS
/// and AWS Systems Manager, accept names in properties called so.
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
        guard let name = path.last(where: { Int($0) == nil }), !exceptions.contains(name),
            ["Arn", "ARN", "Arns", "ARNs"].contains(where: { name.hasSuffix($0) }),
            !text.isEmpty, !text.hasPrefix("arn:"), !text.contains("{{resolve:"),
            // An argument of an intrinsic function is a part of the value.
            !path.contains(where: { $0.hasPrefix("Fn::") || $0 == "Ref" })
        else { return nil }
        let parts = type.split(separator: ":", omittingEmptySubsequences: true)
        guard parts.count == 3, parts[0] == "AWS", services.contains(parts[1]) else { return nil }
        return "is \"\(text)\", and an ARN belongs there; write the ARN, or refer to the resource by its attribute."
    }
}
