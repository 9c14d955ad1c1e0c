import LambdaRuntime
import Packaging

/// The wire of a WebSocket, by RFC 6455. One thread reads; any may write.
final class WebSocketFrames {
    /// What arrives.
    enum Incoming {
        case message([UInt8])
        /// The client ends the connection.
        case end(code: Int, reason: String)
    }

    /// Why the connection is ended from here.
    struct Violation: Error { let code: Int }

    /// Bytes of a frame and of a message, as API Gateway takes them.
    static let mostOfFrame = 32 << 10
    static let mostOfMessage = 128 << 10

    private let connection: HTTPConnection
    private let output: WebSocketOutput

    init(_ connection: HTTPConnection, _ output: WebSocketOutput) {
        self.connection = connection
        self.output = output
    }

    /// Whether a request asks for a WebSocket.
    static func isAsked(by message: HTTPMessage) -> Bool {
        message.method == "GET" && message.tokens(of: "connection").contains("upgrade")
            && message.tokens(of: "upgrade").contains("websocket") && !message.isHTTP10
    }

    /// The head that accepts it; nil where the request is no proper handshake.
    static func acceptance(of message: HTTPMessage, _ more: [(name: String, value: String)]) -> [UInt8]? {
        guard let key = message.values(of: "sec-websocket-key").first,
            Base64.decode(Array(key.utf8))?.count == 16, message.values(of: "sec-websocket-version") == ["13"]
        else { return nil }
        let made = SHA1Digest.bytes(of: Array((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8))
        var head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        head += "Sec-WebSocket-Accept: \(String(decoding: Base64.encode(made), as: UTF8.self))\r\n"
        // The function chooses the subprotocol.
        for header in more where header.name.lowercased() == "sec-websocket-protocol" {
            head += "Sec-WebSocket-Protocol: \(header.value)\r\n"
        }
        return Array((head + "\r\n").utf8)
    }

    /// Waits for a message; answers pings meanwhile.
    func next() throws -> Incoming {
        var message: [UInt8] = []
        var isContinued = false
        while true {
            let head = try connection.take(2)
            let (isLast, code) = (head[0] & 0x80 != 0, head[0] & 0x0f)
            // Extensions are not agreed on, and clients have to mask.
            guard head[0] & 0x70 == 0, head[1] & 0x80 != 0 else { throw Violation(code: 1002) }
            var length = Int(head[1] & 0x7f)
            if code >= 8 { guard isLast, length <= 125 else { throw Violation(code: 1002) } }
            if length == 126 {
                length = try connection.take(2).reduce(0) { $0 << 8 | Int($1) }
            } else if length == 127 {
                let bytes = try connection.take(8)
                guard bytes[..<4].allSatisfy({ $0 == 0 }) else { throw Violation(code: 1009) }
                length = bytes[4...].reduce(0) { $0 << 8 | Int($1) }
            }
            guard length <= Self.mostOfFrame, message.count + length <= Self.mostOfMessage else {
                throw Violation(code: 1009)
            }
            let mask = try connection.take(4)
            var payload = length > 0 ? try connection.take(length) : []
            for index in payload.indices { payload[index] ^= mask[index & 3] }
            switch code {
            case 0, 1:
                guard isContinued == (code == 0) else { throw Violation(code: 1002) }
                message += payload
                isContinued = !isLast
                if isLast {
                    guard String(validating: message, as: UTF8.self) != nil else { throw Violation(code: 1007) }
                    return .message(message)
                }
            // API Gateway takes no binary messages.
            case 2: throw Violation(code: 1003)
            case 8:
                let status = payload.count >= 2 ? Int(payload[0]) << 8 | Int(payload[1]) : 1005
                _ = output.write(8, Array(payload.prefix(2)))
                return .end(code: status, reason: String(decoding: payload.dropFirst(2), as: UTF8.self))
            case 9: _ = output.write(10, payload)
            case 10: break
            default: throw Violation(code: 1002)
            }
        }
    }
}
