#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C, `kill` and a closed terminal, as something to wait for beside others. One for each process.
final class StopSignal {
    /// Readable when it was asked to stop.
    let descriptor: Int32

    init() throws(FileFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw FileFailure("make", "a pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        descriptor = ends[0]
        stopDescriptor = ends[1]
        for number in [SIGINT, SIGTERM, SIGHUP] {
            _ = signal(number) { _ in
                // A handler may do next to nothing; writing to a pipe is allowed.
                var byte: UInt8 = 0
                _ = write(stopDescriptor, &byte, 1)
            }
        }
    }

    deinit {
        for number in [SIGINT, SIGTERM, SIGHUP] { _ = signal(number, SIG_DFL) }
        close(descriptor)
        close(stopDescriptor)
    }

    /// Says that it is time to stop, as a signal does.
    static func set() {
        var byte: UInt8 = 0
        _ = write(stopDescriptor, &byte, 1)
    }

    static var processIdentifier: Int32 { getpid() }

    var isSet: Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) > 0
    }
}

nonisolated(unsafe) private var stopDescriptor: Int32 = -1
