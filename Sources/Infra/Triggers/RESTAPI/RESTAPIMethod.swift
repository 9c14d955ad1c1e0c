/// Starts the function for a method of the service's REST API.
///
///     .on(.restAPI(.any, "/{proxy+}"))
///     .on(
///         .restAPI(.post, "/users").cors().requiresAPIKey()
///             .validating(body: ["type": "object", "required": ["name"]]))
///
/// The API is one for the whole service; `RESTAPI` gives it a domain and other settings. The function has 29 s at most;
/// request and answer have at most 6 MB. Becomes `AWS::ApiGateway::Method` with the resources of its path and a
/// permission.
/// Source: Amazon API Gateway Developer Guide, "Lambda proxy integrations in API Gateway".
public struct RESTAPIMethod: WebhookTrigger {
    public var origin: Origin
    let method: HTTPMethod
    let path: String
    var cors: Placed<RESTAPICORS>?
    var needsKey = false
    var authorizer: RESTAPIAuthorizer?
    var scopes: [String] = []
    var request: Placed<RESTAPIRequest>?
    var timeout: Placed<TimeSpan>?
    var operationName: String?
    var streams = false
    public var webhook: WebhookDeclaration?

    var idPart: String { ServerlessNames.path(path) }
    var methodID: String { "ApiGatewayMethod\(idPart)\(ServerlessNames.function(method.name.lowercased()))" }

    public var dependencies: [Dependency] { authorizer?.dependencies ?? [] }

    /// Only for callers that send a key of the API in `x-api-key`: `RESTAPI().apiKey("partner")`.
    /// Source: Amazon API Gateway Developer Guide, "Usage plans and API keys for REST APIs".
    public func requiresAPIKey() -> Self { with { $0.needsKey = true } }

    /// How long the API waits for the function: 1 s to 29 s. Default: 29 s. Up to 15 minutes with `.streaming()`. A
    /// regional or private API may wait longer than 29 s where AWS raises the quota of the account and region, which
    /// may lower how many requests a second it takes.
    /// Source: Amazon API Gateway Developer Guide, "Quotas for configuring and running a REST API in API Gateway".
    public func timeout(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.timeout = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Hands the answer on while the function still writes it, instead of collecting it: for long texts, events and
    /// files of more than 10 MB, in up to 15 minutes. The function must stream its response, with the status and
    /// headers as JSON, eight zero bytes, and then the body. API Gateway neither caches nor compresses it.
    /// Source: Amazon API Gateway Developer Guide, "Stream the integration response for your proxy integrations".
    public func streaming() -> Self { with { $0.streams = true } }

    /// What generated SDKs call the method.
    public func operation(_ name: String) -> Self { with { $0.operationName = name } }

    /// Only for whom an authorizer lets through.
    /// - Parameter scopes: of which a token must have one; for Cognito user pools.
    public func authorizer(_ authorizer: RESTAPIAuthorizer, scopes: [String] = []) -> Self {
        with {
            $0.authorizer = authorizer
            $0.scopes = scopes
        }
    }
}

extension Trigger where Self == RESTAPIMethod {
    /// A method of the service's REST API.
    /// - Parameter path: such as `/users/{id}` or `/{proxy+}`.
    public static func restAPI(
        _ method: HTTPMethod, _ path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        RESTAPIMethod(origin: Origin(file, line, column), method: method, path: path)
    }
}
