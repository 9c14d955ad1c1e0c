/// The form of an origin.
enum CORSOrigin {
    /// What an HTTP API takes for many origins.
    static let patterns: Set<String> = ["*", "https://*", "http://*"]

    static func reportHeader(_ header: String, at location: SourceLocation, _ report: inout Report) {
        report(
            .invalidCORSHeader, at: location,
            """
            "\(header)" cannot be the name of a header, which has letters, digits and hyphens and no spaces; write \
            such as X-Request-Id.
            """)
    }

    static func check(_ origin: String, at location: SourceLocation, _ report: inout Report) {
        guard origin != "*", let problem = problem(origin) else { return }
        report(
            .invalidCORSOrigin, at: location,
            """
            "\(origin)" does not have the form in which browsers send origins: \(problem), so no request would match; \
            write, for example, https://app.example.com.
            """)
    }

    /// Origins are compared letter by letter.
    private static func problem(_ origin: String) -> String? {
        guard let scheme = ["https://", "http://"].first(where: { origin.hasPrefix($0) }) else {
            return "it begins with neither https nor http"
        }
        let rest = origin.dropFirst(scheme.count)
        if rest.isEmpty { return "it has no host" }
        if rest.last == "/" { return "it ends in a slash" }
        if rest.contains("/") { return "it has a path" }
        if rest.contains("*") { return "it has an asterisk, and the whole origin is compared" }
        if rest.contains(where: \.isWhitespace) { return "it has a space" }
        if rest.contains(where: \.isUppercase) {
            return """
                it has upper-case letters, and browsers send lower-case ones
                """
        }
        let usual = scheme == "https://" ? ":443" : ":80"
        return rest.hasSuffix(usual) ? "browsers leave out the usual port \(usual.dropFirst())" : nil
    }
}
