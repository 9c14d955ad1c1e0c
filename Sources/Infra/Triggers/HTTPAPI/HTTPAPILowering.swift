extension HTTPAPI {
    public func lower(into stack: inout Stack) {
        // Only other services have routes of it: Serverless makes an API from events, so here it is carried.
        if !stack.scope.hasHTTPAPIRoute { lowerAPI(methods: [], form: .carried, into: &stack) }
        customDomain?.lower(domainID, mapping: "HttpApiMapping", api: "HttpApi", stage: "HttpApiStage", into: &stack)
    }

    /// The API and its stage, which serverless.yml gets by itself from the first event.
    /// - Parameter methods: those of all routes, for what CORS allows.
    func lowerAPI(methods: [HTTPMethod], form: TemplateResource.Form = .generated, into stack: inout Stack) {
        let model = stack.scope.stack
        let tags = model.service.settings.tags
        let tagValue: Value? = tags.isEmpty ? nil : .object(tags)
        stack.add(
            "HttpApi", "AWS::ApiGatewayV2::Api",
            .init(present: [
                ("Name", .string(apiName ?? "\(model.stage)-\(model.serviceName)")),
                ("Description", text.map { .string($0) }),
                ("ProtocolType", "HTTP"), ("DisableExecuteApiEndpoint", hasDefaultEndpoint ? nil : true),
                ("CorsConfiguration", cors?.value.configuration(for: methods)), ("Tags", tagValue),
            ]), form: form)
        var routeSettings: [Value.Member] = [.init("DetailedMetricsEnabled", .bool(hasMetrics))]
        if let throttling = throttling?.value {
            routeSettings += [
                .init("ThrottlingBurstLimit", .int(throttling.burst)),
                .init("ThrottlingRateLimit", .int(throttling.rate)),
            ]
            if form == .generated {
                stack.addExtension("HttpApiStage", [.init("DefaultRouteSettings", .object(routeSettings))])
            }
        }
        stack.add(
            "HttpApiStage", "AWS::ApiGatewayV2::Stage",
            .init(present: [
                ("ApiId", .ref("HttpApi")), ("StageName", "$default"), ("AutoDeploy", true),
                ("DefaultRouteSettings", .object(routeSettings)),
                ("AccessLogSettings", accessLogSettings(form, &stack)),
                ("Tags", tagValue),
            ]), form: form)
        if form == .generated {
            if let cors { stack.serverless.set(["httpApi", "cors"], cors.value.word) }
            let settings: [(String, Value?)] = [
                ("metrics", hasMetrics ? true : nil), ("disableDefaultEndpoint", hasDefaultEndpoint ? nil : true),
                ("name", apiName.map { .string($0) }), ("description", text.map { .string($0) }),
            ]
            for case let (name, value?) in settings { stack.serverless.set(["httpApi", name], value) }
        }
        addOutputs(model, form, &stack)
    }

    private func addOutputs(_ model: StackModel, _ form: TemplateResource.Form, _ stack: inout Stack) {
        stack.template.add(
            TemplateOutput(
                id: "HttpApiId", description: "Id of the HTTP API", value: .ref("HttpApi"),
                export: "sls-\(model.prefix)-HttpApiId", form: form))
        stack.template.add(
            TemplateOutput(
                id: "HttpApiUrl", description: "URL of the HTTP API",
                value: .sub("https://${HttpApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}"),
                export: "sls-\(model.prefix)-HttpApiUrl", form: form))
    }

    /// Lets Serverless make the log group and its own format.
    private func accessLogSettings(_ form: TemplateResource.Form, _ stack: inout Stack) -> Value? {
        guard let logs = accessLogs?.value else { return nil }
        stack.add(
            "HttpApiLogGroup", "AWS::Logs::LogGroup",
            .init(present: [
                ("LogGroupName", .string("/aws/http-api/\(stack.prefix)")), ("RetentionInDays", logs.days),
            ]), form: form)
        if form == .generated {
            if let days = logs.days { stack.addExtension("HttpApiLogGroup", [.init("RetentionInDays", days)]) }
            stack.serverless.set(["logs", "httpApi"], logs.format.map { ["format": .string($0)] } ?? true)
        }
        return [
            "DestinationArn": .getAtt("HttpApiLogGroup", "Arn"),
            "Format": logs.format([
                "requestId": "requestId", "ip": "identity.sourceIp", "requestTime": "requestTime",
                "httpMethod": "httpMethod", "routeKey": "routeKey", "status": "status", "protocol": "protocol",
                "responseLength": "responseLength",
            ]),
        ]
    }
}

extension HTTPAPIRoute {
    public func lower(for function: Function, into stack: inout Stack) {
        guard let authorizer else {
            function.addEvent("httpApi", path == "*" ? "*" : .string("\(method.name) \(path)"), into: &stack)
            return
        }
        function.addEvent(
            "httpApi",
            .members([
                ("method", path == "*" ? "*" : .string(method.name)), ("path", .string(path)),
                ("authorizer", authorizer.routeWord(scopes: scopes)),
            ]), into: &stack)
    }

    public static func finish(_ dependencies: [TriggerUse], into stack: inout Stack) {
        let routes = dependencies.compactMap { use in (use.trigger as? HTTPAPIRoute).map { (use.function, $0) } }
        guard let first = routes.first?.1 else { return }
        let model = stack.scope.stack
        let apiID: Value
        let payload = (first.api.map { stack.scope.meant($0) } ?? model.all(HTTPAPI.self).first)?.payload ?? .v2
        if payload != .v2 { stack.serverless.set(["httpApi", "payload"], .string(payload.rawValue)) }
        if let api = first.api, !stack.scope.isOwn(api) {
            apiID = stack.value(of: api)
            stack.serverless.set(["httpApi", "id"], apiID)
        } else {
            let api = model.all(HTTPAPI.self).first ?? HTTPAPI(at: stack.location)
            stack.location = api.location
            api.lowerAPI(methods: routes.map(\.1.method), into: &stack)
            var names: Set<String> = []
            for (_, route) in routes {
                if let authorizer = route.authorizer, names.insert(authorizer.name).inserted {
                    authorizer.lower(into: &stack)
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
        stack.location = location
        let integrationID = "HttpApiIntegration\(function.idPrefix)"
        if stack.template[integrationID] == nil {
            function.addPermission(
                "\(function.idPrefix)LambdaPermissionHttpApi", principal: "apigateway.amazonaws.com",
                source: APIGatewayARN.requests(of: api, "/*"), form: .generated, into: &stack)
            stack.add(
                integrationID, "AWS::ApiGatewayV2::Integration",
                [
                    .init("ApiId", api), .init("IntegrationType", "AWS_PROXY"),
                    .init("IntegrationUri", function.invocationARN),
                    .init("PayloadFormatVersion", .string(payload.rawValue)),
                    .init("TimeoutInMillis", 30000),
                ], dependsOn: function.invocationDependencies, form: .generated)
        }
        stack.under(condition) { stack in
            stack.add(
                routeID, "AWS::ApiGatewayV2::Route",
                [.init("ApiId", api), .init("RouteKey", .string(routeKey))]
                    + (authorizer?.routeProperties(scopes: scopes) ?? [])
                    + [.init("Target", .sub("integrations/${\(integrationID)}"))], form: .generated)
        }
    }
}
