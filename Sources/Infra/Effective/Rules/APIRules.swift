/// Rules of API Gateway and AppSync.
extension ResourceRules {
    static let apis: [String: [ResourceRule]] = [
        // Source: Amazon API Gateway API Reference, "PutMethod", "PutIntegration".
        "AWS::ApiGateway::Method": [
            .value("HttpMethod", of: "API Gateway", among: methods + ["ANY"]),
            .required(
                "AuthorizerId", where: "AuthorizationType", is: "CUSTOM", "COGNITO_USER_POOLS", of: "API Gateway"),
            .required(
                "Integration.IntegrationHttpMethod", where: "Integration.Type", is: "AWS", "AWS_PROXY", "HTTP",
                "HTTP_PROXY", of: "API Gateway"),
            ResourceRule("Integration") { subject in
                guard subject.text(at: "Integration.Type") == "AWS_PROXY",
                    let method = subject.text(at: "Integration.IntegrationHttpMethod"), method != "POST",
                    subject.text(at: "Integration.Uri")?.contains(":lambda:path/") == true
                else { return nil }
                return """
                    calls a function with the IntegrationHttpMethod \(method), and Lambda accepts POST only, so that \
                    each request gets 500; write POST.
                    """
            },
            .required(
                "Integration.Uri", where: "Integration.Type", is: "AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY",
                of: "API Gateway"),
        ],
        // Source: Amazon API Gateway API Reference, "CreateAuthorizer".
        "AWS::ApiGateway::Authorizer": [
            .required("AuthorizerUri", where: "Type", is: "TOKEN", "REQUEST", of: "API Gateway"),
            .required("IdentitySource", where: "Type", is: "TOKEN", "COGNITO_USER_POOLS", of: "API Gateway"),
            .required("ProviderARNs", where: "Type", is: "COGNITO_USER_POOLS", of: "API Gateway"),
        ],
        // Source: AWS CloudFormation, "AWS::ApiGatewayV2::Deployment": the deployment must depend on a route.
        "AWS::ApiGatewayV2::Deployment": [
            ResourceRule("ApiId") { subject in
                guard let api = subject.stack.target(of: subject.resource["ApiId"]), api.property("Body") == nil,
                    api.property("BodyS3Location") == nil, api.property("Target") == nil
                else { return nil }
                let routes = subject.stack.all("AWS::ApiGatewayV2::Route").filter {
                    subject.stack.target(of: $0.property("ApiId"))?.id == api.id
                }
                let before = subject.createdBefore
                guard !routes.isEmpty, !routes.contains(where: { before.contains($0.id) }) else { return nil }
                return """
                    does not wait for the routes of its API, and API Gateway refuses to deploy an API without routes; \
                    add DependsOn: .after(route).
                    """
            }
        ],
        // Source: AWS CloudFormation, "AWS::ApiGateway::Deployment": the deployment must depend on the methods.
        "AWS::ApiGateway::Deployment": [
            ResourceRule("StageName") { subject in
                guard let name = subject.text("StageName"), let api = subject.resource["RestApiId"] else { return nil }
                let isTaken = subject.stack.all("AWS::ApiGateway::Stage").contains {
                    subject.stack.text($0.property("StageName")) == name && $0.property("RestApiId") == api
                }
                return isTaken
                    ? "makes the stage \"\(name)\", which the stack has as a resource of its own too; remove StageName."
                    : nil
            },
            ResourceRule("RestApiId") { subject in
                guard let api = subject.stack.target(of: subject.resource["RestApiId"]), api.property("Body") == nil,
                    api.property("BodyS3Location") == nil
                else { return nil }
                let methods = subject.stack.all("AWS::ApiGateway::Method").filter {
                    subject.stack.target(of: $0.property("RestApiId"))?.id == api.id
                }
                let before = subject.createdBefore
                guard !methods.contains(where: { before.contains($0.id) }) else { return nil }
                return methods.isEmpty
                    ? "deploys an API without methods, which API Gateway refuses; add one."
                    : """
                    does not wait for the methods of its API, and API Gateway refuses to deploy an API without \
                    methods; add DependsOn.
                    """
            },
        ],
        // Source: Amazon API Gateway API Reference, "CreateDomainName".
        "AWS::ApiGateway::DomainName": [
            ResourceRule("CertificateArn") { subject in
                guard subject.has("CertificateArn"),
                    subject.elements("EndpointConfiguration", "Types").contains(.string("REGIONAL"))
                else { return nil }
                return """
                    is regional and has CertificateArn, which is for edge-optimized domains; set \
                    RegionalCertificateArn instead.
                    """
            },
            ResourceRule("RegionalCertificateArn") { subject in
                guard subject.has("RegionalCertificateArn"), subject.lacks("CertificateArn"),
                    subject.elements("EndpointConfiguration", "Types") == [.string("EDGE")]
                else { return nil }
                return """
                    is edge-optimized and has RegionalCertificateArn, which is for regional domains; set \
                    CertificateArn instead.
                    """
            },
            endpointType(among: ["EDGE", "REGIONAL"], isOne: false),
        ],
        // Source: Amazon API Gateway API Reference, "CreateRestApi", "EndpointConfiguration".
        "AWS::ApiGateway::RestApi": [endpointType(among: ["EDGE", "REGIONAL", "PRIVATE"], isOne: true)],
        // Source: Amazon API Gateway Developer Guide, "Gateway response types for API Gateway".
        "AWS::ApiGateway::GatewayResponse": [.value("ResponseType", of: "API Gateway", among: gatewayResponses)],
        // Source: Amazon API Gateway API Reference, "CreateStage".
        "AWS::ApiGateway::Stage": [
            logFormat("AccessLogSetting"),
            .name("StageName", of: "API Gateway", "letters, digits, hyphens and underscores") { name in
                !name.isEmpty && name.hasOnlyLettersDigits(and: "-_")
            },
        ],
        // Source: Amazon API Gateway API Reference, "CreateResource", "CreateModel", "CreateUsagePlan",
        // "QuotaSettings".
        "AWS::ApiGateway::Resource": [
            ResourceRule("PathPart") { subject in
                guard let part = subject.text("PathPart"), part.contains("/") else { return nil }
                return
                    "has the PathPart \"\(part)\", and a resource is one segment without slashes; use a resource for each."
            }
        ],
        "AWS::ApiGateway::Model": [
            .name("Name", of: "API Gateway", "letters and digits") {
                $0.hasOnlyLettersDigits()
            }
        ],
        "AWS::ApiGateway::UsagePlan": [.required("Quota.Period", beside: "Quota.Limit", of: "API Gateway")],
        "AWS::ApiGateway::BasePathMapping": [.relativePath("BasePath")],
        "AWS::ApiGatewayV2::ApiMapping": [.relativePath("ApiMappingKey")],
        // Source: Amazon API Gateway Version 2 API Reference, "Apis".
        "AWS::ApiGatewayV2::Api": [
            .required("RouteSelectionExpression", where: "ProtocolType", is: "WEBSOCKET", of: "API Gateway"),
            .refused("CorsConfiguration", where: "ProtocolType", is: "WEBSOCKET", of: "API Gateway"),
        ],
        // Source: Amazon API Gateway Version 2 API Reference, "Authorizers".
        "AWS::ApiGatewayV2::Authorizer": [
            .required("JwtConfiguration", where: "AuthorizerType", is: "JWT", of: "API Gateway"),
            .required("IdentitySource", where: "AuthorizerType", is: "JWT", of: "API Gateway"),
            .required("AuthorizerUri", where: "AuthorizerType", is: "REQUEST", of: "API Gateway"),
        ],
        // Source: Amazon API Gateway Version 2 API Reference, "Routes".
        "AWS::ApiGatewayV2::Route": [
            .required("AuthorizerId", where: "AuthorizationType", is: "JWT", "CUSTOM", of: "API Gateway"),
            ResourceRule("RouteKey") { subject in
                guard let key = subject.text("RouteKey"), let space = key.firstIndex(of: " ") else { return nil }
                let hasMethod = routeMethods.contains(String(key[..<space]))
                let hasPath = key[space...].hasPrefix(" /")
                if hasMethod, !hasPath {
                    return "has the RouteKey \"\(key)\", and the path begins with a slash; add it."
                }
                // Any text is a key of a WebSocket API.
                guard !hasMethod, hasPath,
                    subject.stack.target(of: subject.resource["ApiId"])?.property("ProtocolType") != "WEBSOCKET"
                else { return nil }
                return """
                    has the RouteKey "\(key)", and its method is not one of \(list(routeMethods, last: "or")).
                    """
            },
        ],
        // Source: Amazon API Gateway Version 2 API Reference, "Integrations".
        "AWS::ApiGatewayV2::Integration": [
            ResourceRule("IntegrationUri") { subject in
                guard let kind = subject.text("IntegrationType"), kind == "HTTP_PROXY" || kind == "AWS_PROXY",
                    subject.lacks("IntegrationUri"), subject.lacks("IntegrationSubtype")
                else { return nil }
                return "has the IntegrationType \"\(kind)\" and no IntegrationUri, which API Gateway refuses; set it."
            }
        ],
        // Source: AWS AppSync API Reference, "CreateGraphqlApi".
        "AWS::AppSync::GraphQLApi": [
            .required("OpenIDConnectConfig", where: "AuthenticationType", is: "OPENID_CONNECT", of: "AppSync"),
            .required("UserPoolConfig", where: "AuthenticationType", is: "AMAZON_COGNITO_USER_POOLS", of: "AppSync"),
            .required("LambdaAuthorizerConfig", where: "AuthenticationType", is: "AWS_LAMBDA", of: "AppSync"),
        ],
        // Source: AWS AppSync API Reference, "CreateDataSource".
        "AWS::AppSync::DataSource": [
            .required("LambdaConfig", where: "Type", is: "AWS_LAMBDA", of: "AppSync"),
            .required("DynamoDBConfig", where: "Type", is: "AMAZON_DYNAMODB", of: "AppSync"),
            .required("HttpConfig", where: "Type", is: "HTTP", of: "AppSync"),
            .name("Name", of: "AppSync", "letters, digits and underscores, and no digit first") { name in
                name.hasOnlyLettersDigits(and: "_") && name.utf8.first.map(isDigit) == false
            },
        ],
        // Source: AWS AppSync API Reference, "CreateResolver".
        "AWS::AppSync::Resolver": [
            .required("PipelineConfig", where: "Kind", is: "PIPELINE", of: "AppSync"),
            .refused("DataSourceName", where: "Kind", is: "PIPELINE", of: "AppSync"),
            .refused("PipelineConfig", where: "Kind", is: "UNIT", of: "AppSync"),
        ],
        // Source: Amazon API Gateway API Reference, "CreateStage".
        "AWS::ApiGatewayV2::Stage": [
            logFormat("AccessLogSettings"),
            .name("StageName", of: "API Gateway", "$default, or at most 128 letters, digits, hyphens and underscores") {
                $0 == "$default"
                    || $0.utf8.count <= 128
                        && $0.hasOnlyLettersDigits(and: "_-")
            },
            ResourceRule("DeploymentId") { subject in
                guard subject.flag("AutoDeploy") == true, subject.has("DeploymentId") else { return nil }
                return "has both AutoDeploy and DeploymentId, which API Gateway refuses together; remove one of them."
            },
        ],
    ]

    private static func logFormat(_ property: String) -> ResourceRule {
        ResourceRule("\(property).Format") { subject in
            guard let format = subject.text(property, "Format"), APIAccessLogs.hasSeveralLines(format) else {
                return nil
            }
            return "has a log format of several lines, and API Gateway accepts one; write it in a line."
        }
    }

    private static func endpointType(among types: [String], isOne: Bool) -> ResourceRule {
        ResourceRule("EndpointConfiguration.Types") { subject in
            let given = subject.elements("EndpointConfiguration", "Types")
            for type in given.compactMap(subject.stack.text) where !type.contains("$") && !types.contains(type) {
                let ending = Nearest.ending(type, among: types, otherwise: "; write one of \(list(types, last: "or")).")
                return "has the endpoint type \"\(type)\", which API Gateway does not have here\(ending)"
            }
            let known = given.compactMap(subject.stack.text)
            return isOne && known.count > 1
                ? "has the endpoint types \(list(known)), and API Gateway accepts one; remove the others." : nil
        }
    }

    private static let routeMethods = ["ANY"] + methods
    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

    private static let gatewayResponses = [
        "ACCESS_DENIED", "API_CONFIGURATION_ERROR", "AUTHORIZER_CONFIGURATION_ERROR", "AUTHORIZER_FAILURE",
        "BAD_REQUEST_BODY", "BAD_REQUEST_PARAMETERS", "DEFAULT_4XX", "DEFAULT_5XX", "EXPIRED_TOKEN",
        "INTEGRATION_FAILURE", "INTEGRATION_TIMEOUT", "INVALID_API_KEY", "INVALID_SIGNATURE",
        "MISSING_AUTHENTICATION_TOKEN", "QUOTA_EXCEEDED", "REQUEST_TOO_LARGE", "RESOURCE_NOT_FOUND", "THROTTLED",
        "UNAUTHORIZED", "UNSUPPORTED_MEDIA_TYPE", "WAF_FILTERED",
    ]
}
