#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output and error.
enum Terminal {
    static var errorTakesColor: Bool { takesColor(2) }
    static var outputTakesColor: Bool { takesColor(1) }
    static var errorIsTerminal: Bool { isatty(2) == 1 }

    /// On a terminal that is not dumb, unless NO_COLOR is set to something.
    private static func takesColor(_ descriptor: Int32) -> Bool {
        if let value = environment("NO_COLOR"), !value.isEmpty { return false }
        return isatty(descriptor) == 1 && environment("TERM") != "dumb"
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    static var inputIsTerminal: Bool { isatty(0) == 1 }

    static func flushOutput() { _ = fflush(nil) }

    static func printError(_ text: String, terminator: String = "\n") {
        var rest = Array((text + terminator).utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    static func error(_ message: String, color: Bool) {
        printError(color ? "\u{1B}[1;31merror:\u{1B}[0m \(message)" : "error: \(message)")
    }
}
