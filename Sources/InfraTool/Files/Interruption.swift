#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs something short while Ctrl-C, a closed terminal and `kill` wait until it is done.
func withoutInterruption<Result>(_ body: () throws -> Result) rethrows -> Result {
    var waiting = sigset_t()
    var before = sigset_t()
    sigemptyset(&waiting)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&waiting, signal) }
    pthread_sigmask(SIG_BLOCK, &waiting, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
}

/// Ctrl-C while AWS is at work: noted, so that whoever follows can ask what is meant.
enum Interruption {
    nonisolated(unsafe) private static var count: sig_atomic_t = 0

    static var isPending: Bool { count > 0 }

    /// From now on Ctrl-C is noted; the second one that nobody has asked about ends the command.
    static func note() {
        _ = signal(SIGINT) { _ in
            if Interruption.count > 0 { _exit(130) }
            Interruption.count += 1
        }
    }

    /// Whether there was one; it counts as asked about.
    static func take() -> Bool {
        defer { count = 0 }
        return count > 0
    }
}
