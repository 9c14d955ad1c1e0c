extension RESTAPI {
    public func lower(into stack: inout Stack) {
        guard let domain = customDomain else { return }
        stack.add(
            domainID, "AWS::ApiGateway::DomainName",
            [
                .init("DomainName", .string(domain.name)),
                .init(isRegional ? "RegionalCertificateArn" : "CertificateArn", stack.value(of: domain.certificate)),
                .init("EndpointConfiguration", ["Types": [isRegional ? "REGIONAL" : "EDGE"]]),
                .init("SecurityPolicy", "TLS_1_2"),
            ])
    }

    /// The API itself, which serverless.yml gets from the first event.
    func lowerAPI(into stack: inout Stack) {
        let model = stack.scope.stack
        let tags = model.service.settings.tags
        var configuration: [Value.Member] = [.init("Types", [.string(endpoint.type)])]
        if case .private(let ids) = endpoint { configuration.append(.init("VpcEndpointIds", strings(ids))) }
        stack.add(
            "ApiGatewayRestApi", "AWS::ApiGateway::RestApi",
            .init(present: [
                ("Name", .string("\(model.stage)-\(model.serviceName)")),
                ("Description", text.map { .string($0.value) }),
                ("DisableExecuteApiEndpoint", noDefaultEndpoint.map { .bool($0.value) }),
                ("MinimumCompressionSize", compression.map { .int($0.value) }),
                ("BinaryMediaTypes", binaryTypes.isEmpty ? nil : strings(binaryTypes)),
                ("EndpointConfiguration", .object(configuration)),
                ("Policy", policyStatements.map { ["Version": "2012-10-17", "Statement": $0] }),
                ("Tags", tags.isEmpty ? nil : .array(tags.map { ["Key": .string($0.key), "Value": $0.value] })),
            ]), form: form)
        if form == .generated { setWords(into: &stack) }
        stack.template.add(
            TemplateOutput(
                id: "ServiceEndpoint", description: "URL of the service endpoint",
                value: .sub("https://${ApiGatewayRestApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/\(model.stage)"),
                export: "sls-\(model.prefix)-ServiceEndpoint", form: form))
    }

    private func setWords(into stack: inout Stack) {
        if endpoint != .edge { stack.serverless.set(["endpointType"], .string(endpoint.type)) }
        if case .private(let ids) = endpoint { stack.serverless.set(["vpcEndpointIds"], strings(ids)) }
        if let policyStatements { stack.serverless.set(["apiGateway", "resourcePolicy"], policyStatements) }
        if let text { stack.serverless.set(["apiGateway", "description"], .string(text.value)) }
        if noDefaultEndpoint != nil { stack.serverless.set(["apiGateway", "disableDefaultEndpoint"], true) }
        if let compression { stack.serverless.set(["apiGateway", "minimumCompressionSize"], .int(compression.value)) }
        if !binaryTypes.isEmpty { stack.serverless.set(["apiGateway", "binaryMediaTypes"], strings(binaryTypes)) }
    }

    /// A private API answers nobody without a policy, so it lets in what comes through its endpoints.
    private var policyStatements: Value? {
        guard case .private(let ids) = endpoint else { return nil }
        return [
            [
                "Effect": "Allow", "Principal": "*", "Action": ["execute-api:Invoke"], "Resource": ["execute-api:/*"],
                "Condition": ["StringEquals": ["aws:SourceVpce": strings(ids)]],
            ]
        ]
    }

    /// What a deployment is a picture of.
    private static let deployedTypes: Set<String> = [
        "AWS::ApiGateway::RestApi", "AWS::ApiGateway::Resource", "AWS::ApiGateway::Method", "AWS::ApiGateway::Authorizer",
        "AWS::ApiGateway::RequestValidator", "AWS::ApiGateway::Model",
    ]

    /// A deployment is a picture of the API at one moment, so there must be a new one whenever the API changes and only
    /// then: its id follows from the API's content. Serverless makes a new one at every deployment.
    func lowerDeployment(_ methods: [String], into stack: inout Stack) {
        var content = ""
        for resource in stack.template.resources where Self.deployedTypes.contains(resource.type) {
            content += resource.id + JSONWriter.renderCompact(.object(resource.properties))
        }
        let id = "ApiGatewayDeployment" + MD5.hex(content).prefix(12)
        let stageName = Value.string(stack.scope.stage.name)
        stack.add(
            id, "AWS::ApiGateway::Deployment",
            .init(present: [("RestApiId", .ref("ApiGatewayRestApi")), ("StageName", hasOwnStage ? nil : stageName)]),
            dependsOn: methods, form: form)
        if hasOwnStage { lowerStage(deployment: id, into: &stack) }
        let stage = hasOwnStage ? Value.ref("ApiGatewayStage") : stageName
        lowerKeys(stage: stage, after: id, into: &stack)
        guard let domain = customDomain else { return }
        // The stage comes with the deployment, whose id serverless.yml cannot know; the mapping needs its name only.
        stack.template.add(
            TemplateResource(
                id: "ApiGatewayBasePathMapping", type: "AWS::ApiGateway::BasePathMapping",
                properties: [
                    .init("DomainName", .ref(domainID)), .init("RestApiId", .ref("ApiGatewayRestApi")),
                    .init("Stage", stage),
                ], dependsOn: hasOwnStage ? [] : [id], form: hasOwnStage ? .carried : .carriedWithoutDependencies,
                place: domain.place))
    }

    private func lowerStage(deployment: String, into stack: inout Stack) {
        var logs: Value?
        if let accessLogs = accessLogs?.value {
            stack.add(
                "ApiGatewayLogGroup", "AWS::Logs::LogGroup",
                .init(present: [
                    ("LogGroupName", .string("/aws/api-gateway/\(stack.prefix)")), ("RetentionInDays", accessLogs.days),
                ]))
            logs = [
                "DestinationArn": .sub(
                    "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${ApiGatewayLogGroup}"),
                "Format": accessLogs.format([
                    "requestId": "requestId", "ip": "identity.sourceIp", "requestTime": "requestTime",
                    "httpMethod": "httpMethod", "resourcePath": "resourcePath", "status": "status",
                    "protocol": "protocol", "responseLength": "responseLength",
                ]),
            ]
        }
        stack.add(
            "ApiGatewayStage", "AWS::ApiGateway::Stage",
            .init(present: [
                ("RestApiId", .ref("ApiGatewayRestApi")), ("DeploymentId", .ref(deployment)),
                ("StageName", .string(stack.scope.stage.name)), ("AccessLogSetting", logs),
                (
                    "MethodSettings",
                    throttling.map {
                        [
                            [
                                "ResourcePath": "/*", "HttpMethod": "*",
                                "ThrottlingBurstLimit": .int($0.value.burst), "ThrottlingRateLimit": .int($0.value.rate),
                            ]
                        ]
                    }
                ),
            ]), dependsOn: accessLogs == nil ? [] : APIGatewayAccount.dependency(in: stack))
    }

    private func strings(_ values: [String]) -> Value { .array(values.map { .string($0) }) }
}
