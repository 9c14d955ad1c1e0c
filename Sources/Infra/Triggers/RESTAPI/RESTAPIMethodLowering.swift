extension RESTAPIMethod {
    public func isServerlessEvent(in scope: Scope) -> Bool { !RESTAPI.isCarried(in: scope) }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        guard isServerlessEvent(in: stack.scope) else { return ServerlessWords() }
        let isPlain =
            cors == nil && !needsKey && authorizer == nil && request == nil && timeout == nil && operationName == nil
            && !streams
        if isPlain { return .event("http", .string("\(method.name) \(path)")) }
        return .event(
            "http",
            .members([
                ("path", .string(path)), ("method", .string(method.name)), ("private", needsKey ? true : nil),
                ("cors", cors?.value.word), ("authorizer", authorizer?.word(scopes: scopes, in: &stack)),
                ("request", request?.value.word), ("operationId", operationName.map { .string($0) }),
                ("response", streams ? ["transferMode": "STREAM"] : nil),
                ("timeoutInMillis", timeout.map { .int(saturating($0.value.seconds, 1_000)) }),
            ]))
    }

    public static func finish(_ dependencies: [TriggerUse], into stack: inout Stack) {
        let api = stack.scope.stack.all(RESTAPI.self).first ?? RESTAPI(at: stack.location)
        stack.at(api.location) { stack in
            api.lowerAPI(into: &stack)
            let methods = dependencies.compactMap { use in (use.trigger as? RESTAPIMethod).map { (use.function, $0) } }
            let integrations = stack.scope.stack.all(RESTAPIIntegration.self)
            let preflights = preflights(of: methods.map(\.1) + integrations.map(\.route))
            var ids: [String] = []
            for (function, method) in methods {
                method.lowerResources(into: &stack)
                if let names = preflights[method.path], method.cors != nil, stack.template[method.preflightID] == nil {
                    method.lowerPreflight(names, into: &stack)
                    ids.append(method.preflightID)
                }
                method.authorizer?.lower(into: &stack)
                method.lowerMethod(function, into: &stack)
                ids.append(method.methodID)
            }
            for integration in integrations {
                let route = integration.route
                route.lowerResources(into: &stack)
                if let names = preflights[route.path], route.cors != nil, stack.template[route.preflightID] == nil {
                    route.lowerPreflight(names, into: &stack)
                    ids.append(route.preflightID)
                }
                route.authorizer?.lower(into: &stack)
                integration.lowerMethod(into: &stack)
                ids.append(route.methodID)
            }
            api.lowerDeployment(ids, into: &stack)
            for (function, method) in methods {
                let permissionID = method.permissionID(function)
                guard stack.template[permissionID] == nil else { continue }
                stack.at(method.location) { stack in
                    function.addPermission(
                        permissionID, principal: "apigateway.amazonaws.com",
                        source: APIGatewayARN.requests(of: RESTAPI.id(in: &stack), "/*/*"), into: &stack)
                }
            }
        }
    }

    public static func serverlessWords(sharedBy uses: [TriggerUse], in stack: inout Stack) -> ServerlessWords {
        guard !RESTAPI.isCarried(in: stack.scope) else { return ServerlessWords() }
        var words = ServerlessWords(generates: .all)
        words.provider = stack.scope.stack.all(RESTAPI.self).first?.providerWords(in: &stack) ?? []
        // Serverless would answer with a template of its own, which is written here to be seen.
        var corrected: Set<String> = []
        for case let method as RESTAPIMethod in uses.map(\.trigger) where method.cors?.value.origins.count ?? 0 > 1 {
            if corrected.insert(method.preflightID).inserted { words.correct(method.preflightID, "Integration") }
        }
        return words
    }

    private func permissionID(_ function: Function) -> String { "\(function.idPrefix)LambdaPermissionApiGateway" }

    func resourceID(in stack: inout Stack) -> Value {
        RESTAPI.givenResource(path, in: &stack) ?? .ref(Self.resourceID(of: path))
    }

    static func resourceID(of path: String) -> String { "ApiGatewayResource\(ServerlessNames.path(path))" }

    /// Each part of a path is a resource of its own below the one before it.
    func lowerResources(into stack: inout Stack) {
        stack.at(location) { stack in
            var parent = RESTAPI.givenResource("/", in: &stack) ?? ""
            var prefix = ""
            for part in path.split(separator: "/") {
                prefix += "/" + part
                if let given = RESTAPI.givenResource(prefix, in: &stack) {
                    parent = given
                    continue
                }
                let id = Self.resourceID(of: prefix)
                // A path that is too long is an error.
                guard id.utf8.count <= LogicalID.limit else { return }
                let known = stack.template[id]
                // Serverless drops some characters from ids: another path of the same id is a clash, and no path of
                // this one.
                if known?.property("PathPart") != .string(String(part)) || known?.property("ParentId") != parent {
                    stack.add(
                        id, "AWS::ApiGateway::Resource",
                        [
                            .init("RestApiId", RESTAPI.id(in: &stack)), .init("ParentId", parent),
                            .init("PathPart", .string(String(part))),
                        ])
                }
                parent = .ref(id)
            }
        }
    }

    private func lowerMethod(_ function: Function, into stack: inout Stack) {
        let validation = lowerRequest(function, into: &stack)
        stack.at(location) { stack in
            var properties: [Value.Member] = [
                .init("RestApiId", RESTAPI.id(in: &stack)), .init("ResourceId", resourceID(in: &stack)),
                .init("HttpMethod", .string(method.name)),
            ]
            if let operationName { properties.append(.init("OperationName", .string(operationName))) }
            properties += authorizer?.methodProperties(scopes: scopes) ?? [.init("AuthorizationType", "NONE")]
            properties.append(.init("ApiKeyRequired", .bool(needsKey)))
            if let parameters = request?.value.parameters, !parameters.isEmpty {
                properties.append(.init("RequestParameters", .object(parameters)))
            }
            properties += validation
            properties.append(
                .init(
                    "Integration",
                    .members([
                        ("Type", "AWS_PROXY"), ("IntegrationHttpMethod", "POST"),
                        ("Uri", APIGatewayARN.invocation(of: function.invocationARNText, isStreamed: streams)),
                        ("ResponseTransferMode", streams ? "STREAM" : nil),
                        ("TimeoutInMillis", timeout.map { .int(saturating($0.value.seconds, 1_000)) }),
                    ])))
            // As Serverless has it: a method waits for its authorizer, or else for the function's permission.
            let waits = authorizer?.resourceID == nil ? [permissionID(function)] : []
            stack.making(for: function) {
                $0.add(
                    methodID, "AWS::ApiGateway::Method", properties, dependsOn: waits + function.invocationDependencies)
            }
        }
    }
}
