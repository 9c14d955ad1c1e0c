#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program that runs beside the command and is told things by lines on its standard input.
package final class ServerProcess: Sendable {
    private let running: RunningProgram
    private let status = Monitor<Int32?>(nil)

    /// Starts it.
    /// - Parameter ended: called when it has ended.
    package init(
        _ program: String, _ arguments: [String], ended: @escaping @Sendable () -> Void
    ) throws(SystemError) {
        var start = Program(program, arguments)
        start.input = .pipe
        let running = try start.start()
        close(running.output)
        // What is written to a program that has ended must not end this one.
        _ = signal(SIGPIPE, SIG_IGN)
        self.running = running
        let status = status
        SystemThread.detached {
            let value = RunningProgram.exitStatus(running.wait())
            status.change { $0 = value }
            ended()
        }
    }

    package func send(_ line: String) {
        var rest = Array((line + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(running.input, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }

    /// Ends it and waits until it has ended.
    /// - Returns: its exit status.
    package func end() -> Int32 {
        if status.change({ $0 }) == nil { running.signal(SIGTERM) }
        let value = status.wait { $0 }
        close(running.input)
        return value
    }
}
