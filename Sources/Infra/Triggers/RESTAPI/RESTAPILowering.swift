extension RESTAPI {
    public func lower(into stack: inout Stack) {
        guard let domain = customDomain, let certificate = domain.certificate else { return }
        stack.add(
            domainID, "AWS::ApiGateway::DomainName",
            [
                .init("DomainName", .string(domain.name)),
                .init(isRegional ? "RegionalCertificateArn" : "CertificateArn", stack.value(of: certificate)),
                .init("EndpointConfiguration", ["Types": [isRegional ? "REGIONAL" : "EDGE"]]),
                .init("SecurityPolicy", "TLS_1_2"),
            ])
    }

    /// The API itself, which serverless.yml gets from the first event.
    func lowerAPI(into stack: inout Stack) {
        let model = stack.scope.stack
        stack.template.add(
            TemplateOutput(
                id: "ServiceEndpoint", description: "URL of the service endpoint", value: endpointURL(in: &stack),
                export: "sls-\(model.prefix)-ServiceEndpoint"))
        if existing != nil { return }
        let tags = model.service.settings.tags
        var configuration: [Value.Member] = [.init("Types", [.string(endpoint.type)])]
        if case .private(let ids) = endpoint { configuration.append(.init("VpcEndpointIds", strings(ids))) }
        stack.add(
            "ApiGatewayRestApi", "AWS::ApiGateway::RestApi",
            .init(present: [
                ("Name", .string("\(model.stage)-\(model.serviceName)")),
                ("Description", options.text.map { .string($0) }),
                ("ApiKeySourceType", options.takesKeysFromAuthorizers ? "AUTHORIZER" : nil),
                ("MinimumCompressionSize", options.compressionSize.map { .int($0.value) }),
                ("DisableExecuteApiEndpoint", options.hasDefaultEndpoint ? nil : true),
                ("BinaryMediaTypes", binaryTypes.isEmpty ? nil : strings(binaryTypes)),
                ("EndpointConfiguration", .object(configuration)),
                ("Policy", policyStatements.map { ["Version": "2012-10-17", "Statement": $0] }),
                ("Tags", tags.isEmpty ? nil : .array(tags.map { ["Key": .string($0.key), "Value": $0.value] })),
            ]))
    }

    private func endpointURL(in stack: inout Stack) -> Value {
        if let existing, case .string = existing.id {
        } else if let existing {
            let host: [Value] = [
                ".execute-api.", .ref("AWS::Region"), ".", .ref("AWS::URLSuffix"),
                .string("/\(stack.scope.stack.stage)"),
            ]
            return .join("", ["https://", stack.resolve(existing.id)] + host)
        }
        return .sub(
            """
            https://\(existingID ?? "${ApiGatewayRestApi}").execute-api.${AWS::Region}.${AWS::URLSuffix}/\(stack.scope.stack.stage)
            """
        )
    }

    private var existingID: String? {
        if case .string(let id)? = existing?.id { return id }
        return nil
    }

    /// What serverless.yml says of it.
    func providerWords(in stack: inout Stack) -> [ServerlessWords.ProviderWord] {
        var words = ServerlessWords()
        if let existing {
            words.set(["apiGateway", "restApiId"], stack.resolve(existing.id))
            words.set(["apiGateway", "restApiRootResourceId"], stack.resolve(existing.root))
            let resources = existing.resources.map { Value.Member($0.key, stack.resolve($0.value)) }
            if !resources.isEmpty { words.set(["apiGateway", "restApiResources"], .object(resources)) }
            return words.provider + keyWords
        }
        if endpoint != .edge { words.set(["endpointType"], .string(endpoint.type)) }
        if case .private(let ids) = endpoint { words.set(["vpcEndpointIds"], strings(ids)) }
        words.set(["apiGateway", "resourcePolicy"], policyStatements)
        if !binaryTypes.isEmpty { words.set(["apiGateway", "binaryMediaTypes"], strings(binaryTypes)) }
        let settings: [(String, Value?)] = [
            ("description", options.text.map { .string($0) }),
            ("apiKeySourceType", options.takesKeysFromAuthorizers ? "AUTHORIZER" : nil),
            ("minimumCompressionSize", options.compressionSize.map { .int($0.value) }),
            ("disableDefaultEndpoint", options.hasDefaultEndpoint ? nil : true),
        ]
        for (name, value) in settings { words.set(["apiGateway", name], value) }
        return words.provider + keyWords
    }

    /// A private API answers nobody without a policy, so it lets in what comes through its endpoints.
    private var policyStatements: Value? {
        // Serverless takes lists of actions and resources only.
        var statements = options.statements.map { statement -> Value in
            guard case .object(let members) = statement.value else { return statement.value }
            return .object(
                members.map { member in
                    let isList = ["Action", "Resource"].contains(member.key) && !member.value.isList
                    return isList ? .init(member.key, [member.value]) : member
                })
        }
        if case .private(let ids) = endpoint {
            statements.insert(
                [
                    "Effect": "Allow", "Principal": "*", "Action": ["execute-api:Invoke"],
                    "Resource": ["execute-api:/*"],
                    "Condition": ["StringEquals": ["aws:SourceVpce": strings(ids)]],
                ], at: 0)
        }
        return statements.isEmpty ? nil : .array(statements)
    }

    /// What a deployment is a picture of.
    private static let deployedTypes: Set<String> = [
        "AWS::ApiGateway::RestApi", "AWS::ApiGateway::Resource", "AWS::ApiGateway::Method",
        "AWS::ApiGateway::Authorizer",
        "AWS::ApiGateway::RequestValidator", "AWS::ApiGateway::Model", "AWS::ApiGateway::GatewayResponse",
    ]

    /// A deployment is a picture of the API at one moment, so there must be a new one whenever the API changes and only
    /// then: its id follows from the API's content. Serverless makes a new one at every deployment.
    func lowerDeployment(_ methods: [String], into stack: inout Stack) {
        // In the order of their ids: the order in which a spec states functions and routes has no meaning.
        let deployed = stack.template.resources.filter { Self.deployedTypes.contains($0.type) }.sorted { $0.id < $1.id }
        var content = ""
        for resource in deployed { content += resource.id + JSONWriter.renderCompact(.object(resource.properties)) }
        content += stack.overrides(of: Self.deployedTypes)
        let id = "ApiGatewayDeployment" + MD5.hex(content).prefix(12)
        let stageName = Value.string(stack.scope.stage.name)
        stack.add(
            id, "AWS::ApiGateway::Deployment",
            .init(present: [
                ("RestApiId", RESTAPI.id(in: &stack)), ("StageName", hasOwnStage ? nil : stageName),
                ("Description", options.text.map { .string($0) }),
            ]), dependsOn: methods)
        if hasOwnStage { lowerStage(deployment: id, into: &stack) }
        let stage = hasOwnStage ? Value.ref("ApiGatewayStage") : stageName
        lowerKeys(stage: stage, after: id, into: &stack)
        guard let domain = customDomain else { return }
        stack.at(domain.location) { stack in
            // The older kind of mapping knows base paths of one part only, and domains made for REST APIs.
            if domain.shared != nil || domain.path?.contains("/") ?? false {
                return domain.lowerMapping(
                    "ApiGatewayMapping", domainID: domainID, api: RESTAPI.id(in: &stack), stage: stage, into: &stack)
            }
            stack.add(
                "ApiGatewayBasePathMapping", "AWS::ApiGateway::BasePathMapping",
                .init(present: [
                    ("BasePath", domain.path.map { .string($0) }), ("DomainName", .ref(domainID)),
                    ("RestApiId", RESTAPI.id(in: &stack)), ("Stage", stage),
                ]))
        }
    }

    /// Where the stack has tags, Serverless sets them after each deployment, and then deletes the group of the usual
    /// name, which is that of its own access logs and not among its settings.
    private static func logGroupName(in stack: Stack) -> String {
        let hasTags =
            !stack.scope.stack.service.settings.tags.isEmpty || !(stack.scope.stack.settings?.tags.isEmpty ?? true)
        return "/aws/api-gateway/\(stack.prefix)" + (hasTags ? "/access" : "")
    }

    private func lowerStage(deployment: String, into stack: inout Stack) {
        var logs: Value?
        if let accessLogs = accessLogs?.value {
            stack.add(
                "ApiGatewayLogGroup", "AWS::Logs::LogGroup",
                .init(present: [
                    ("LogGroupName", .string(Self.logGroupName(in: stack))), ("RetentionInDays", accessLogs.days),
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
                ("RestApiId", RESTAPI.id(in: &stack)), ("DeploymentId", .ref(deployment)),
                ("StageName", .string(stack.scope.stage.name)), ("AccessLogSetting", logs),
                ("MethodSettings", methodSettings.count > 2 ? [.object(methodSettings)] : nil),
            ]), dependsOn: accessLogs == nil ? [] : APIGatewayAccount.dependency(in: stack))
    }

    /// What holds for every method; the first two say that.
    private var methodSettings: [Value.Member] {
        .init(present: [
            ("ResourcePath", "/*"), ("HttpMethod", "*"), ("MetricsEnabled", options.hasMetrics ? true : nil),
            ("ThrottlingBurstLimit", throttling.map { .int($0.value.burst) }),
            ("ThrottlingRateLimit", throttling.map { .int($0.value.rate) }),
        ])
    }

    private func strings(_ values: [String]) -> Value { .array(values.map { .string($0) }) }
}
