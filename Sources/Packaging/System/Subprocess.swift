#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program run to its end.
struct Subprocess {
    /// What it exited with; 128 and the signal's number where one ended it.
    var status: Int32
    /// Everything that it wrote, to either stream, in order.
    var lines: [String]

    /// Runs a program, here: what to work on it is told by an argument. Its input is empty: nothing that it asks can
    /// hold the build.
    ///
    /// - Parameter line: called with each line as it comes.
    static func run(
        _ program: String, _ arguments: [String], environment: [String: String], line: (String) -> Void
    ) throws(SystemError) -> Subprocess {
        var pipeEnds: [Int32] = [-1, -1]
        guard pipe(&pipeEnds) == 0 else { throw .last }
        let (output, input) = (pipeEnds[0], pipeEnds[1])
        defer { close(output) }
        _ = fcntl(output, F_SETFD, FD_CLOEXEC)
        _ = fcntl(input, F_SETFD, FD_CLOEXEC)

        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, input, 1)
        posix_spawn_file_actions_adddup2(&actions, input, 2)

        var process = pid_t()
        let code = withCStrings([program] + arguments) { arguments in
            withCStrings(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) { environment in
                posix_spawn(&process, program, &actions, nil, arguments, environment)
            }
        }
        close(input)
        guard code == 0 else { throw SystemError(code: code) }

        let lines = readLines(output, line: line)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw .last }
        }
        let signal = status & 0x7f
        return Subprocess(status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, lines: lines)
    }

    private static func readLines(_ descriptor: Int32, line: (String) -> Void) -> [String] {
        var lines: [String] = []
        var rest: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        func add(_ bytes: some Sequence<UInt8>) {
            let text = String(decoding: Array(bytes), as: UTF8.self)
            lines.append(text)
            line(text)
        }
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { break }
            rest += buffer[..<count]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                add(rest[..<end])
                rest.removeSubrange(...end)
            }
        }
        if !rest.isEmpty { add(rest) }
        return lines
    }
}

/// Strings as C takes lists of them, for the time of a call.
private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
        // A buffer of at least the closing nil has an address.
        guard let base = buffer.baseAddress else {
            var none: UnsafeMutablePointer<CChar>?
            return body(&none)
        }
        return body(base)
    }
}
