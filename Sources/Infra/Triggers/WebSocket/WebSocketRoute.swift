/// Starts the function for messages or connections of the service's WebSocket API.
///
///     .on(.webSocket("$connect").authorizer(.request(checker)))
///     .on(.webSocket("sendMessage").routeResponse())
///
/// The API is one for the whole service; `WebSocketAPI` has its settings. The function has 29 s at most, a message 128
/// KB. Its role may send messages to the connections of this API. Becomes `AWS::ApiGatewayV2::Route` with an
/// integration and a permission for this API.
/// Source: Amazon API Gateway Developer Guide, "Create routes for WebSocket APIs in API Gateway".
public struct WebSocketRoute: ExclusiveTrigger {
    public var origin: Origin
    let route: String
    var responds = false
    var authorizer: WebSocketAuthorizer?

    /// What the function answers goes back over the connection.
    /// Source: Amazon API Gateway Developer Guide, "Set up route responses for WebSocket APIs in API Gateway".
    public func routeResponse() -> Self { with { $0.responds = true } }

    /// Only for whom a function lets in; for the route `$connect`.
    public func authorizer(_ authorizer: WebSocketAuthorizer) -> Self { with { $0.authorizer = authorizer } }

    var key: String { "\(route) of the WebSocket API" }
    public var dependencies: [Dependency] {
        authorizer?.function.dependencies(at: authorizer?.location ?? location) ?? []
    }

    /// Sending over connections is a call of the API's own.
    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        [
            PolicyStatement(
                actions: ["execute-api:ManageConnections"],
                resources: [
                    APIGatewayARN.requests(of: .ref("WebsocketsApi"), "/\(stack.scope.stage.name)/*/@connections/*")
                ], location: location)
        ]
    }

    /// `$connect` → `SconnectWebsocketsRoute`
    var routeID: String {
        let words: [Character: String] = ["$": "S", "/": "Slash", "-": "Dash", "_": "Underscore", ".": "Period"]
        return route.map { words[$0] ?? String($0) }.joined() + "WebsocketsRoute"
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        let isName = route.utf8.allSatisfy { isLetter($0) || isDigit($0) || "/-_.".utf8.contains($0) }
        if route.hasPrefix("$") {
            let own = ["$connect", "$disconnect", "$default"]
            if !own.contains(route) {
                report(
                    .invalidWebSocketRoute, at: location,
                    """
                    There is no route "\(route)" of API Gateway's own\(Nearest.suggestion(route, among: own)); those \
                    with $ are $connect, $disconnect and $default.
                    """)
            }
        } else if route.isEmpty || route.utf8.count > 128 || !isName {
            report(
                .invalidWebSocketRoute, at: location,
                "\"\(route)\" cannot be a route here, which has letters, digits and /-_. only, at most 128; change it.")
        }
        if responds, route == "$disconnect" {
            report(
                .invalidWebSocketRoute, at: location,
                "After $disconnect the connection is closed, so no response can be sent; remove .routeResponse().")
        }
        if let authorizer {
            if route != "$connect" {
                report(
                    .invalidWebSocketRoute, at: authorizer.location,
                    """
                    Only the route $connect can have an authorizer, and this is the route "\(route)"; move it there.
                    """)
            }
            authorizer.function.check("authorizer \"\(authorizer.name)\"", at: authorizer.location, in: scope, &report)
            AuthorizerName.check(authorizer.name, at: authorizer.location, &report)
            for source in authorizer.identitySources
            where !source.hasPrefix("route.request.") && !source.hasPrefix("context.")
                && !source.hasPrefix("stageVariables.")
            {
                report(
                    .invalidAuthorizer, at: authorizer.location,
                    """
                    "\(source)" is not an identity source of a WebSocket API, which begins with route.request.header. \
                    or route.request.querystring.; write such as route.request.header.Auth.
                    """)
            }
        }
        if function.timeout > .seconds(29) {
            report(
                .timeoutBeyondTrigger, at: function.options.timeout?.location ?? location,
                """
                The function may run for \(function.timeout), but a WebSocket API waits for 29 s at the most; lower \
                the timeout to 29 s or less.
                """,
                notes: [.init(location, "the route of the WebSocket API")])
        }
    }
}

extension Trigger where Self == WebSocketRoute {
    /// A route of the service's WebSocket API.
    /// - Parameter route: `$connect`, `$disconnect`, `$default` for what no other route takes, or what a message names.
    public static func webSocket(
        _ route: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        WebSocketRoute(origin: Origin(file, line, column), route: route)
    }
}
