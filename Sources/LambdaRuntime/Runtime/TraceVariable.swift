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

    /// The variable as it should be for the next piece of work.
    func set(_ value: String?) {
        guard let value, value.utf8.count + Self.prefix.utf8.count < Self.capacity else {
            if isExported { unsetenv("_X_AMZN_TRACE_ID") }
            isExported = false
            return
        }
        var index = 0
        for byte in Self.prefix.utf8 {
            storage[index] = CChar(bitPattern: byte)
            index += 1
        }
        for byte in value.utf8 {
            storage[index] = CChar(bitPattern: byte)
            index += 1
        }
        storage[index] = 0
        if !isExported { putenv(storage) }
        isExported = true
    }

    deinit {
        if isExported { unsetenv("_X_AMZN_TRACE_ID") }
        storage.deallocate()
    }
}
