/// What sends to functions, queues and topics by a service that needs a resource-based policy of the receiver.
///
/// Sources: AWS Lambda Developer Guide, "Granting Lambda function access to AWS services"; Amazon EventBridge User
/// Guide, "Using resource-based policies for Amazon EventBridge"; Amazon S3 User Guide, "Granting permissions to
/// publish event notification messages to a destination"; Amazon SNS Developer Guide, "Fanout to Amazon SQS queues".
struct Sender: Sendable {
    let type: String
    /// Where the receivers stand. A star is each element of a list, or each member of an object.
    let paths: [String]
    /// The service that sends.
    let principal: String
    /// The property that names what the policy's source is, where that is not the resource itself.
    var source: String?
    /// The member beside the receiver by which the service acts in a role, and needs no policy.
    var role: String?
    /// The only type of receiver that needs a policy, where others get along without.
    var receiver: String?

    static let all: [Sender] = [
        Sender(
            type: "AWS::ApiGateway::Authorizer", paths: ["AuthorizerUri"], principal: "apigateway", source: "RestApiId",
            role: "AuthorizerCredentials"),
        Sender(
            type: "AWS::ApiGateway::Method", paths: ["Integration.Uri"], principal: "apigateway", source: "RestApiId",
            role: "Credentials"),
        Sender(
            type: "AWS::ApiGatewayV2::Authorizer", paths: ["AuthorizerUri"], principal: "apigateway", source: "ApiId",
            role: "AuthorizerCredentialsArn"),
        Sender(
            type: "AWS::ApiGatewayV2::Integration", paths: ["IntegrationUri"], principal: "apigateway", source: "ApiId",
            role: "CredentialsArn"),
        Sender(
            type: "AWS::CloudWatch::Alarm", paths: ["AlarmActions.*", "OKActions.*", "InsufficientDataActions.*"],
            principal: "lambda.alarms.cloudwatch", receiver: "AWS::Lambda::Function"),
        Sender(
            type: "AWS::Cognito::UserPool", paths: ["LambdaConfig.*"],
            principal: "cognito-idp"),
        Sender(type: "AWS::Config::ConfigRule", paths: ["Source.SourceIdentifier"], principal: "config"),
        Sender(
            type: "AWS::ElasticLoadBalancingV2::TargetGroup", paths: ["Targets.*.Id"], principal: "elasticloadbalancing"
        ),
        Sender(
            type: "AWS::Events::Rule", paths: ["Targets.*.Arn", "Targets.*.DeadLetterConfig.Arn"], principal: "events",
            role: "RoleArn"),
        Sender(
            type: "AWS::IoT::TopicRule",
            paths: [
                "TopicRulePayload.Actions.*.Lambda.FunctionArn", "TopicRulePayload.ErrorAction.Lambda.FunctionArn",
            ],
            principal: "iot"),
        Sender(
            type: "AWS::Logs::SubscriptionFilter", paths: ["DestinationArn"], principal: "logs",
            source: "LogGroupName"),
        Sender(
            type: "AWS::S3::Bucket",
            paths: [
                "NotificationConfiguration.LambdaConfigurations.*.Function",
                "NotificationConfiguration.QueueConfigurations.*.Queue",
                "NotificationConfiguration.TopicConfigurations.*.Topic",
            ], principal: "s3"),
        Sender(
            type: "AWS::SES::ReceiptRule",
            paths: ["Rule.Actions.*.LambdaAction.FunctionArn"], principal: "ses"),
        Sender(
            type: "AWS::SNS::Subscription", paths: ["Endpoint", "RedrivePolicy.deadLetterTargetArn"], principal: "sns",
            source: "TopicArn"),
        Sender(
            type: "AWS::SecretsManager::RotationSchedule", paths: ["RotationLambdaARN"], principal: "secretsmanager",
            source: "SecretId"),
    ]

    /// The values at its paths, each with the path.
    func receivers(of resource: TemplateResource) -> [(path: [String], value: Value)] {
        paths.flatMap { path -> [(path: [String], value: Value)] in
            let parts = path.split(separator: ".").map(String.init)
            guard let first = resource.property([parts[0]]) else { return [] }
            return values(in: first, parts.dropFirst()).map { (parts, $0) }
        }
    }

    private func values(in value: Value, _ path: ArraySlice<String>) -> [Value] {
        guard let name = path.first else { return [value] }
        // The role stands beside the receiver, or in the list's element that has it.
        if let role, value[role] != nil { return [] }
        let rest = path.dropFirst()
        guard name == "*" else { return value[name].map { values(in: $0, rest) } ?? [] }
        if case .object(let members) = value, !members.isIntrinsic {
            return members.flatMap { values(in: $0.value, rest) }
        }
        return (value.elements ?? []).flatMap { values(in: $0, rest) }
    }
}
