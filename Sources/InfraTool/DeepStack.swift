#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs the command on a thread with room for deep recursion.
///
/// Values, references and conditions nest as deeply as an author writes them, and bodies, checks and writers walk them
/// recursively. A main thread has 8 MB, which a few thousand levels fill; the room here is reserved and costs memory
/// only where it is used.
enum DeepStack {
    /// Enough for some 100,000 levels of values.
    private static let bytes = 1 << 30

    private final class Work: @unchecked Sendable {
        // The thread that starts the work waits for it.
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }

    /// Runs work and waits for it; on the calling thread where no other can be had.
    static func run(_ work: @escaping () -> Void) {
        var attributes = pthread_attr_t()
        guard pthread_attr_init(&attributes) == 0 else { return work() }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, bytes) == 0 else { return work() }
        let box = Unmanaged.passRetained(Work(work))
        #if canImport(Darwin)
            var thread: pthread_t?
            let status = pthread_create(&thread, &attributes, { Self.start($0) }, box.toOpaque())
            guard status == 0, let thread else {
                box.release()
                return work()
            }
        #else
            var thread = pthread_t()
            let status = pthread_create(&thread, &attributes, { Self.start($0) }, box.toOpaque())
            guard status == 0 else {
                box.release()
                return work()
            }
        #endif
        pthread_join(thread, nil)
    }

    private static func start(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let pointer else { return nil }
        Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
    }
}
