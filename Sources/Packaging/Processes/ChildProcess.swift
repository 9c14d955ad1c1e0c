#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program that runs beside this one, in a process group of its own, so that what it starts ends with it.
package final class ChildProcess: Sendable {
    private let running: RunningProgram
    private let ended = Monitor<Int32?>(nil)
    /// No log line of Lambda's is longer.
    private static let longestLine = 256 << 10

    /// Starts a program; nil where the system cannot.
    /// - Parameters:
    ///   - output: called with each line that it writes to either stream, from a thread of its own.
    ///   - end: called once when it has ended, with its status as `waitpid` gives it.
    package init?(
        _ program: String, _ arguments: [String], in folder: String, environment: [(name: String, value: String)],
        output: @escaping @Sendable (String) -> Void, end: @escaping @Sendable (Int32) -> Void
    ) {
        var start = Program(program, arguments)
        start.folder = folder
        start.environment = environment
        start.output = .merged
        start.leadsGroup = true
        guard let running = try? start.start() else { return nil }
        self.running = running
        let ended = ended
        let reader = SystemThread {
            RunningProgram.readLines(running.output, most: Self.longestLine, output)
        }
        SystemThread.detached {
            let status = running.wait()
            // What it started may still hold the pipe.
            running.signal(SIGKILL)
            reader?.join()
            end(status)
            ended.change { $0 = status }
        }
    }

    package var identifier: Int32 { running.identifier }

    package var status: Int32? { ended.change { $0 } }

    /// Ends it and all that it started.
    package func stop() {
        if ended.change({ $0 }) == nil { running.signal(SIGKILL) }
    }

    /// Waits until it has ended.
    package func wait() { _ = ended.wait { $0 } }

    /// `signal: killed` or `exit status 1`, as Lambda says it.
    package static func text(_ status: Int32) -> String {
        let signal = status & 0x7f
        if signal == 0 { return "exit status \((status >> 8) & 0xff)" }
        guard let words = strsignal(signal) else { return "signal: \(signal)" }
        return "signal: \(String(cString: words).lowercased())"
    }
}
