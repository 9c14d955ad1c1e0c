/// Where API Gateway has the authorities whose certificates clients of a domain must have.
struct DomainTrust: Sendable, Equatable {
    let address: String
    let version: String?

    var value: Value {
        .members([("TruststoreUri", .string(address)), ("TruststoreVersion", version.map { .string($0) })])
    }

    static func isAddress(_ text: String) -> Bool {
        let parts = text.dropFirst(5).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        return text.hasPrefix("s3://") && parts.count == 2 && !parts.contains { $0.isEmpty }
    }

    func check(at location: SourceLocation, _ report: inout Report) {
        guard !Self.isAddress(address) else { return }
        report(
            .invalidMutualTLS, at: location,
            """
            "\(address)" is not the address of an object in S3, from which API Gateway reads the certificate \
            authorities; write, for example, s3://bucket/partners.pem.
            """)
    }
}
