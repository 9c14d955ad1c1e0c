/// The WebSocket API that a service's `.webSocket` routes share.
///
///     WebSocketAPI().routeSelection("$request.body.type").throttling(requestsPerSecond: 100, burst: 50)
///
/// A service needs to state it only where it sets something. Becomes `AWS::ApiGatewayV2::Api` with a deployment and a
/// stage.
/// Source: Amazon API Gateway Developer Guide, "API Gateway WebSocket APIs".
public struct WebSocketAPI: AliasTargetDeclaration {
    public static var kind: String { "WebSocket API" }

    public var origin: Origin
    var selection: Placed<String>?
    var text: String?
    var throttling: Placed<APIThrottling>?
    var accessLogs: Placed<APIAccessLogs>?
    var customDomain: APIDomain?
    var hasDefaultEndpoint = true

    /// The service's own WebSocket API, for its settings; without any it need not be stated.
    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        origin = Origin(file, line, column)
    }

    init(at location: SourceLocation) { origin = Origin(location) }

    public var declaredName: String { "WebsocketsApi" }
    public var logicalID: String { "WebsocketsApi" }
    static let stageID = "WebsocketsDeploymentStage"
    private static let domainID = "WebsocketsDomainName"

    public var parts: [any Declaration] { customDomain?.parts(of: self) ?? [] }
    public var dependencies: [Dependency] { customDomain?.dependencies ?? [] }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        (.getAtt(Self.domainID, "RegionalDomainName"), .getAtt(Self.domainID, "RegionalHostedZoneId"))
    }

    public func lower(into stack: inout Stack) {
        customDomain?.lower(
            Self.domainID, mapping: "WebsocketsMapping", api: "WebsocketsApi", stage: Self.stageID, into: &stack)
    }

    /// A domain of its own: a certificate in the API's region, the mapping, and an alias record.
    /// - Parameters:
    ///   - path: the base path in front of the API's paths, such as `v1`. Default: none.
    ///   - certificate: one to use instead of a new one.
    ///   - routing: how Route 53 chooses where several stacks, such as those of several regions, answer for the host.
    /// Source: Amazon API Gateway Developer Guide, "Custom domain names for WebSocket APIs in API Gateway".
    public func domain(
        _ host: String, path: String? = nil, in zone: HostedZone, certificate: Certificate? = nil,
        routing: RecordRouting? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAPI {
        let certificate = certificate ?? Certificate(host, in: zone, file: file, line: line, column: column)
        return with {
            $0.customDomain = APIDomain(
                host, in: zone, certificate: certificate, routing: routing, path: path,
                at: SourceLocation(file, line, column))
        }
    }

    /// Answers on its own domain only and no more on `….execute-api.…`.
    public func withoutDefaultEndpoint() -> WebSocketAPI { with { $0.hasDefaultEndpoint = false } }

    /// Which part of a message names its route. Default: `$request.body.action`.
    /// Source: Amazon API Gateway Developer Guide, "WebSocket API route selection expressions".
    public func routeSelection(
        _ expression: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAPI {
        with { $0.selection = Placed(expression, SourceLocation(file, line, column)) }
    }

    /// What it is for. Default: `Serverless Websockets`.
    public func description(_ text: String) -> WebSocketAPI { with { $0.text = text } }

    /// How many messages and connections a second all routes together take, and how many at once in a burst.
    public func throttling(
        requestsPerSecond rate: Int, burst: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAPI {
        with { $0.throttling = Placed(APIThrottling(rate: rate, burst: burst), SourceLocation(file, line, column)) }
    }

    /// Writes a line for each message into a log group of its own, `/aws/websocket/service-stage`.
    ///
    /// API Gateway must be allowed to write logs, which is set once for an account and region: `APIGatewayAccount`.
    public func accessLogs(
        _ retention: LogRetention = .days(30), format: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAPI {
        with {
            $0.accessLogs = Placed(
                APIAccessLogs(retention: retention, format: format), SourceLocation(file, line, column))
        }
    }

    func with(_ change: (inout WebSocketAPI) -> Void) -> WebSocketAPI {
        var copy = self
        change(&copy)
        return copy
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if !scope.stack.triggers.has(WebSocketRoute.self) {
            report(
                .apiWithoutRoute, at: location,
                """
                Service "\(scope.stack.serviceName)" declares a WebSocket API but has no route, so the settings have \
                no effect; add .on(.webSocket(…)) to a function or remove it.
                """)
        }
        if let selection, !selection.value.contains("$request.") {
            report(
                .invalidWebSocketRoute, at: selection.location,
                """
                "\(selection.value)" is not a part of a message, which begins with $request.body.; write, for example, \
                $request.body.action.
                """)
        }
        throttling.map { $0.value.check(at: $0.location, &report) }
        accessLogs.map { $0.value.check(at: $0.location, &report) }
        if !hasDefaultEndpoint, customDomain == nil { report.apiWithoutEndpoint("WebSocket API", at: location) }
        guard let domain = customDomain, let certificate = domain.certificate else { return }
        APIDomains.check(domain.name, certificate, of: "WebSocket API", at: domain.location, in: scope, &report)
    }
}
