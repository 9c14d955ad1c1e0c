#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the operating system refused, and its own words for why.
package struct SystemError: Error, Hashable {
    var code: Int32

    /// The error of the call just made. Read it before anything else can call the system.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's words.
    package var words: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }

    /// The system's words, in lower case as they stand inside our sentences.
    var text: String {
        guard let words = strerror(code) else { return "error \(code)" }
        let text = String(cString: words)
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}

extension SystemError {
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    var isLoop: Bool { code == ELOOP }
}
