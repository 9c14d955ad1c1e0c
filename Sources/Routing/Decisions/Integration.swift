/// How a function is reached: what its event and its answer look like.
public enum Integration: Sendable {
    /// By a rule of a load balancer, through a target group.
    case loadBalancer(BalancerForward)
    /// By a route of an HTTP API, payload format 1.0 or 2.0, or by a function URL, which uses 2.0.
    case httpAPI(APIRoute, payload: String)
    /// By a method of a REST API.
    case restAPI(APIRoute, binaryTypes: [String])
    /// By a route of a WebSocket API.
    case webSocket(WebSocketCall)

    /// The route of an API.
    public var route: APIRoute? {
        get {
            switch self {
            case .loadBalancer: nil
            case .httpAPI(let route, _), .restAPI(let route, _): route
            case .webSocket(let call): call.route
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .loadBalancer: break
            case .httpAPI(_, let payload): self = .httpAPI(newValue, payload: payload)
            case .restAPI(_, let types): self = .restAPI(newValue, binaryTypes: types)
            case .webSocket(var call):
                call.route = newValue
                self = .webSocket(call)
            }
        }
    }
}
