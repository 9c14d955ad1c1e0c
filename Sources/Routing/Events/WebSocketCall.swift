import LambdaRuntime

/// A call of a WebSocket API's route.
public struct WebSocketCall: Sendable {
    /// What happened.
    public enum Kind: Sendable {
        case connect
        case message([UInt8])
        case disconnect(code: Int, reason: String)
    }

    /// The route.
    public var route: APIRoute
    /// What happened.
    public var kind: Kind
    /// Whether the client gets the function's answer.
    public let isAnswered: Bool
    /// The connection's id; an example's until there is a connection.
    public var connection = "L0SM9cOFvHcCIhw="
    /// When it was made, in milliseconds since 1970.
    public var connectedAt: Int?
}
