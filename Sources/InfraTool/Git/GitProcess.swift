#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import Packaging

/// A program that is given bytes and gives bytes, such as `git cat-file --batch`.
struct PipedProcess {
    let status: Int32
    let output: [UInt8]
    let errors: String

    /// Pipes are made while no thread starts a program, which would keep their ends open.
    private static let starting = Monitor(())

    /// Runs a program that `PATH` names to its end.
    /// - Parameter standardInput: an open file that the program has as standard input, instead of the bytes.
    /// - Throws: where it cannot be started.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8] = [], standardInput: Int32? = nil
    ) throws(FileFailure) -> PipedProcess {
        var ends: [[Int32]] = []
        defer { for pair in ends { for end in pair where end >= 0 { close(end) } } }
        for _ in 0..<3 {
            var pair: [Int32] = [-1, -1]
            let isMade = starting.change { _ in
                guard pipe(&pair) == 0 else { return false }
                for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
                return true
            }
            guard isMade else { throw FileFailure("run", program) }
            ends.append(pair)
        }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, standardInput ?? ends[0][0], 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1][1], 1)
        posix_spawn_file_actions_adddup2(&actions, ends[2][1], 2)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let code = starting.change { _ in posix_spawnp(&process, program, &actions, nil, &words, environ) }
        for (pair, end) in [(0, 0), (1, 1), (2, 1)] {
            close(ends[pair][end])
            ends[pair][end] = -1
        }
        guard code == 0 else {
            throw FileFailure(
                "Could not run \(program): \(String(cString: strerror(code))). Install it, or add it to PATH.")
        }
        let (output, errors) = exchange(input, &ends)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return PipedProcess(
            status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output,
            errors: String(decoding: errors, as: UTF8.self))
    }

    /// Writes and reads as the program is ready for either, so that neither waits for the other.
    private static func exchange(_ input: [UInt8], _ ends: inout [[Int32]]) -> (output: [UInt8], errors: [UInt8]) {
        var results: [[UInt8]] = [[], []]
        var rest = input[...]
        _ = signal(SIGPIPE, SIG_IGN)
        _ = fcntl(ends[0][1], F_SETFL, O_NONBLOCK)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while ends[1][0] >= 0 || ends[2][0] >= 0 {
            if rest.isEmpty, ends[0][1] >= 0 {
                close(ends[0][1])
                ends[0][1] = -1
            }
            var waits = [
                pollfd(fd: ends[0][1], events: Int16(POLLOUT), revents: 0),
                pollfd(fd: ends[1][0], events: Int16(POLLIN), revents: 0),
                pollfd(fd: ends[2][0], events: Int16(POLLIN), revents: 0),
            ]
            if poll(&waits, 3, -1) < 0 {
                if errno == EINTR { continue }
                break
            }
            if waits[0].revents != 0 {
                let count = rest.withUnsafeBytes { write(ends[0][1], $0.baseAddress, $0.count) }
                if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR && errno != EAGAIN { rest = [] }
            }
            for index in 0..<2 where waits[index + 1].revents != 0 {
                let count = read(ends[index + 1][0], &buffer, buffer.count)
                if count > 0 {
                    results[index] += buffer[..<count]
                } else if count == 0 || errno != EINTR {
                    close(ends[index + 1][0])
                    ends[index + 1][0] = -1
                }
            }
        }
        return (results[0], results[1])
    }
}
