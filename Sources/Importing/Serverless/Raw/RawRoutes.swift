import Infra

/// Routes of an HTTP API of another stack, which is named by a reference, and rules of the older form with texts that
/// no trigger has.
///
/// Source: Serverless Framework, "HTTP API", "Shared API"; "CloudWatch Event".
extension Additions {
    /// `HttpApiRouteGetOrdersIdVar`
    static func routeID(_ verb: String, _ path: String) -> String {
        if path == "*" { return "HttpApiRouteDefault" }
        return "HttpApiRoute\(ServerlessIDs.path(verb == "*" ? "ANY" : verb))\(ServerlessIDs.path(path))"
    }

    mutating func route(
        _ verb: String, _ path: String, of api: Value, payload: Value, authorization: [(String, Value?)] = [],
        _ function: FunctionID, for node: Node
    ) {
        let integration = "HttpApiIntegration\(function.prefix)"
        resource(
            integration, "AWS::ApiGatewayV2::Integration",
            [
                "ApiId": api, "IntegrationType": "AWS_PROXY", "IntegrationUri": function.target,
                "PayloadFormatVersion": payload,
                "TimeoutInMillis": 30_000,
            ], for: node)
        let key = path == "*" ? "$default" : "\(verb) \(path)"
        let target = CF.join("/", ["integrations", CF.ref(integration)])
        resource(
            Self.routeID(verb, path), "AWS::ApiGatewayV2::Route",
            CF.object([("ApiId", api), ("RouteKey", .string(key)), ("Target", target)] + authorization),
            after: [integration], for: node)
        permission(
            "\(function.prefix)LambdaPermissionHttpApi", function.target, "apigateway.amazonaws.com",
            source: CF.arn("execute-api", api, "/*"), for: node)
    }

    /// - Parameter number: among the events of this kind of the function.
    mutating func cloudWatchEvent(_ node: Node, number: Int, _ function: FunctionID) -> Bool {
        guard let pattern = node["event"] else { return false }
        let rule = "\(function.prefix)EventsRuleCloudWatchEvent\(number)"
        let input = node["input"].map { Value.string($0.scalar ?? $0.value.compactJSON) }
        let target = CF.object([
            ("Input", input), ("InputPath", node["inputPath"]?.value),
            ("InputTransformer", node["inputTransformer"].map(Self.transformer)),
            ("Arn", function.target), ("Id", .string("\(function.name)CloudWatchEvent")),
        ])
        resource(
            rule, "AWS::Events::Rule",
            CF.object([
                ("EventPattern", pattern.value), ("State", node["enabled"]?.bool == false ? "DISABLED" : "ENABLED"),
                ("Description", node["description"]?.value), ("Name", node["name"]?.value), ("Targets", [target]),
            ]), for: node)
        permission(
            "\(function.prefix)LambdaPermissionEventsRuleCloudWatchEvent\(number)", function.target,
            "events.amazonaws.com",
            source: CF.get(rule), for: node)
        return true
    }
}
