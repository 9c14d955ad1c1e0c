#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where log records go.
struct LogSink: Sendable {
    let write: @Sendable ([UInt8]) -> Void

    static let standardOutput = LogSink { write(line: $0, to: 1) }
    static let standardError = LogSink { write(line: $0, to: 2) }

    /// One system call for a record where possible, so that records of several processes do not mix.
    private static func write(line: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < line.count {
            let count = line.withUnsafeBytes {
                systemWrite(descriptor, $0.baseAddress?.advanced(by: written), line.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            // Nowhere to say that the log is gone.
            guard count > 0 else { return }
            written += count
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Glibc.write(descriptor, bytes, count)
        #endif
    }
}
