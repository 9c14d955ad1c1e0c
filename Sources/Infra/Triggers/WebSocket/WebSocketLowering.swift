extension WebSocketAPI {
    private var descriptionText: String { text ?? "Serverless Websockets" }

    func lowerAPI(into stack: inout Stack) {
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
    func lowerStage(_ content: String, after routes: [String], into stack: inout Stack) {
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

    static let logGroupID = "WebsocketsLogGroup"

    /// The properties of the stage that not every stage has.
    var stageSettings: [String] {
        (throttling == nil ? [] : ["DefaultRouteSettings"]) + (accessLogs == nil ? [] : ["AccessLogSettings"])
    }

    func stageDependencies(in stack: Stack) -> [String] {
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
