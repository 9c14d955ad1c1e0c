#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A thread of the system. (Dispatch and Swift's tasks bring libraries that every start of the command would pay for.)
package struct SystemThread {
    private let thread: pthread_t

    /// Nil where the system gives no more threads.
    package init?(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(ThreadBody(body))
        #if canImport(Darwin)
            var started: pthread_t?
        #else
            var started = pthread_t()
        #endif
        let result = pthread_create(&started, nil, runThreadBody, box.toOpaque())
        guard result == 0 else {
            box.release()
            return nil
        }
        #if canImport(Darwin)
            guard let started else { return nil }
        #endif
        thread = started
    }

    /// Runs a body in a thread that nothing waits for; what it took of the system goes with its end.
    /// - Returns: whether the system gave a thread.
    @discardableResult
    package static func detached(_ body: @escaping @Sendable () -> Void) -> Bool {
        guard let started = SystemThread(body) else { return false }
        pthread_detach(started.thread)
        return true
    }

    package func join() { pthread_join(thread, nil) }

    /// How many can run at once here.
    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

private final class ThreadBody: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

#if canImport(Darwin)
    private func runThreadBody(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().body()
        return nil
    }
#else
    private func runThreadBody(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let box { Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().body() }
        return nil
    }
#endif
