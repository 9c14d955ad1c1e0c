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
            // In the order of their ids: that in which a spec states routes has no meaning.
            let content = stack.template.resources[before...].sorted { $0.id < $1.id }.map {
                $0.id + JSONWriter.renderCompact(.object($0.properties))
            }
            // The API itself is deployed too, as far as it says something of its own.
            let pictured: Set = [
                "AWS::ApiGatewayV2::Api", "AWS::ApiGatewayV2::Integration", "AWS::ApiGatewayV2::Route",
                "AWS::ApiGatewayV2::Authorizer", "AWS::ApiGatewayV2::IntegrationResponse", "AWS::ApiGatewayV2::Model",
                "AWS::ApiGatewayV2::RouteResponse",
            ]
            // What is written out for the API is a part of it too.
            let written = stack.scope.stack.all(Resource.self)
                .filter { pictured.contains($0.type) && $0.names("WebsocketsApi") }.sorted {
                    $0.logicalID < $1.logicalID
                }
                .map { $0.logicalID + JSONWriter.renderCompact(stack.resolve(.object($0.properties))) }
            let ofAPI = (api.selection?.value ?? "") + stack.overrides(of: pictured)
            api.lowerStage((content + written).joined() + ofAPI, after: made, into: &stack)
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

    static func addPermission(
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
