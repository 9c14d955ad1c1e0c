#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program that ends with the command that waits for it.
package struct StoppableProcess: Sendable {
    /// What it exited with; 128 and the signal's number where one ended it.
    package let status: Int32
    /// What it wrote to either stream, where that was collected.
    package let output: String

    /// Runs a program to its end, or until a descriptor is readable.
    /// - Parameter collects: whether to collect what it writes; otherwise it goes where the command's own goes.
    package static func result(
        _ program: String, _ arguments: [String], collects: Bool, untilReadable stop: Int32
    ) throws(SystemError) -> StoppableProcess {
        var start = Program(program, arguments)
        start.output = collects ? .merged : .inherited
        let running = try start.start()
        let output = read(running, until: stop)
        close(running.output)
        return StoppableProcess(
            status: RunningProgram.exitStatus(running.wait()), output: String(decoding: output, as: UTF8.self))
    }

    /// Reads until the program ends. Asked to stop, it ends the program, first kindly.
    private static func read(_ running: RunningProgram, until stop: Int32) -> [UInt8] {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var isAsked = false
        while true {
            var waits = [
                pollfd(fd: running.output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isAsked ? -1 : stop, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&waits, 2, isAsked ? 2_000 : -1)
            if ready < 0, errno == EINTR { continue }
            if ready < 0 { return output }
            if !isAsked, waits[1].revents != 0 {
                // From a terminal it had Ctrl-C itself; from elsewhere it has not.
                running.signal(SIGINT)
                isAsked = true
            } else if ready == 0 {
                // Who does not hear, and what it has started, is not waited for.
                running.signal(SIGKILL)
                return output
            }
            guard waits[0].revents != 0 else { continue }
            guard let bytes = RunningProgram.read(running.output, &buffer) else { return output }
            output += bytes
        }
    }
}
