/// CAA records that keep AWS Certificate Manager from issuing a certificate of the same stack.
///
/// Source: AWS Certificate Manager User Guide, "(Optional) Configure a CAA record".
enum CertificateAuthorities {
    private static let amazon = ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"]

    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        let certificates = stack.all("AWS::CertificateManager::Certificate")
        guard !certificates.isEmpty else { return }
        let records = stack.all("AWS::Route53::RecordSet").filter { stack.text($0.property("Type")) == "CAA" }
        for record in records {
            guard case .string(let name)? = record.property("Name") else { continue }
            let values = (record.property("ResourceRecords")?.elements ?? []).compactMap(stack.text)
            for certificate in certificates where !stack.exclude(record, certificate) {
                let names =
                    ([certificate.property("DomainName")]
                    + (certificate.property("SubjectAlternativeNames")?.elements ?? []))
                    .compactMap { $0.flatMap(stack.text) }
                guard let refused = names.first(where: { forbids(values, $0, at: DomainName(name)) }) else { continue }
                report.allowing(stack.suppressions(at: record.location)) { report in
                    report(
                        .caaForbidsCertificate, at: record.location,
                        """
                        The CAA record of "\(name)" lets none of Amazon's authorities issue a certificate for \
                        "\(refused)", so ACM could not issue it; add one: .caa("issue", "amazon.com").
                        """,
                        notes: [.init(certificate.location, "the certificate")])
                }
                break
            }
        }
    }

    /// Whether authorities are named for the name, and none of them is Amazon's. The record nearest to the name counts,
    /// and one below it that another stack has is not known here.
    private static func forbids(_ values: [String], _ certificate: String, at name: DomainName) -> Bool {
        let isWildcard = certificate.hasPrefix("*.")
        let host = DomainName(isWildcard ? String(certificate.dropFirst(2)) : certificate)
        guard host == name || host.isIn(zone: name) else { return false }
        func authorities(_ tag: String) -> [Substring] {
            values.compactMap { value in
                let parts = value.split(separator: " ", maxSplits: 2)
                guard parts.count == 3, parts[1].lowercased() == tag else { return nil }
                let text = parts[2].filter { $0 != "\"" && $0 != " " }
                return Substring(text.split(separator: ";", omittingEmptySubsequences: false).first ?? "")
            }
        }
        let wild = authorities("issuewild")
        let named = isWildcard && !wild.isEmpty ? wild : authorities("issue")
        return !named.isEmpty && !named.contains { amazon.contains($0.lowercased()) }
    }
}
