import LambdaRuntime
import Packaging
import Routing

/// One client of a WebSocket API, from its handshake to its end. It belongs to the thread of its connection.
struct WebSocketSession {
    /// Milliseconds that a connection may be silent, and that it may last at all, with AWS.
    static let idle = 600_000
    static let longest = 7_200_000

    let request: IncomingRequest
    let message: HTTPMessage
    let connections: WebSocketConnections
    /// Does something with the system that is served at the moment and the entrance in it, which may be gone.
    let use: ((LocalSystem, Entrance) -> Void) -> Bool

    /// - Returns: the answer to a request that makes no connection; nil after one.
    func run(_ connection: HTTPConnection) -> Answer? {
        let id = Identifiers.connection()
        let began = Time.now()
        var made: (Answer, AuthorizedCaller?)?
        guard use({ local, entrance in made = local.connect(request, at: entrance, connection: id, began) }),
            let (answer, caller) = made
        else { return Answer(404) }
        // Whatever function answers with a success has accepted.
        guard answer.status == 101 || (200..<300).contains(answer.status) else { return answer }
        guard let head = WebSocketFrames.acceptance(of: message, answer.headers) else { return Answer(400) }
        let output = WebSocketOutput(connection.descriptor)
        guard Descriptors.write(connection.descriptor, head) else { return nil }
        connection.upgrade(idle: Self.idle)
        connections.add(
            id,
            WebSocketConnections.Connection(
                output: output, connectedAt: began, lastActive: began, sourceIP: request.sourceIP,
                userAgent: request.values(of: "user-agent").first ?? ""))
        Output.say("101 GET \(message.target)  connection \(id)")
        let frames = WebSocketFrames(connection, output)
        let (code, reason) = receive(frames, output, id, began, caller)
        connections.remove(id)
        output.close()
        _ = use { local, entrance in
            guard case .webSocketAPI(let api) = entrance.kind else { return }
            local.disconnect(request, api.decideEnd(code: code, reason: reason), connection: id, began, caller)
        }
        Output.say("\(code) connection \(id) ended")
        return nil
    }

    private func receive(
        _ frames: WebSocketFrames, _ output: WebSocketOutput, _ id: String, _ began: Int, _ caller: AuthorizedCaller?
    ) -> (Int, String) {
        do {
            while true {
                switch try frames.next() {
                case .end(let code, let reason):
                    return (code, code == 1005 ? "Client-side close frame status not set" : reason)
                case .message(let body):
                    connections.touch(id)
                    if Time.now() - began > Self.longest { throw WebSocketFrames.Violation(code: 1001) }
                    let isThere = use { local, entrance in
                        guard case .webSocketAPI(let api) = entrance.kind else { return }
                        let answer = local.receive(request, api.decide(message: body), connection: id, began, caller)
                        if let answer { _ = output.send(answer) }
                    }
                    // The specs no longer have the API.
                    if !isThere { throw WebSocketFrames.Violation(code: 1001) }
                }
            }
        } catch let violation as WebSocketFrames.Violation {
            output.end(code: violation.code)
            return (violation.code, violation.code == 1001 ? "Going away" : "")
        } catch {
            // The client is gone, or was silent for too long.
            output.end(code: 1001)
            return (1006, "Connection closed abnormally")
        }
    }
}

enum Identifiers {
    /// A connection's id, as API Gateway makes them.
    static func connection() -> String {
        String(decoding: Base64.encode((0..<11).map { _ in UInt8.random(in: 0...255) }), as: UTF8.self).map {
            $0 == "+" ? "-" : $0 == "/" ? "_" : String($0)
        }.joined()
    }
}
