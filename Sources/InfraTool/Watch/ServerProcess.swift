#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Packaging

/// A program that runs beside the command and is told things by lines on its standard input.
final class ServerProcess: Sendable {
    private let process: pid_t
    private let input: Int32
    private let status = Monitor<Int32?>(nil)

    /// Starts it.
    /// - Parameter stop: is set when the program ends.
    init(_ program: String, _ arguments: [String], _ stop: StopSignal) throws(FileFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw FileFailure("run", program) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var started = pid_t()
        let code = posix_spawn(&started, program, &actions, nil, &words, environ)
        close(ends[0])
        guard code == 0 else {
            close(ends[1])
            throw FileFailure("Could not run \(program): \(String(cString: strerror(code))).")
        }
        process = started
        input = ends[1]
        // What is written to a program that has ended must not end this one.
        _ = signal(SIGPIPE, SIG_IGN)
        let (status, identifier) = (status, started)
        SystemThread.detached {
            var value: Int32 = 0
            while waitpid(identifier, &value, 0) < 0, errno == EINTR {}
            let number = value & 0x7F
            status.change { $0 = number == 0 ? (value >> 8) & 0xFF : 128 + number }
            StopSignal.set()
        }
    }

    func send(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    }

    /// Ends it and waits until it has ended.
    /// - Returns: its exit status.
    func end() -> Int32 {
        if status.change({ $0 }) == nil { kill(process, SIGTERM) }
        let value = status.wait { $0 }
        close(input)
        return value
    }
}
