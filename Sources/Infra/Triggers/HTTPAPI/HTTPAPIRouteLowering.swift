extension HTTPAPIRoute {
    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        guard let authorizer else {
            return .event("httpApi", path == "*" ? "*" : .string("\(method.name) \(path)"))
        }
        return .event(
            "httpApi",
            .members([
                ("method", path == "*" ? "*" : .string(method.name)), ("path", .string(path)),
                ("authorizer", authorizer.routeWord(scopes: scopes)),
            ]))
    }

    public static func serverlessWords(sharedBy uses: [TriggerUse], in stack: inout Stack) -> ServerlessWords {
        let routes = uses.compactMap { $0.trigger as? HTTPAPIRoute }
        var words = ServerlessWords(generates: .all)
        let payload = payload(of: routes, in: stack.scope)
        words.set(["httpApi", "payload"], payload == .v2 ? nil : .string(payload.rawValue))
        if let api = routes.first?.api, !stack.scope.isOwn(api) {
            words.set(["httpApi", "id"], stack.value(of: api))
            return words
        }
        let own = stack.scope.stack.all(HTTPAPI.self).first?.serverlessWords ?? ServerlessWords()
        words.provider += own.provider
        words.corrections += own.corrections
        var names: Set<String> = []
        for authorizer in routes.compactMap(\.authorizer) where names.insert(authorizer.name).inserted {
            words.set(["httpApi", "authorizers", authorizer.name], authorizer.providerWord(in: &stack))
        }
        return words
    }

    private static func payload(of routes: [HTTPAPIRoute], in scope: Scope) -> HTTPAPI.PayloadFormat {
        (routes.first?.api.map { scope.meant($0) } ?? scope.stack.all(HTTPAPI.self).first)?.payload ?? .v2
    }

    public static func finish(_ dependencies: [TriggerUse], into stack: inout Stack) {
        let routes = dependencies.compactMap { use in (use.trigger as? HTTPAPIRoute).map { (use.function, $0) } }
        guard let first = routes.first?.1 else { return }
        let model = stack.scope.stack
        let apiID: Value
        let payload = payload(of: routes.map(\.1), in: stack.scope)
        if let api = first.api, !stack.scope.isOwn(api) {
            apiID = stack.value(of: api)
        } else {
            let api = model.all(HTTPAPI.self).first ?? HTTPAPI(at: stack.location)
            stack.at(api.location) { stack in
                api.lowerAPI(methods: routes.map(\.1.method), into: &stack)
                var names: Set<String> = []
                for (_, route) in routes {
                    if let authorizer = route.authorizer, names.insert(authorizer.name).inserted {
                        authorizer.lower(into: &stack)
                    }
                }
            }
            apiID = .ref("HttpApi")
        }
        for use in dependencies {
            guard let route = use.trigger as? HTTPAPIRoute else { continue }
            stack.making(for: use.function) { stack in
                stack.under(use.functionCondition) {
                    route.lower(use.function, on: apiID, payload, under: use.condition, into: &$0)
                }
            }
        }
    }

    /// - Parameter condition: the route's own; the integration is that of all routes of the function.
    private func lower(
        _ function: Function, on api: Value, _ payload: HTTPAPI.PayloadFormat, under condition: String?,
        into stack: inout Stack
    ) {
        stack.at(location) { stack in
            let integrationID = "HttpApiIntegration\(function.idPrefix)"
            if stack.template[integrationID] == nil {
                function.addPermission(
                    "\(function.idPrefix)LambdaPermissionHttpApi", principal: "apigateway.amazonaws.com",
                    source: APIGatewayARN.requests(of: api, "/*"), into: &stack)
                stack.add(
                    integrationID, "AWS::ApiGatewayV2::Integration",
                    [
                        .init("ApiId", api), .init("IntegrationType", "AWS_PROXY"),
                        .init("IntegrationUri", function.invocationARN),
                        .init("PayloadFormatVersion", .string(payload.rawValue)),
                        .init("TimeoutInMillis", 30000),
                    ], dependsOn: function.invocationDependencies)
            }
            stack.under(condition) { stack in
                stack.add(
                    routeID, "AWS::ApiGatewayV2::Route",
                    [.init("ApiId", api), .init("RouteKey", .string(routeKey))]
                        + (authorizer?.routeProperties(scopes: scopes) ?? [])
                        + [.init("Target", .sub("integrations/${\(integrationID)}"))])
            }
        }
    }
}
