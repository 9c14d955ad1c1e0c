extension Record {
    func checkAlias(_ target: AliasTarget, in scope: Scope, _ report: inout Report) {
        switch target {
        case .declared(let target): target.checkAlias(self, in: scope, &report)
        case .named(let dnsName, let zoneID):
            guard let expected = AliasName(dnsName) else { return }
            if !expected.zoneIDs.isEmpty, !expected.zoneIDs.contains(zoneID) {
                report(
                    .aliasZoneOfOtherRegion, at: location,
                    """
                    The name "\(dnsName)" is that of \(expected.what), whose hosted zone id is \
                    \(expected.zoneIDs.joined(separator: " or ")), but the record names \(zoneID); write that id.
                    """)
            }
        }
    }
}

extension LoadBalancer {
    /// Reports where this cannot be the target of an alias.
    public func checkAlias(_ record: Record, in scope: Scope, _ report: inout Report) {
        guard !isOwned else { return }
        report(
            .aliasToOtherRegion, at: record.location,
            """
            The record "\(record.domain)" points to an existing load balancer by its ARN, from which its DNS name is \
            not known; write .alias(dnsName: …, hostedZoneID: …).
            """)
    }
}

extension HTTPAPI {
    /// Reports where this cannot be the target of an alias.
    public func checkAlias(_ record: Record, in scope: Scope, _ report: inout Report) {
        APIAliases.check(record, has: scope.meant(self).customDomain, kind: Self.kind, &report)
    }
}

extension RESTAPI {
    /// Reports where this cannot be the target of an alias.
    public func checkAlias(_ record: Record, in scope: Scope, _ report: inout Report) {
        APIAliases.check(record, has: customDomain, kind: Self.kind, &report)
    }
}

extension WebSocketAPI {
    public func checkAlias(_ record: Record, in scope: Scope, _ report: inout Report) {
        APIAliases.check(record, has: customDomain, kind: Self.kind, &report)
    }
}

private enum APIAliases {
    static func check(_ record: Record, has domain: APIDomain?, kind: String, _ report: inout Report) {
        guard let domain, domain.own != nil else {
            report(
                .aliasToOtherRegion, at: record.location,
                """
                The record "\(record.domain)" points to the \(kind), which has no domain of its own; add \
                .domain("\(record.domain)", in: zone) to it.
                """)
            return
        }
        if DomainName(domain.name) != record.hostName {
            report(
                .aliasToOtherRegion, at: record.location,
                """
                The record "\(record.domain)" points to the domain "\(domain.name)" of the \(kind), which answers for \
                that name only; make the two the same.
                """,
                notes: [.init(domain.location, "the domain")])
        }
    }
}
