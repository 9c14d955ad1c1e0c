/// Starts the function for a route of the service's HTTP API.
///
///     .on(.httpAPI(.post, "/telegram"))
///
/// The API is one for the whole service; `HTTPAPI` gives it a domain and other settings. The function gets the request in
/// payload format 2.0 and has 30 s at most.
/// Source: Amazon API Gateway Developer Guide, "Working with HTTP APIs".
public struct HTTPAPIRoute: Trigger {
    public var origin: Origin
    let method: HTTPMethod
    let path: String

    /// `POST /telegram`, `ANY /any`, or `$default` for all that no other route takes.
    var routeKey: String { path == "*" ? "$default" : "\(method.name) \(path)" }

    fileprivate var routeID: String {
        guard path != "*" else { return "HttpApiRouteDefault" }
        return "HttpApiRoute" + ServerlessNames.function(method.name.lowercased()) + ServerlessNames.path(path)
    }

    public func lower(for function: Function, into stack: inout Stack) {
        function.addEvent("httpApi", path == "*" ? "*" : .string("\(method.name) \(path)"), into: &stack)
    }

    public static func finish(_ uses: [TriggerUse], into stack: inout Stack) {
        let api = stack.scope.stack.all(HTTPAPI.self).first ?? HTTPAPI(at: stack.place)
        api.lowerAPI(methods: uses.compactMap { ($0.trigger as? HTTPAPIRoute)?.method }, into: &stack)
        var done: Set<String> = []
        for use in uses {
            guard let route = use.trigger as? HTTPAPIRoute else { continue }
            let function = use.function
            stack.place = route.place
            let integrationID = "HttpApiIntegration\(function.idPrefix)"
            if done.insert(function.name).inserted {
                function.addPermission(
                    "\(function.idPrefix)LambdaPermissionHttpApi", principal: "apigateway.amazonaws.com",
                    source: .sub(
                        "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${HttpApi}/*"),
                    form: .generated, into: &stack)
                stack.add(
                    integrationID, "AWS::ApiGatewayV2::Integration",
                    [
                        .init("ApiId", .ref("HttpApi")), .init("IntegrationType", "AWS_PROXY"),
                        .init("IntegrationUri", function.invocationARN), .init("PayloadFormatVersion", "2.0"),
                        .init("TimeoutInMillis", 30000),
                    ], form: .generated)
            }
            stack.add(
                route.routeID, "AWS::ApiGatewayV2::Route",
                [
                    .init("ApiId", .ref("HttpApi")), .init("RouteKey", .string(route.routeKey)),
                    .init("Target", .sub("integrations/${\(integrationID)}")),
                ], form: .generated)
        }
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        if path != "*" {
            APIPaths.check(path, at: place, &report)
        } else if method != .any {
            report(
                .invalidAPIPath, at: place,
                "The catch-all route \"*\" takes every method, but this one says \(method.name); write .httpAPI(.any, \"*\").")
        }
        if function.timeout > .seconds(30) {
            report(
                .timeoutBeyondTrigger, at: function.options.timeout?.place ?? place,
                "The function may run for \(function.timeout), but an HTTP API waits for 30 s at the most and then answers 503; lower the timeout to 30 s or less.",
                notes: [.init(place, "the route of the HTTP API")])
        }
    }
}

extension Trigger where Self == HTTPAPIRoute {
    /// A route of the service's HTTP API.
    /// - Parameter path: such as `/users/{id}` or `/{proxy+}`; `*` with the method `.any` takes all that no other route does.
    public static func httpAPI(
        _ method: HTTPMethod, _ path: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        HTTPAPIRoute(origin: Origin(file, line, column), method: method, path: path)
    }
}
