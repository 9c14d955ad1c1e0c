import Routing

extension ServedPorts {
    /// A request at a WebSocket API; nil where it became a connection, which has ended.
    static func answer(
        _ message: HTTPMessage, _ connection: HTTPConnection, _ entrance: Entrance, _ key: String,
        _ connections: WebSocketConnections, _ served: @escaping () -> ServedSystem?
    ) -> Answer? {
        if WebSocketConnections.isMeant(message.target) { return connections.answer(message) }
        guard WebSocketFrames.isAsked(by: message) else {
            return Answer(426, headers: [("Upgrade", "websocket"), ("Connection", "Upgrade")])
        }
        let session = WebSocketSession(
            request: EntranceServer.request(message, entrance), message: message, connections: connections
        ) { body in
            served()?.use { generation in
                guard let entrance = generation.entrance(key) else { return false }
                body(generation.local, entrance)
                return true
            } ?? false
        }
        return session.run(connection)
    }
}
