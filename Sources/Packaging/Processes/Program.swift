#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A program to start: the one place where processes come from.
package struct Program: Sendable {
    /// Where its standard input comes from.
    package enum Input: Sendable {
        case nothing, inherited
        /// What is written to ``RunningProgram/input``.
        case pipe
        case descriptor(Int32)
    }

    /// Where its output goes.
    package enum Output: Sendable {
        case inherited
        /// Both streams to ``RunningProgram/output``.
        case merged
        /// Each to a pipe of its own.
        case separate
    }

    /// A name without a slash is looked for in PATH.
    package var path: String
    package var arguments: [String]
    /// Where it runs; nil for where this process does.
    package var folder: String?
    /// All of its environment; nil for that of this process.
    package var environment: [(name: String, value: String)]?
    package var input = Input.nothing
    package var output = Output.inherited
    /// Whether it leads a process group, so that what it starts can be ended with it.
    package var leadsGroup = false

    package init(_ path: String, _ arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    /// Pipes are made while no other thread starts a program, which would keep their ends open.
    private static let starting = Monitor(())

    /// Starts it. It has no descriptor of this process but those that it is given, and none of its signal settings.
    package func start() throws(SystemError) -> RunningProgram {
        let started = Self.starting.change { _ in Result { () throws(SystemError) in try startAlone() } }
        return try started.get()
    }

    private func startAlone() throws(SystemError) -> RunningProgram {
        var pipes = Pipes()
        defer { pipes.closeAll() }
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
        let ends = RunningProgram.Ends()
        switch input {
        case .inherited: break
        case .nothing: posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, 0)
        case .pipe:
            let (reading, writing) = try pipes.make()
            posix_spawn_file_actions_adddup2(&actions, reading, 0)
            ends.input = writing
        }
        // The program holds the other end of this pipe until its end, also where it writes elsewhere.
        let (reading, writing) = try pipes.make()
        ends.output = reading
        switch output {
        case .inherited: posix_spawn_file_actions_adddup2(&actions, writing, 9)
        case .merged:
            for target in Int32(1)...2 { posix_spawn_file_actions_adddup2(&actions, writing, target) }
        case .separate:
            posix_spawn_file_actions_adddup2(&actions, writing, 1)
            let (reading, writing) = try pipes.make()
            ends.errors = reading
            posix_spawn_file_actions_adddup2(&actions, writing, 2)
        }
        // What others have open in this process is not the program's; closing what is not open does no harm.
        for descriptor in Int32(3)..<256 where descriptor != 9 || !output.isInherited {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        setSignals(&attributes)
        let process = try spawn(&actions, &attributes)
        pipes.keep([ends.input, ends.output, ends.errors])
        return RunningProgram(process, ends, leadsGroup: leadsGroup)
    }

    #if canImport(Darwin)
        private typealias Actions = posix_spawn_file_actions_t?
        private typealias Attributes = posix_spawnattr_t?
    #else
        private typealias Actions = posix_spawn_file_actions_t
        private typealias Attributes = posix_spawnattr_t
    #endif

    private func setSignals(_ attributes: inout Attributes) {
        let group = leadsGroup ? POSIX_SPAWN_SETPGROUP : 0
        posix_spawnattr_setflags(
            &attributes, Int16(Int32(group) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
        posix_spawnattr_setpgroup(&attributes, 0)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
    }

    private func spawn(_ actions: inout Actions, _ attributes: inout Attributes) throws(SystemError) -> pid_t {
        // posix_spawn has no portable way to change the folder; the shell does it and becomes the program.
        let shell = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] } ?? []
        var words: [UnsafeMutablePointer<CChar>?] = (shell + [path] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] =
            (environment ?? []).map { strdup("\($0.name)=\($0.value)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process = pid_t()
        let program = folder == nil ? path : "/bin/sh"
        let code =
            environment == nil
            ? posix_spawnp(&process, program, &actions, &attributes, &words, environ)
            : posix_spawnp(&process, program, &actions, &attributes, &words, &variables)
        guard code == 0 else { throw SystemError(code: code) }
        return process
    }
}

extension Program.Output {
    fileprivate var isInherited: Bool {
        if case .inherited = self { return true }
        return false
    }
}

/// Pipes of a start, closed where it fails.
private struct Pipes {
    private var open: [Int32] = []

    mutating func make() throws(SystemError) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .last }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        open += ends
        return (ends[0], ends[1])
    }

    mutating func keep(_ descriptors: [Int32]) { open.removeAll { descriptors.contains($0) } }

    mutating func closeAll() {
        for end in open { close(end) }
        open = []
    }
}
