#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The environment variable through which libraries find the trace that their work belongs to.
///
/// `setenv` keeps every value it was ever given, so a variable that changes with each invocation would grow
/// the process for as long as it lives. This hands the environment one buffer and writes into it.
final class TraceVariable {
    private static let prefix = "_X_AMZN_TRACE_ID="
    private let storage = UnsafeMutablePointer<CChar>.allocate(capacity: capacity)
    private var isExported = false
    /// Headers of X-Ray have about a hundred bytes; a longer one is not exported.
    private static let capacity = 1024

    init() { write(Self.prefix, at: 0) }

    /// The variable as it should be for the next piece of work.
    func set(_ value: String?) {
        let start = Self.prefix.utf8.count
        guard let value, value.utf8.count + start < Self.capacity else {
            if isExported { unsetenv("_X_AMZN_TRACE_ID") }
            isExported = false
            return
        }
        write(value, at: start)
        if !isExported { putenv(storage) }
        isExported = true
    }

    /// Puts text and the zero that ends it into the buffer, where there is room for both.
    private func write(_ text: String, at index: Int) {
        var text = text
        text.withUTF8 { bytes in
            if let first = bytes.baseAddress { memcpy(storage + index, first, bytes.count) }
            storage[index + bytes.count] = 0
        }
    }

    deinit {
        if isExported { unsetenv("_X_AMZN_TRACE_ID") }
        storage.deallocate()
    }
}
