extension RESTAPIMethod {
    public func lower(for function: Function, into stack: inout Stack) {
        let api = stack.scope.stack.all(RESTAPI.self).first
        guard api?.form ?? .generated == .generated else { return }
        guard cors != nil || needsKey || authorizer != nil || request != nil else {
            function.addEvent("http", .string("\(method.name) \(path)"), into: &stack)
            return
        }
        function.addEvent(
            "http",
            .members([
                ("path", .string(path)), ("method", .string(method.name)), ("private", needsKey ? true : nil),
                ("cors", cors?.value.word), ("authorizer", authorizer?.word(scopes: scopes, in: &stack)),
                ("request", request?.value.word),
            ]), into: &stack)
    }

    public static func finish(_ uses: [TriggerUse], into stack: inout Stack) {
        let api = stack.scope.stack.all(RESTAPI.self).first ?? RESTAPI(at: stack.place)
        stack.place = api.place
        api.lowerAPI(into: &stack)
        let methods = uses.compactMap { use in (use.trigger as? RESTAPIMethod).map { (use.function, $0) } }
        let preflights = preflights(of: methods.map(\.1))
        var ids: [String] = []
        for (function, method) in methods {
            method.lowerResources(form: api.form, into: &stack)
            if let names = preflights[method.path], stack.template[method.preflightID] == nil {
                method.lowerPreflight(names, form: api.form, into: &stack)
                ids.append(method.preflightID)
            }
            method.authorizer?.lower(form: api.form, into: &stack)
            method.lowerMethod(function, form: api.form, into: &stack)
            ids.append(method.methodID)
        }
        api.lowerDeployment(ids, into: &stack)
        for (function, method) in methods {
            let permissionID = method.permissionID(function)
            guard stack.template[permissionID] == nil else { continue }
            stack.place = method.place
            function.addPermission(
                permissionID, principal: "apigateway.amazonaws.com",
                source: APIGatewayARN.requests(of: .ref("ApiGatewayRestApi"), "/*/*"), form: api.form, into: &stack)
        }
    }

    private func permissionID(_ function: Function) -> String { "\(function.idPrefix)LambdaPermissionApiGateway" }

    var resourceID: Value {
        idPart.isEmpty ? .getAtt("ApiGatewayRestApi", "RootResourceId") : .ref("ApiGatewayResource\(idPart)")
    }

    /// Each part of a path is a resource of its own below the one before it.
    private func lowerResources(form: TemplateResource.Form, into stack: inout Stack) {
        stack.place = place
        var parent = Value.getAtt("ApiGatewayRestApi", "RootResourceId")
        var prefix = ""
        for part in path.split(separator: "/") {
            prefix += "/" + part
            let id = "ApiGatewayResource\(ServerlessNames.path(prefix))"
            if stack.template[id] == nil {
                stack.add(
                    id, "AWS::ApiGateway::Resource",
                    [
                        .init("RestApiId", .ref("ApiGatewayRestApi")), .init("ParentId", parent),
                        .init("PathPart", .string(String(part))),
                    ], form: form)
            }
            parent = .ref(id)
        }
    }

    private func lowerMethod(_ function: Function, form: TemplateResource.Form, into stack: inout Stack) {
        let validation = lowerRequest(function, form: form, into: &stack)
        stack.place = place
        var properties: [Value.Member] = [
            .init("RestApiId", .ref("ApiGatewayRestApi")), .init("ResourceId", resourceID),
            .init("HttpMethod", .string(method.name)),
        ]
        properties += authorizer?.methodProperties(scopes: scopes) ?? [.init("AuthorizationType", "NONE")]
        properties.append(.init("ApiKeyRequired", .bool(needsKey)))
        if let parameters = request?.value.parameters, !parameters.isEmpty {
            properties.append(.init("RequestParameters", .object(parameters)))
        }
        properties += validation
        properties.append(
            .init(
                "Integration",
                [
                    "Type": "AWS_PROXY", "IntegrationHttpMethod": "POST",
                    "Uri": APIGatewayARN.invocation(of: function.invocationARNText),
                ]))
        // As Serverless has it: a method waits for its authorizer, or else for the function's permission.
        let waits = authorizer?.resourceID == nil ? [permissionID(function)] : []
        stack.making(for: function) {
            $0.add(
                methodID, "AWS::ApiGateway::Method", properties, dependsOn: waits + function.invocationDependencies,
                form: form)
        }
    }
}
