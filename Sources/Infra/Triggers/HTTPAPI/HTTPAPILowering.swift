extension HTTPAPI {
    public func lower(into stack: inout Stack) {
        // Only other services have routes of it: Serverless makes an API from events, so here it is carried.
        if !stack.scope.hasHTTPAPIRoute { lowerAPI(methods: [], into: &stack) }
        customDomain?.lower(domainID, mapping: "HttpApiMapping", api: "HttpApi", stage: "HttpApiStage", into: &stack)
    }

    /// The API and its stage, which serverless.yml gets by itself from the first event.
    /// - Parameter methods: those of all routes, for what CORS allows.
    func lowerAPI(methods: [HTTPMethod], into stack: inout Stack) {
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
            ]))
        var routeSettings: [Value.Member] = [.init("DetailedMetricsEnabled", .bool(hasMetrics))]
        if let throttling = throttling?.value {
            routeSettings += [
                .init("ThrottlingBurstLimit", .int(throttling.burst)),
                .init("ThrottlingRateLimit", .int(throttling.rate)),
            ]
        }
        stack.add(
            "HttpApiStage", "AWS::ApiGatewayV2::Stage",
            .init(present: [
                ("ApiId", .ref("HttpApi")), ("StageName", "$default"), ("AutoDeploy", true),
                ("DefaultRouteSettings", .object(routeSettings)),
                ("AccessLogSettings", accessLogSettings(&stack)),
                ("Tags", tagValue),
            ]))
        addOutputs(model, &stack)
    }

    /// What serverless.yml says of an API that it gets from its routes.
    var serverlessWords: ServerlessWords {
        var words = ServerlessWords()
        if throttling != nil { words.correct("HttpApiStage", "DefaultRouteSettings") }
        if let logs = accessLogs?.value {
            if logs.days != nil { words.correct("HttpApiLogGroup", "RetentionInDays") }
            words.set(["logs", "httpApi"], logs.format.map { ["format": .string($0)] } ?? true)
        }
        words.set(["httpApi", "cors"], cors?.value.word)
        words.set(["httpApi", "metrics"], hasMetrics ? true : nil)
        words.set(["httpApi", "disableDefaultEndpoint"], hasDefaultEndpoint ? nil : true)
        words.set(["httpApi", "name"], apiName.map { .string($0) })
        words.set(["httpApi", "description"], text.map { .string($0) })
        return words
    }

    private func addOutputs(_ model: StackModel, _ stack: inout Stack) {
        stack.template.add(
            TemplateOutput(
                id: "HttpApiId", description: "Id of the HTTP API", value: .ref("HttpApi"),
                export: "sls-\(model.prefix)-HttpApiId"))
        stack.template.add(
            TemplateOutput(
                id: "HttpApiUrl", description: "URL of the HTTP API",
                value: .sub("https://${HttpApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}"),
                export: "sls-\(model.prefix)-HttpApiUrl"))
    }

    private func accessLogSettings(_ stack: inout Stack) -> Value? {
        guard let logs = accessLogs?.value else { return nil }
        stack.add(
            "HttpApiLogGroup", "AWS::Logs::LogGroup",
            .init(present: [
                ("LogGroupName", .string("/aws/http-api/\(stack.scope.stack.stackName)")),
                ("RetentionInDays", logs.days),
            ]))
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
