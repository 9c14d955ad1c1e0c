#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a system call answered that we cannot go on from.
struct SocketFault: Error, Equatable, CustomStringConvertible {
    let call: String
    let code: Int32

    /// Whether nobody listens, as opposed to somebody who went away.
    var isRefused: Bool { code == ECONNREFUSED }

    var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// A connected TCP socket, closed with its last reference.
final class Socket {
    private let descriptor: Int32

    /// - Parameter timeout: how long connecting, one read or one write may take; `nil` waits for ever, as a
    ///   request for the next invocation must: the sandbox is frozen in it.
    init(connectingTo endpoint: Endpoint, timeout: Milliseconds?) throws(SocketFault) {
        descriptor = socket(AF_INET, Self.stream, 0)
        guard descriptor >= 0 else { throw SocketFault(call: "socket", code: errno) }
        setOption(Int32(IPPROTO_TCP), TCP_NODELAY, Int32(1))
        #if canImport(Darwin)
            setOption(SOL_SOCKET, SO_NOSIGPIPE, Int32(1))
        #endif
        if let timeout {
            var limit = timeval()
            limit.tv_sec = .init(timeout.count / 1000)
            limit.tv_usec = .init(timeout.count % 1000 * 1000)
            setOption(SOL_SOCKET, SO_RCVTIMEO, limit)
            setOption(SOL_SOCKET, SO_SNDTIMEO, limit)
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = endpoint.port.bigEndian
        address.sin_addr.s_addr = endpoint.address.bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let outcome = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        // All properties are set, so a throw from here runs the deinitialiser, which closes.
        guard outcome == 0 else { throw SocketFault(call: "connect", code: errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes all of `bytes`.
    func send(_ bytes: [UInt8]) throws(SocketFault) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Self.write(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count > 0 { sent += count } else if errno != EINTR { throw SocketFault(call: "send", code: errno) }
        }
    }

    /// Reads what has arrived into `buffer`, waiting for something; gives the count, zero at the end.
    func receive(into buffer: inout [UInt8]) throws(SocketFault) -> Int {
        while true {
            let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            if count >= 0 { return count }
            if errno != EINTR { throw SocketFault(call: "recv", code: errno) }
        }
    }

    private func setOption<Value>(_ level: Int32, _ name: Int32, _ value: Value) {
        // An option that cannot be set costs speed or a timeout, never correctness; nothing to report.
        _ = withUnsafePointer(to: value) {
            setsockopt(descriptor, level, name, $0, socklen_t(MemoryLayout<Value>.size))
        }
    }

    private static var stream: Int32 {
        #if canImport(Glibc)
            Int32(SOCK_STREAM.rawValue)
        #else
            SOCK_STREAM
        #endif
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        // Without these a server that goes away ends this process with a signal and no message.
        #if canImport(Darwin)
            Darwin.send(descriptor, bytes, count, 0)
        #elseif canImport(Musl)
            Musl.send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
        #else
            Glibc.send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
        #endif
    }
}

/// A length of time for system calls.
struct Milliseconds: Sendable, Equatable {
    let count: Int
    init(_ count: Int) { self.count = count }
}
