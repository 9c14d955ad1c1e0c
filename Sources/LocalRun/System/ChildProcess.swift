import Packaging

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program that runs beside this one, in a process group of its own, so that what it starts ends with it.
final class ChildProcess: Sendable {
    let identifier: Int32
    private let ended = Monitor<Int32?>(nil)

    /// Starts a program.
    /// - Parameters:
    ///   - output: called with each line that it writes to either stream, from a thread of its own.
    ///   - end: called once when it has ended, with its status as `waitpid` gives it.
    init?(
        _ program: String, _ arguments: [String], in folder: String, environment: [(name: String, value: String)],
        output: @escaping @Sendable (String) -> Void, end: @escaping @Sendable (Int32) -> Void
    ) {
        var pipeEnds: [Int32] = [-1, -1]
        guard pipe(&pipeEnds) == 0 else { return nil }
        let (reading, writing) = (pipeEnds[0], pipeEnds[1])
        Descriptors.closeOnExec(reading)
        Descriptors.closeOnExec(writing)
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, writing, 1)
        posix_spawn_file_actions_adddup2(&actions, writing, 2)
        // What others in this process have open is not the program's; closing what is not open does no harm.
        for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        posix_spawnattr_setpgroup(&attributes, 0)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        var process = pid_t()
        // posix_spawn has no portable way to change the folder; the shell does it and becomes the program.
        let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program]
        var words = (shell + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0.name)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        let code = posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, &variables)
        Descriptors.close(writing)
        guard code == 0 else {
            Descriptors.close(reading)
            return nil
        }
        identifier = process
        let (process_, ended) = (process, ended)
        let reader = SystemThread { Self.readLines(reading, output) }
        SystemThread.detached {
            var status: Int32 = 0
            while waitpid(process_, &status, 0) < 0, errno == EINTR {}
            // What it started may still hold the pipe.
            kill(-process_, SIGKILL)
            reader?.join()
            end(status)
            ended.change { $0 = status }
        }
    }

    var status: Int32? { ended.change { $0 } }

    /// Ends it and all that it started.
    func stop() {
        if ended.change({ $0 }) == nil { kill(-identifier, SIGKILL) }
    }

    /// Waits until it has ended.
    func wait() { _ = ended.wait { $0 } }

    /// `signal: killed` or `exit status 1`, as Lambda says it.
    static func text(_ status: Int32) -> String {
        let signal = status & 0x7f
        if signal == 0 { return "exit status \((status >> 8) & 0xff)" }
        guard let words = strsignal(signal) else { return "signal: \(signal)" }
        return "signal: \(String(cString: words).lowercased())"
    }

    private static func readLines(_ descriptor: Int32, _ line: (String) -> Void) {
        var rest: [UInt8] = []
        while let bytes = Descriptors.read(descriptor), !bytes.isEmpty {
            rest += bytes
            while let end = rest.firstIndex(of: 10) {
                line(String(decoding: rest[..<end], as: UTF8.self))
                rest.removeSubrange(...end)
            }
            // No log line of Lambda's is longer than 256 KB.
            if rest.count > 256 << 10 {
                line(String(decoding: rest, as: UTF8.self))
                rest = []
            }
        }
        if !rest.isEmpty { line(String(decoding: rest, as: UTF8.self)) }
        Descriptors.close(descriptor)
    }
}
