extension WebSocketRoute {
    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        guard responds || authorizer != nil else { return .event("websocket", .string(route)) }
        return .event(
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
            ]))
    }

    public static func serverlessWords(sharedBy uses: [TriggerUse], in stack: inout Stack) -> ServerlessWords {
        let api = stack.scope.stack.all(WebSocketAPI.self).first ?? WebSocketAPI(at: stack.location)
        var words = ServerlessWords(generates: .allBut([WebSocketAPI.logGroupID]))
        words.set(["websocketsApiRouteSelectionExpression"], api.selection.map { .string($0.value) })
        words.set(["websocketsDescription"], api.text.map { .string($0) })
        // Serverless has no word for it here.
        if !api.hasDefaultEndpoint { words.correct("WebsocketsApi", "DisableExecuteApiEndpoint") }
        var corrected: Set<String> = []
        for use in uses {
            guard let route = use.trigger as? WebSocketRoute else { continue }
            // Serverless lets every API of every account call the function; here it is this one.
            let prefixes =
                [use.function.idPrefix] + (route.authorizer.map { [ServerlessNames.function($0.name)] } ?? [])
            for id in prefixes.map(permissionID) where corrected.insert(id).inserted { words.correct(id, "SourceArn") }
            // Serverless writes the partition of the ARN that it is given.
            guard let authorizer = route.authorizer, authorizer.existingARN != nil,
                corrected.insert(authorizer.id).inserted
            else { continue }
            words.correct(authorizer.id, "AuthorizerUri")
        }
        // Serverless' own word for logs brings a function that changes the account.
        let settings = api.stageSettings
        if !settings.isEmpty { words.corrections.append(.properties(WebSocketAPI.stageID, settings)) }
        let waits = api.stageDependencies(in: stack)
        if !waits.isEmpty { words.corrections.append(.dependsOn(WebSocketAPI.stageID, waits)) }
        return words
    }

    public static func finish(_ dependencies: [TriggerUse], into stack: inout Stack) {
        let api = stack.scope.stack.all(WebSocketAPI.self).first ?? WebSocketAPI(at: stack.location)
        stack.at(api.location) { stack in
            api.lowerAPI(into: &stack)
            let before = stack.template.resources.count
            var made: [String] = []
            for use in dependencies {
                guard let route = use.trigger as? WebSocketRoute else { continue }
                stack.at(route.location) { stack in
                    stack.making(for: use.function) { made += route.lowerRoute(use.function, into: &$0) }
                }
            }
            let content = stack.template.resources[before...].map {
                $0.id + JSONWriter.renderCompact(.object($0.properties))
            }
            // The API itself is deployed too, as far as it says something of its own.
            let pictured: Set = [
                "AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::Route",
                "AWS::ApiGatewayV2::Authorizer",
            ]
            let ofAPI = (api.selection?.value ?? "") + stack.overrides(of: pictured)
            api.lowerStage(content.joined() + ofAPI, after: made, into: &stack)
        }
    }

    private func lowerRoute(_ function: Function, into stack: inout Stack) -> [String] {
        let integrationID = "\(function.idPrefix)WebsocketsIntegration"
        if stack.template[integrationID] == nil {
            stack.add(
                integrationID, "AWS::ApiGatewayV2::Integration",
                [
                    .init("ApiId", .ref("WebsocketsApi")), .init("IntegrationType", "AWS_PROXY"),
                    .init("IntegrationUri", APIGatewayARN.invocation(of: function.invocationARNText)),
                ], dependsOn: function.invocationDependencies)
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
            ]))
        guard responds else { return [routeID] }
        stack.add(
            "\(routeID)Response", "AWS::ApiGatewayV2::RouteResponse",
            [
                .init("ApiId", .ref("WebsocketsApi")), .init("RouteId", .ref(routeID)),
                .init("RouteResponseKey", "$default"),
            ])
        return [routeID, "\(routeID)Response"]
    }

    private static func permissionID(_ prefix: String) -> String { "\(prefix)LambdaPermissionWebsockets" }

    fileprivate static func addPermission(
        _ prefix: String, _ function: Value, dependsOn: [String], into stack: inout Stack
    ) {
        let id = permissionID(prefix)
        guard stack.template[id] == nil else { return }
        let source = APIGatewayARN.requests(of: .ref("WebsocketsApi"), "/*")
        stack.add(
            id, "AWS::Lambda::Permission",
            [
                .init("FunctionName", function), .init("Action", "lambda:InvokeFunction"),
                .init("Principal", "apigateway.amazonaws.com"), .init("SourceArn", source),
            ], dependsOn: dependsOn)
    }
}

extension WebSocketAuthorizer {
    fileprivate func lower(into stack: inout Stack) {
        guard stack.template[id] == nil else { return }
        stack.at(location) { stack in
            stack.making(for: function.current(in: stack)) {
                WebSocketRoute.addPermission(
                    ServerlessNames.function(name), existingARN.map { .string($0) } ?? function.arn(in: $0),
                    dependsOn: function.dependencies(in: $0), into: &$0)
            }
            stack.add(
                id, "AWS::ApiGatewayV2::Authorizer",
                [
                    .init("ApiId", .ref("WebsocketsApi")), .init("Name", .string(name)),
                    .init("AuthorizerType", "REQUEST"),
                    .init("AuthorizerUri", function.uri(in: stack)),
                    .init("IdentitySource", .array(identitySources.map { .string($0) })),
                ], dependsOn: function.dependencies(in: stack))
        }
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
            ]))
        stack.template.add(
            TemplateOutput(
                id: "ServiceEndpointWebsocket", description: "URL of the service endpoint",
                value: .sub("wss://${WebsocketsApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/\(model.stage)"),
                export: "sls-\(model.prefix)-ServiceEndpointWebsocket"))
    }

    /// A deployment is a picture of the routes at one moment, so its id follows from what they are.
    fileprivate func lowerStage(_ content: String, after routes: [String], into stack: inout Stack) {
        let deploymentID = "WebsocketsDeployment" + MD5.hex(content).prefix(12)
        stack.add(
            deploymentID, "AWS::ApiGatewayV2::Deployment",
            [.init("ApiId", .ref("WebsocketsApi")), .init("Description", .string(descriptionText))], dependsOn: routes)
        var settings: [Value.Member] = []
        if let throttling = throttling?.value {
            settings.append(
                .init(
                    "DefaultRouteSettings",
                    ["ThrottlingBurstLimit": .int(throttling.burst), "ThrottlingRateLimit": .int(throttling.rate)]))
        }
        if let logs = accessLogs?.value { settings.append(.init("AccessLogSettings", lowerLogs(logs, into: &stack))) }
        stack.add(
            Self.stageID, "AWS::ApiGatewayV2::Stage",
            [
                .init("ApiId", .ref("WebsocketsApi")), .init("StageName", .string(stack.scope.stage.name)),
                .init("Description", .string(descriptionText)), .init("DeploymentId", .ref(deploymentID)),
            ] + settings, dependsOn: stageDependencies(in: stack))
    }

    fileprivate static let logGroupID = "WebsocketsLogGroup"

    /// The properties of the stage that not every stage has.
    fileprivate var stageSettings: [String] {
        (throttling == nil ? [] : ["DefaultRouteSettings"]) + (accessLogs == nil ? [] : ["AccessLogSettings"])
    }

    fileprivate func stageDependencies(in stack: Stack) -> [String] {
        accessLogs == nil ? [] : APIGatewayAccount.dependency(in: stack)
    }

    private func lowerLogs(_ logs: APIAccessLogs, into stack: inout Stack) -> Value {
        stack.add(
            Self.logGroupID, "AWS::Logs::LogGroup",
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
