#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Speaks HTTP/1.1 with one server over one connection that it keeps.
final class HTTPClient {
    let endpoint: Endpoint
    private let timeout: Milliseconds?
    private var socket: Socket?
    private var reader = ReplyReader()
    private var buffer = [UInt8](repeating: 0, count: 16 * 1024)

    init(_ endpoint: Endpoint, timeout: Milliseconds?) {
        self.endpoint = endpoint
        self.timeout = timeout
    }

    /// Sends the bytes of a request and waits for the reply.
    ///
    /// A server may have closed a connection that was kept while nothing happened on it; only where not a
    /// single byte came back the request is sent again, once, over a new one.
    func exchange(_ request: [UInt8]) throws(ClientFault) -> HTTPReply {
        let wasKept = socket != nil
        do {
            return try exchangeOnce(request)
        } catch {
            let untouched = reader.isIdle
            disconnect()
            guard wasKept, untouched, error.isLostConnection else { throw error }
        }
        do {
            return try exchangeOnce(request)
        } catch {
            disconnect()
            throw error
        }
    }

    /// Sends part of a request whose reply ``reply()`` will read.
    func send(_ bytes: [UInt8]) throws(ClientFault) {
        do {
            try connected().send(bytes)
        } catch {
            disconnect()
            throw .socket(error)
        }
    }

    /// Waits for a reply.
    func reply() throws(ClientFault) -> HTTPReply {
        let reply = try receive()
        if !reply.keepsConnection { disconnect() }
        return reply
    }

    /// Forgets the connection, for instance in the middle of a request that will not be completed.
    func disconnect() {
        socket = nil
        reader = ReplyReader()
    }

    private func exchangeOnce(_ request: [UInt8]) throws(ClientFault) -> HTTPReply {
        do { try connected().send(request) } catch { throw .socket(error) }
        return try reply()
    }

    private func connected() throws(SocketFault) -> Socket {
        if let socket { return socket }
        let new = try Socket(connectingTo: endpoint, timeout: timeout)
        socket = new
        return new
    }

    private func receive() throws(ClientFault) -> HTTPReply {
        while true {
            do {
                if let reply = try reader.next() { return reply }
            } catch { throw .reply(error) }
            let count: Int
            do { count = try connected().receive(into: &buffer) } catch { throw .socket(error) }
            if count == 0 {
                if reader.isIdle { throw .closed }
                do { return try reader.finish() } catch { throw .reply(error) }
            }
            reader.append(buffer[..<count])
        }
    }
}

/// Why there is no reply.
enum ClientFault: Error, Equatable, CustomStringConvertible {
    case socket(SocketFault)
    case reply(HTTPFault)
    /// The server closed the connection instead of answering.
    case closed

    var isLostConnection: Bool {
        switch self {
        case .closed: true
        case .socket(let fault): fault.code == ECONNRESET || fault.code == EPIPE
        case .reply: false
        }
    }

    var description: String {
        switch self {
        case .socket(let fault): fault.description
        case .reply(let fault): fault.description
        case .closed: "the connection was closed without an answer"
        }
    }
}
