#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A program that ends with the command that waits for it.
struct StoppableProcess {
    /// What it exited with; 128 and the signal's number where one ended it.
    let status: Int32
    /// What it wrote to either stream, where that was collected.
    let output: String

    /// Runs a program that `PATH` names to its end, or until it is to stop.
    /// - Parameter collects: whether to collect what it writes; otherwise it goes where the command's own goes.
    /// - Throws: where it cannot be started.
    static func run(
        _ program: String, _ arguments: [String], collects: Bool, until stop: StopSignal
    ) throws(FileFailure) -> StoppableProcess {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw FileFailure("run", program) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        // The pipe closes when the program ends, whether it writes to it or only has it.
        for target in collects ? [1, 2] : [Int32(9)] { posix_spawn_file_actions_adddup2(&actions, ends[1], target) }
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let code = posix_spawnp(&process, program, &actions, nil, &words, environ)
        close(ends[1])
        guard code == 0 else {
            throw FileFailure(
                "Could not run \(program): \(String(cString: strerror(code))). Install it, or add it to PATH.")
        }
        let output = read(ends[0], of: process, until: stop)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return StoppableProcess(
            status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: String(decoding: output, as: UTF8.self))
    }

    /// Reads until the program ends. Asked to stop, it ends the program, first kindly.
    private static func read(_ descriptor: Int32, of process: pid_t, until stop: StopSignal) -> [UInt8] {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var asked = 0
        while true {
            var waits = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: asked == 0 ? stop.descriptor : -1, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&waits, 2, asked == 0 ? -1 : 2_000)
            if ready < 0, errno == EINTR { continue }
            if ready < 0 { return output }
            if asked == 0, waits[1].revents != 0 {
                // From a terminal it had Ctrl-C itself; from elsewhere it has not.
                kill(process, SIGINT)
                asked = 1
            } else if ready == 0 {
                // Who does not hear, and what it has started, is not waited for.
                kill(process, SIGKILL)
                return output
            }
            guard waits[0].revents != 0 else { continue }
            let count = platformRead(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return output }
            output += buffer[..<count]
        }
    }
}

private func platformRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
