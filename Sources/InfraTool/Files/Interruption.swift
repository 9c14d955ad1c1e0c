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

/// What Ctrl-C says before it ends the command, while AWS goes on with what was begun.
func explainingInterruption(_ text: StaticString) {
    // A handler may do next to nothing, so the text is one that needs no memory.
    interruptionText = text
    _ = signal(SIGINT) { _ in
        if let text = interruptionText { _ = write(2, text.utf8Start, text.utf8CodeUnitCount) }
        _exit(130)
    }
}

nonisolated(unsafe) private var interruptionText: StaticString?
