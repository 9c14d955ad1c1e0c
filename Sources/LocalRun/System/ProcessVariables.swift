#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// The environment of this process.
enum ProcessVariables {
    static var all: [String: String] {
        var result: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                result[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            next += 1
        }
        return result
    }
}

/// What is said to people.
enum Output {
    /// A line on standard output.
    static func say(_ text: String) { _ = Descriptors.write(1, Array((text + "\n").utf8)) }

    /// The next line of standard input; nil at its end.
    static func nextLine() -> String? {
        var line: [UInt8] = []
        while let byte = Descriptors.read(0, most: 1)?.first {
            if byte == 10 { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return nil
    }

    /// A line on standard error.
    static func note(_ text: String) { _ = Descriptors.write(2, Array((text + "\n").utf8)) }
}
