extension WebSocketRoute {
    public func lower(for function: Function, into stack: inout Stack) {
        guard responds || authorizer != nil else {
            function.addEvent("websocket", .string(route), into: &stack)
            return
        }
        function.addEvent(
            "websocket",
            .members([
                ("route", .string(route)), ("routeResponseSelectionExpression", responds ? "$default" : nil),
                (
                    "authorizer",
                    authorizer.map {
                        [
                            $0.existingARN == nil ? "name" : "arn": .string($0.existingARN ?? $0.name),
                            "identitySource": .array($0.identitySources.map { .string($0) }),
                        ]
                    }
                ),
            ]), into: &stack)
    }

    public static func finish(_ dependencies: [TriggerUse], into stack: inout Stack) {
        let api = stack.scope.stack.all(WebSocketAPI.self).first ?? WebSocketAPI(at: stack.location)
        stack.location = api.location
        api.lowerAPI(into: &stack)
        let before = stack.template.resources.count
        var made: [String] = []
        for use in dependencies {
            guard let route = use.trigger as? WebSocketRoute else { continue }
            stack.location = route.location
            stack.making(for: use.function) { made += route.lowerRoute(use.function, into: &$0) }
        }
        let content = stack.template.resources[before...].map {
            $0.id + JSONWriter.renderCompact(.object($0.properties))
        }
        stack.location = api.location
        // The API itself is deployed too, as far as it says something of its own.
        let pictured: Set = [
            "AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::Route",
            "AWS::ApiGatewayV2::Authorizer",
        ]
        let ofAPI = (api.selection?.value ?? "") + stack.overrides(of: pictured)
        api.lowerStage(content.joined() + ofAPI, after: made, into: &stack)
    }

    private func lowerRoute(_ function: Function, into stack: inout Stack) -> [String] {
        let integrationID = "\(function.idPrefix)WebsocketsIntegration"
        if stack.template[integrationID] == nil {
            stack.add(
                integrationID, "AWS::ApiGatewayV2::Integration",
                [
                    .init("ApiId", .ref("WebsocketsApi")), .init("IntegrationType", "AWS_PROXY"),
                    .init("IntegrationUri", APIGatewayARN.invocation(of: function.invocationARNText)),
                ], dependsOn: function.invocationDependencies, form: .generated)
        }
        Self.addPermission(
            function.idPrefix, function.invocationARN, dependsOn: function.invocationDependencies, into: &stack)
        if let authorizer { stack.making(for: nil) { authorizer.lower(into: &$0) } }
        stack.add(
            routeID, "AWS::ApiGatewayV2::Route",
            .init(present: [
                ("ApiId", .ref("WebsocketsApi")), ("RouteKey", .string(route)),
                ("AuthorizationType", authorizer == nil ? "NONE" : "CUSTOM"),
                ("AuthorizerId", authorizer.map { .ref($0.id) }),
                ("RouteResponseSelectionExpression", responds ? "$default" : nil),
                ("Target", .sub("integrations/${\(integrationID)}")),
            ]), form: .generated)
        guard responds else { return [routeID] }
        stack.add(
            "\(routeID)Response", "AWS::ApiGatewayV2::RouteResponse",
            [
                .init("ApiId", .ref("WebsocketsApi")), .init("RouteId", .ref(routeID)),
                .init("RouteResponseKey", "$default"),
            ], form: .generated)
        return [routeID, "\(routeID)Response"]
    }

    /// Serverless lets every API of every account call the function; here it is this one.
    fileprivate static func addPermission(
        _ prefix: String, _ function: Value, dependsOn: [String], into stack: inout Stack
    ) {
        let id = "\(prefix)LambdaPermissionWebsockets"
        guard stack.template[id] == nil else { return }
        let source = APIGatewayARN.requests(of: .ref("WebsocketsApi"), "/*")
        stack.add(
            id, "AWS::Lambda::Permission",
            [
                .init("FunctionName", function), .init("Action", "lambda:InvokeFunction"),
                .init("Principal", "apigateway.amazonaws.com"), .init("SourceArn", source),
            ], dependsOn: dependsOn, form: .generated)
        stack.addExtension(id, [.init("SourceArn", source)])
    }
}

extension WebSocketAuthorizer {
    fileprivate func lower(into stack: inout Stack) {
        guard stack.template[id] == nil else { return }
        stack.location = location
        stack.making(for: function.current(in: stack)) {
            WebSocketRoute.addPermission(
                ServerlessNames.function(name), existingARN.map { .string($0) } ?? function.arn(in: $0),
                dependsOn: function.dependencies(in: $0), into: &$0)
        }
        stack.add(
            id, "AWS::ApiGatewayV2::Authorizer",
            [
                .init("ApiId", .ref("WebsocketsApi")), .init("Name", .string(name)), .init("AuthorizerType", "REQUEST"),
                .init("AuthorizerUri", function.uri(in: stack)),
                .init("IdentitySource", .array(identitySources.map { .string($0) })),
            ], dependsOn: function.dependencies(in: stack), form: .generated)
        // Serverless writes the partition of the ARN that it is given.
        if existingARN != nil { stack.addExtension(id, [.init("AuthorizerUri", function.uri(in: stack))]) }
    }
}

extension WebSocketAPI {
    private var descriptionText: String { text ?? "Serverless Websockets" }

    fileprivate func lowerAPI(into stack: inout Stack) {
        let model = stack.scope.stack
        stack.add(
            "WebsocketsApi", "AWS::ApiGatewayV2::Api",
            .init(present: [
                ("Name", .string("\(model.stage)-\(model.serviceName)-websockets")),
                ("Description", .string(descriptionText)), ("ProtocolType", "WEBSOCKET"),
                ("RouteSelectionExpression", .string(selection?.value ?? "$request.body.action")),
                ("DisableExecuteApiEndpoint", hasDefaultEndpoint ? nil : true),
            ]), form: .generated)
        // Serverless has no word for it here.
        if !hasDefaultEndpoint { stack.addExtension("WebsocketsApi", [.init("DisableExecuteApiEndpoint", true)]) }
        if let selection { stack.serverless.set(["websocketsApiRouteSelectionExpression"], .string(selection.value)) }
        if let text { stack.serverless.set(["websocketsDescription"], .string(text)) }
        stack.template.add(
            TemplateOutput(
                id: "ServiceEndpointWebsocket", description: "URL of the service endpoint",
                value: .sub("wss://${WebsocketsApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/\(model.stage)"),
                export: "sls-\(model.prefix)-ServiceEndpointWebsocket", form: .generated))
    }

    /// A deployment is a picture of the routes at one moment, so its id follows from what they are.
    fileprivate func lowerStage(_ content: String, after routes: [String], into stack: inout Stack) {
        let deploymentID = "WebsocketsDeployment" + MD5.hex(content).prefix(12)
        stack.add(
            deploymentID, "AWS::ApiGatewayV2::Deployment",
            [.init("ApiId", .ref("WebsocketsApi")), .init("Description", .string(descriptionText))], dependsOn: routes,
            form: .generated)
        var settings: [Value.Member] = []
        if let throttling = throttling?.value {
            settings.append(
                .init(
                    "DefaultRouteSettings",
                    ["ThrottlingBurstLimit": .int(throttling.burst), "ThrottlingRateLimit": .int(throttling.rate)]))
        }
        if let logs = accessLogs?.value { settings.append(.init("AccessLogSettings", lowerLogs(logs, into: &stack))) }
        let waits = accessLogs == nil ? [] : APIGatewayAccount.dependency(in: stack)
        stack.add(
            Self.stageID, "AWS::ApiGatewayV2::Stage",
            [
                .init("ApiId", .ref("WebsocketsApi")), .init("StageName", .string(stack.scope.stage.name)),
                .init("Description", .string(descriptionText)), .init("DeploymentId", .ref(deploymentID)),
            ] + settings, dependsOn: waits, form: .generated)
        // Serverless' own word for logs brings a function that changes the account.
        if !settings.isEmpty { stack.addExtension(Self.stageID, settings) }
        if !waits.isEmpty { stack.addExtension(Self.stageID, dependsOn: waits) }
    }

    private func lowerLogs(_ logs: APIAccessLogs, into stack: inout Stack) -> Value {
        stack.add(
            "WebsocketsLogGroup", "AWS::Logs::LogGroup",
            .init(present: [
                ("LogGroupName", .string("/aws/websocket/\(stack.prefix)")), ("RetentionInDays", logs.days),
            ]))
        return [
            "DestinationArn": .sub(
                "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${WebsocketsLogGroup}"),
            "Format": logs.format([
                "requestId": "requestId", "ip": "identity.sourceIp", "requestTime": "requestTime",
                "eventType": "eventType", "routeKey": "routeKey", "connectionId": "connectionId", "status": "status",
            ]),
        ]
    }
}
