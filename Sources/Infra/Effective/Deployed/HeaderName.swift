/// Names of HTTP headers.
enum HeaderName {
    /// Whether it is a token. Source: RFC 9110, section 5.6.2.
    static func isValid(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
    }
}
