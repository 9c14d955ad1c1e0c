import Foundation
import Testing

@testable import LambdaRuntime

/// A server that answers requests by a script and keeps what it was sent. Each step answers one request; `nil`
/// closes the connection instead.
final class ScriptedServer: @unchecked Sendable {
    let endpoint: Endpoint
    private let listener: Int32
    private let lock = NSLock()
    private var steps: [String?]
    private var seen: [String] = []

    init(_ steps: [String?]) throws {
        self.steps = steps
        #if canImport(Glibc)
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = bind(listener, address, size)
                _ = listen(listener, 5)
                _ = getsockname(listener, address, &size)
            }
        }
        endpoint = try #require(Endpoint("127.0.0.1:\(UInt16(bigEndian: address.sin_port))"))
        self.listener = listener
        Thread.detachNewThread { [self] in serve() }
    }

    /// The requests so far, heads and bodies.
    var requests: [String] { lock.withLock { seen } }

    static func reply(_ status: Int, _ body: String = "", _ headers: String...) -> String {
        let lines = ["HTTP/1.1 \(status) X", "Content-Length: \(body.utf8.count)"] + headers
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    /// The reply that hands out an invocation.
    static func work(_ id: String, _ payload: String = "{}", _ headers: String...) -> String {
        let lines = [
            "HTTP/1.1 200 OK", "Content-Length: \(payload.utf8.count)", "Lambda-Runtime-Aws-Request-Id: \(id)",
        ]
        return (lines + headers).joined(separator: "\r\n") + "\r\n\r\n" + payload
    }

    private func serve() {
        while lock.withLock({ !steps.isEmpty }) {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { break }
            while let request = readRequest(connection), let step = note(request) {
                guard let reply = step else { break }
                _ = reply.withCString { send(connection, $0, strlen($0), Self.noSignal) }
            }
            close(connection)
        }
        close(listener)
    }

    /// A client that has gone away must not end the tests.
    private static var noSignal: Int32 {
        #if canImport(Darwin)
            0
        #else
            Int32(MSG_NOSIGNAL)
        #endif
    }

    private func note(_ request: String) -> String?? {
        lock.withLock {
            seen.append(request)
            return steps.isEmpty ? .none : .some(steps.removeFirst())
        }
    }

    private func readRequest(_ connection: Int32) -> String? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let head = text.range(of: "\r\n\r\n") {
                let lines = text[..<head.lowerBound].components(separatedBy: "\r\n")
                let length = lines.compactMap { $0.hasPrefix("Content-Length: ") ? Int($0.dropFirst(16)) : nil }.first
                let body = text[head.upperBound...]
                let isChunked = lines.contains("Transfer-Encoding: chunked")
                let hasEnd = ("\r\n" + body).contains("\r\n0\r\n") && body.hasSuffix("\r\n\r\n")
                if isChunked ? hasEnd : body.utf8.count >= length ?? 0 { return text }
            }
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
    }
}
