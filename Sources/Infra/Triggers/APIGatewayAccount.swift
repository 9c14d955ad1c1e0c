/// Lets API Gateway write logs: a setting of the whole account in a region, needed by REST and WebSocket APIs.
///
///     let entrance = Service("entrance", region: .euCentral1, stages: [.prod]) { _ in APIGatewayAccount() }
///
/// State it in one service and one stage of an account and region: a second one would overwrite the first. Becomes
/// `AWS::ApiGateway::Account` with a role that stays when the stack is deleted, since other stacks' APIs use it.
/// Source: Amazon API Gateway Developer Guide, "Permissions for CloudWatch logging".
public struct APIGatewayAccount: Declaration {
    public static var kind: String { "API Gateway account setting" }

    public var origin: Origin

    /// The settings of the account in the service's region.
    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        origin = Origin(file, line, column)
    }

    public var declaredName: String { "APIGatewayAccount" }
    public var logicalID: String { "ApiGatewayAccount" }

    /// What a stage with logs waits for, where its own stack has the setting.
    static func dependency(in stack: Stack) -> [String] {
        stack.scope.stack.all(APIGatewayAccount.self).map(\.logicalID)
    }

    public func lower(into stack: inout Stack) {
        let roleID = "ApiGatewayCloudWatchRole"
        stack.template.add(
            TemplateResource(
                id: roleID, type: "AWS::IAM::Role",
                properties: [
                    .init(
                        "AssumeRolePolicyDocument",
                        TrustPolicy.document(for: "apigateway.amazonaws.com")),
                    .init(
                        "ManagedPolicyArns",
                        [
                            .sub(
                                """
                                arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs
                                """)
                        ]),
                ], deletionPolicy: "Retain", updateReplacePolicy: "Retain", location: location))
        stack.add(
            logicalID, "AWS::ApiGateway::Account", [.init("CloudWatchRoleArn", .getAtt(roleID, "Arn"))])
    }
}
