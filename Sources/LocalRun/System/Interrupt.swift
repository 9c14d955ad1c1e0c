import Packaging

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Waits for Ctrl-C and for a request to end. All threads that are started after it leave these signals to it.
final class Interrupt: Sendable {
    private let isOver = Monitor(false)

    init() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let isOver = isOver
        SystemThread.detached {
            var waiting = sigset_t()
            sigemptyset(&waiting)
            for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&waiting, number) }
            var number: Int32 = 0
            while sigwait(&waiting, &number) != 0 {}
            isOver.change { $0 = true }
            // Whoever asks again does not want to wait.
            while sigwait(&waiting, &number) != 0 {}
            _exit(130)
        }
    }

    /// Ends what waits, as Ctrl-C does.
    func end() { isOver.change { $0 = true } }

    /// Whether it is over, after so many milliseconds at most.
    func wait(milliseconds: Int) -> Bool {
        isOver.wait(milliseconds: milliseconds) { $0 ? true : nil } ?? false
    }
}
