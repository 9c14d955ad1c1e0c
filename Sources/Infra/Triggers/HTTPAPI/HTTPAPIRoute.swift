/// Starts the function for a route of the service's HTTP API.
///
///     .on(.httpAPI(.post, "/telegram"))
///     .on(
///         .httpAPI(.get, "/orders/{id}")
///             .authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["shop"])))
///
/// The API is one for the whole service; `HTTPAPI` gives it a domain and other settings. The function gets the request
/// in payload format 2.0 and has 30 s at most; request and answer have at most 6 MB. Becomes `AWS::ApiGatewayV2::Route`
/// with an integration and a permission for the function.
/// Source: Amazon API Gateway Developer Guide, "Working with routes for HTTP APIs".
public struct HTTPAPIRoute: WebhookTrigger {
    public var origin: Origin
    let method: HTTPMethod
    let path: String
    /// Nil: the service's own.
    let api: HTTPAPI?
    var authorizer: HTTPAPIAuthorizer?
    var scopes: [String] = []
    public var webhook: WebhookDeclaration?

    /// `POST /telegram`, `ANY /any`, or `$default` for all that no other route takes.
    var routeKey: String { path == "*" ? "$default" : "\(method.name) \(path)" }

    var routeID: String {
        guard path != "*" else { return "HttpApiRouteDefault" }
        return "HttpApiRoute" + ServerlessNames.function(method.name.lowercased()) + ServerlessNames.path(path)
    }

    public var dependencies: [Dependency] {
        (api.map { [Dependency($0, at: location)] } ?? []) + (authorizer?.dependencies ?? [])
    }

    /// Only for whom an authorizer lets through.
    /// - Parameter scopes: of which a token must have one; for JWT authorizers.
    public func authorizer(_ authorizer: HTTPAPIAuthorizer, scopes: [String] = []) -> Self {
        with {
            $0.authorizer = authorizer
            $0.scopes = scopes
        }
    }
}

extension Trigger where Self == HTTPAPIRoute {
    /// A route of an HTTP API.
    /// - Parameters:
    ///   - path: such as `/users/{id}` or `/{proxy+}`; `*` with the method `.any` takes all that no other route does.
    ///   - api: the service's own without it; otherwise one that exists already or that another service states.
    public static func httpAPI(
        _ method: HTTPMethod, _ path: String, of api: HTTPAPI? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        HTTPAPIRoute(origin: Origin(file, line, column), method: method, path: path, api: api)
    }
}
