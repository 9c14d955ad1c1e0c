/// Names of authorizers, which logical ids are made from.
enum AuthorizerName {
    static func check(_ name: String, at location: SourceLocation, _ report: inout Report) {
        let isName = name.utf8.allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        guard name.isEmpty || !isName || name.utf8.count > 128 else { return }
        report(
            .invalidAuthorizer, at: location,
            """
            "\(name)" cannot be the name of an authorizer, which has letters, digits, hyphens and underscores, at most \
            128; change it.
            """)
    }
}
