extension Distribution {
    func checkDomains(in scope: Scope, _ report: inout Report) {
        guard let certificate, let edge = Self.edgeRegion else { return }
        for domain in domains {
            let host = DomainName(domain.name)
            if let given = domain.certificate, given != certificate {
                report(
                    .invalidDistribution, at: domain.location,
                    """
                    The \(title) has two certificates, and CloudFront uses one for all names; use one that covers all \
                    of them.
                    """,
                    notes: [.init(certificate.location, "the first certificate")])
            } else if let problem = host.problem(allowsUnderscore: false) {
                report(
                    .invalidDomainName, at: domain.location,
                    "\"\(domain.name)\" cannot be the domain of a distribution: \(problem).")
            } else {
                certificate.checkHolds(for: host, at: domain.location, &report)
            }
        }
        certificate.checkDependency(
            in: edge, by: title, at: domains[0].location,
            because: """
                CloudFront accepts certificates of us-east-1 only
                """,
            in: scope, &report)
    }

    public func checkAlias(_ record: Record, in scope: Scope, _ report: inout Report) {
        let names = scope.resolved(self).domains
        guard
            !names.contains(where: {
                DomainName($0.name) == record.hostName || DomainName($0.name).covers(record.hostName)
            })
        else { return }
        report(
            .aliasToOtherRegion, at: record.location,
            """
            The record "\(record.domain)" points to the \(title), which answers for \(list(names.map(\.name))) only \
            and would give 403; add .domain("\(record.domain)", in: zone) to it.
            """,
            notes: [.init(location, "the distribution")])
    }
}
