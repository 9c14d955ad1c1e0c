import LambdaRuntime
import Packaging
import Routing

/// The open connections of WebSocket APIs, and what handlers ask of them.
/// Source: API Gateway Developer Guide, "Use @connections commands in your backend service".
final class WebSocketConnections: Sendable {
    struct Connection: Sendable {
        let output: WebSocketOutput
        let connectedAt: Int
        var lastActive: Int
        let sourceIP: String
        let userAgent: String
    }

    private let open = Monitor<[String: Connection]>([:])

    func add(_ id: String, _ connection: Connection) { open.change { $0[id] = connection } }
    func remove(_ id: String) { open.change { _ = $0.removeValue(forKey: id) } }
    func touch(_ id: String) { open.change { $0[id]?.lastActive = Time.now() } }

    /// `/dev/@connections/ID`
    static func isMeant(_ target: String) -> Bool {
        target.contains("/@connections/") || target.contains("/%40connections/")
    }

    func answer(_ message: HTTPMessage) -> Answer {
        let host = String((message.values(of: "host").first ?? "").prefix { $0 != ":" })
        guard ["localhost", "127.0.0.1"].contains(host), message.values(of: "origin").isEmpty else {
            return Self.failure(403, "ForbiddenException", "Forbidden")
        }
        let path = message.target.prefix { $0 != "?" }
        let encoded = path.split(separator: "/").last.map(String.init) ?? ""
        // A plus sign in a path is a plus sign.
        let id = encoded.split(separator: "+", omittingEmptySubsequences: false).map { PercentEncoding.decodeQuery($0) }
            .joined(separator: "+")
        guard let connection = open.change({ $0[id] }) else { return Self.failure(410, "GoneException", "Gone") }
        switch message.method {
        case "POST":
            guard message.body.count <= WebSocketFrames.mostOfMessage else {
                return Self.failure(413, "PayloadTooLargeException", "Message too long")
            }
            guard connection.output.send(message.body) else { return Self.failure(410, "GoneException", "Gone") }
            touch(id)
            return Answer(200)
        case "DELETE":
            connection.output.end(code: 1000)
            return Answer(204)
        case "GET":
            return Answer(
                200, headers: [("Content-Type", "application/json")],
                body: JSONWriter.object { writer in
                    writer.member("connectedAt", Time.iso(connection.connectedAt))
                    writer.member(
                        "identity",
                        object: { identity in
                            identity.member("sourceIp", connection.sourceIP)
                            identity.member("userAgent", connection.userAgent)
                        })
                    writer.member("lastActiveAt", Time.iso(connection.lastActive))
                })
        default: return Self.failure(403, "ForbiddenException", "Forbidden")
        }
    }

    private static func failure(_ status: Int, _ type: String, _ text: String) -> Answer {
        Answer(
            status, headers: [("Content-Type", "application/json"), ("x-amzn-ErrorType", type)],
            body: JSONWriter.object { $0.member("message", text) })
    }
}
