#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program that is given bytes and gives bytes, such as `git cat-file --batch`.
package struct PipedProcess: Sendable {
    package let status: Int32
    package let output: [UInt8]
    package let errors: String

    /// Runs a program to its end.
    /// - Parameter standardInput: an open file that the program has as standard input, instead of the bytes.
    package static func result(
        _ program: String, _ arguments: [String], input: [UInt8] = [], standardInput: Int32? = nil
    ) throws(SystemError) -> PipedProcess {
        var start = Program(program, arguments)
        start.input = standardInput.map { .descriptor($0) } ?? .pipe
        start.output = .separate
        let running = try start.start()
        let (output, errors) = exchange(input, running)
        return PipedProcess(
            status: RunningProgram.exitStatus(running.wait()), output: output,
            errors: String(decoding: errors, as: UTF8.self))
    }

    /// Writes and reads as the program is ready for either, so that neither waits for the other.
    private static func exchange(_ input: [UInt8], _ running: RunningProgram) -> (output: [UInt8], errors: [UInt8]) {
        var results: [[UInt8]] = [[], []]
        var rest = input[...]
        var (writing, reading) = (running.input, [running.output, running.errors])
        _ = signal(SIGPIPE, SIG_IGN)
        if writing >= 0 { _ = fcntl(writing, F_SETFL, O_NONBLOCK) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while reading.contains(where: { $0 >= 0 }) {
            if rest.isEmpty, writing >= 0 {
                close(writing)
                writing = -1
            }
            var waits = [
                pollfd(fd: writing, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: reading[0], events: Int16(POLLIN), revents: 0),
                pollfd(fd: reading[1], events: Int16(POLLIN), revents: 0),
            ]
            if poll(&waits, 3, -1) < 0 {
                if errno == EINTR { continue }
                break
            }
            if waits[0].revents != 0 {
                let count = rest.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
                if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR && errno != EAGAIN { rest = [] }
            }
            for index in 0..<2 where waits[index + 1].revents != 0 {
                if let bytes = RunningProgram.read(reading[index], &buffer) {
                    results[index] += bytes
                } else {
                    close(reading[index])
                    reading[index] = -1
                }
            }
        }
        for end in [writing] + reading where end >= 0 { close(end) }
        return (results[0], results[1])
    }
}
