#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#elseif canImport(Darwin)
    @preconcurrency import Darwin
#endif

/// Output that did not get out, as into a full disk.
enum LostOutput {
    /// Makes the process fail at its end where what it printed was lost. A reader that went away, such as `head`,
    /// wanted no more.
    static func fails() {
        atexit {
            let isLost = fflush(stdout) != 0 || ferror(stdout) != 0
            let reason = errno
            guard isLost, reason != EPIPE else { return }
            let text = strerror(reason).map { String(cString: $0) } ?? ""
            Terminal.error("The output could not be written: \(text).", color: false)
            _exit(1)
        }
    }
}
