import Packaging
import Routing

/// A small HTTP/1.1 server on loopback, a thread for each connection.
///
/// It is our own because what entrances do with malformed, doubled and oversized input is what it is for: see
/// docs/decisions/local-server.md.
final class HTTPServer: Sendable {
    let port: Int
    private let listener: Int32
    private let limits: HTTPLimits
    private let leavesBody: @Sendable (HTTPMessage) -> Bool
    private let handler: @Sendable (HTTPMessage, HTTPConnection) -> Answer?
    private let state = Monitor(State())

    private struct State {
        var connections: Set<Int32> = []
        var isStopped = false
        /// Whether the listening descriptor is still ours: once closed its number can be that of another connection.
        var isListening = true
    }

    /// - Parameters:
    ///   - leavesBody: which requests' chunks the handler reads itself.
    ///   - handler: answers a request; nil where it has written to the connection itself, which is then closed.
    init?(
        port: Int, limits: HTTPLimits = HTTPLimits(),
        leavesBody: @escaping @Sendable (HTTPMessage) -> Bool = { _ in false },
        handler: @escaping @Sendable (HTTPMessage, HTTPConnection) -> Answer?
    ) {
        guard let made = Descriptors.listen(port: port) else { return nil }
        listener = made.descriptor
        self.port = made.port
        self.limits = limits
        self.leavesBody = leavesBody
        self.handler = handler
    }

    /// Begins to accept connections.
    func start() {
        SystemThread.detached { [self] in
            while let descriptor = Descriptors.accept(listener) {
                let isTaken = state.change { state in
                    guard !state.isStopped, state.connections.count < 2_000 else { return false }
                    state.connections.insert(descriptor)
                    return true
                }
                guard isTaken, SystemThread.detached({ [self] in serve(descriptor) }) else {
                    state.change { _ = $0.connections.remove(descriptor) }
                    Descriptors.close(descriptor)
                    continue
                }
            }
            state.change { state in
                state.isListening = false
                Descriptors.close(listener)
            }
        }
    }

    /// Takes no more connections and ends those that are open.
    func stop() {
        state.change { state in
            state.isStopped = true
            if state.isListening { Descriptors.shutDown(listener) }
            for connection in state.connections { Descriptors.shutDown(connection) }
        }
    }

    private func serve(_ descriptor: Int32) {
        let connection = HTTPConnection(descriptor, limits: limits)
        while true {
            do throws(HTTPRefusal) {
                guard let message = try connection.next(leaving: leavesBody),
                    let answer = handler(message, connection)
                else { break }
                // A body that comes in parts has no length, and the end of the connection is its end in HTTP/1.0.
                let isLast =
                    !message.keepsAlive || connection.hasBodyLeft || message.isHTTP10 && answer.stream != nil
                    || state.change { $0.isStopped }
                guard write(answer, to: descriptor, isLast: isLast, asking: message), !isLast else { break }
            } catch {
                if error.status > 0, write(.page(error.status), to: descriptor, isLast: true, asking: nil) {
                    connection.drain()
                }
                break
            }
        }
        state.change { _ = $0.connections.remove(descriptor) }
        Descriptors.close(descriptor)
    }

    private func write(_ answer: Answer, to descriptor: Int32, isLast: Bool, asking: HTTPMessage?) -> Bool {
        // These have no body and no length.
        let hasBody = answer.status >= 200 && answer.status != 204 && answer.status != 304
        let isHead = asking?.method == "HEAD"
        var head = "HTTP/1.1 \(StatusLine.text(answer.status))\r\n"
        for header in answer.headers where !Self.own.contains(header.name.lowercased()) {
            head += "\(header.name): \(header.value)\r\n"
        }
        let isChunked = answer.stream != nil && asking?.isHTTP10 == false
        if hasBody {
            head += isChunked ? "Transfer-Encoding: chunked\r\n" : ""
            head += answer.stream == nil ? "Content-Length: \(answer.body.count)\r\n" : ""
        }
        head += isLast ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n"
        if let stream = answer.stream {
            defer { stream.abandon() }
            guard Descriptors.write(descriptor, Array(head.utf8)) else { return false }
            return !hasBody || isHead || send(stream, to: descriptor, isChunked: isChunked)
        }
        return Descriptors.write(descriptor, Array(head.utf8) + (hasBody && !isHead ? answer.body : []))
    }

    /// Sends a body on as it comes. One that breaks off has no last chunk, so that the client sees it.
    private func send(_ stream: any BodyStream, to descriptor: Int32, isChunked: Bool) -> Bool {
        while true {
            switch stream.next() {
            case .bytes(let bytes):
                let chunk =
                    isChunked ? Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + [13, 10] : bytes
                guard bytes.isEmpty || Descriptors.write(descriptor, chunk) else { return false }
            case .end: return !isChunked || Descriptors.write(descriptor, Array("0\r\n\r\n".utf8))
            case .broken:
                if !isChunked { Descriptors.resetAtClose(descriptor) }
                return false
            }
        }
    }

    /// What only the connection knows.
    private static let own: Set = ["content-length", "connection", "transfer-encoding", "keep-alive"]
}
