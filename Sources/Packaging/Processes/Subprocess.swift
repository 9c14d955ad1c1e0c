#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program run to its end, whose lines are seen as they come.
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
        var start = Program(program, arguments)
        start.environment = environment.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        start.output = .merged
        let running = try start.start()
        var lines: [String] = []
        RunningProgram.readLines(running.output) { text in
            lines.append(text)
            line(text)
        }
        return Subprocess(status: RunningProgram.exitStatus(running.wait()), lines: lines)
    }
}
