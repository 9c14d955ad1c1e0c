/// The WebSocket API that a service's `.webSocket` routes share.
///
///     WebSocketAPI().routeSelection("$request.body.type").throttling(requestsPerSecond: 100, burst: 50)
///
/// A service needs to state it only where it sets something. Becomes `AWS::ApiGatewayV2::Api` with a deployment and a stage.
/// Source: Amazon API Gateway Developer Guide, "API Gateway WebSocket APIs".
public struct WebSocketAPI: Declaration {
    public static var kind: String { "WebSocket API" }

    public var origin: Origin
    var selection: Placed<String>?
    var text: String?
    var throttling: Placed<APIThrottling>?
    var accessLogs: Placed<APIAccessLogs>?

    /// The service's own WebSocket API, for its settings; without any it need not be stated.
    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        origin = Origin(file, line, column)
    }

    init(at place: Place) { origin = Origin(place) }

    public var name: String { "WebsocketsApi" }
    public var logicalID: String { "WebsocketsApi" }
    static let stageID = "WebsocketsDeploymentStage"

    /// Which part of a message names its route; `$request.body.action` without it.
    /// Source: Amazon API Gateway Developer Guide, "WebSocket API route selection expressions".
    public func routeSelection(
        _ expression: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAPI {
        with { $0.selection = Placed(expression, Place(file, line, column)) }
    }

    /// What it is for; `Serverless Websockets` without it.
    public func description(_ text: String) -> WebSocketAPI { with { $0.text = text } }

    /// How many messages and connections a second all routes together take, and how many at once in a burst.
    public func throttling(
        requestsPerSecond rate: Int, burst: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAPI {
        with { $0.throttling = Placed(APIThrottling(rate: rate, burst: burst), Place(file, line, column)) }
    }

    /// Writes a line for each message into a log group of its own, `/aws/websocket/service-stage`.
    ///
    /// API Gateway must be allowed to write logs, which is set once for an account and region: `APIGatewayAccount`.
    public func accessLogs(
        _ retention: LogRetention = .days(30), format: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebSocketAPI {
        with {
            $0.accessLogs = Placed(APIAccessLogs(retention: retention, format: format), Place(file, line, column))
        }
    }

    private func with(_ change: (inout WebSocketAPI) -> Void) -> WebSocketAPI {
        var copy = self
        change(&copy)
        return copy
    }

    public func lower(into stack: inout Stack) {}

    public func check(in scope: Scope, _ report: inout Report) {
        if scope.stack.all(Function.self).allSatisfy({ $0.triggers.allSatisfy { !($0.base is WebSocketRoute) } }) {
            report(
                .apiWithoutRoute, at: place,
                "Service \"\(scope.stack.serviceName)\" states a WebSocket API but no function has a route of it, so there is nothing to settle; add .on(.webSocket(…)) to a function or remove it.")
        }
        if let selection, !selection.value.contains("$request.") {
            report(
                .invalidWebSocketRoute, at: selection.place,
                "\"\(selection.value)\" names no part of a message, which begins with $request.body.; write such as $request.body.action.")
        }
        throttling.map { $0.value.check(at: $0.place, &report) }
        accessLogs.map { $0.value.check(at: $0.place, &report) }
    }
}
