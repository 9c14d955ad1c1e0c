#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What is handed to the AWS CLI where nobody else can read it. The CLI reads its input more than once, so that a pipe
/// will not do.
///
/// On Linux it is a file without a name, in memory where there is `/dev/shm`: the CLI has it as standard input, and it
/// is gone when both processes are. Elsewhere it has a name and is readable by this user only until the call is done.
final class PassedInput {
    let descriptor: Int32
    /// As the CLI opens it.
    let path: String
    private let name: String?

    init(_ bytes: [UInt8]) throws {
        var folders = [Terminal.environment("TMPDIR"), "/tmp"].compactMap { $0 }
        #if os(Linux)
            folders.insert("/dev/shm", at: 0)
        #endif
        for folder in folders {
            var template = Array("\(folder)/infra-XXXXXX".utf8CString)
            // Made with the mode 0600.
            let opened = template.withUnsafeMutableBufferPointer { buffer in
                buffer.baseAddress.map { mkstemp($0) } ?? -1
            }
            guard opened >= 0 else { continue }
            _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
            let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            #if os(Linux)
                unlink(made)
                (path, name) = ("/dev/stdin", nil)
            #else
                (path, name) = (made, made)
            #endif
            descriptor = opened
            guard Self.write(bytes, to: opened) else { throw FileFailure("write", folder) }
            lseek(opened, 0, SEEK_SET)
            return
        }
        throw FileFailure(
            """
            Could not make a file to hand the input to the AWS CLI in: there is no room in \
            \(folders.joined(separator: " or ")).
            """)
    }

    deinit {
        close(descriptor)
        if let name { unlink(name) }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { platformWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

private func platformWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
