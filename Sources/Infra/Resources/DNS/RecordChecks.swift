extension Record {
    public func check(in scope: Scope, _ report: inout Report) {
        if let problem = hostName.problem() {
            report(
                .invalidDomainName, at: location,
                "\"\(domain)\" cannot be the name of a record: \(problem); correct it.")
        } else if !hostName.isIn(zone: zone.domain) {
            report(
                .recordOutsideZone, at: location,
                """
                The record "\(domain)" is not in the hosted zone "\(zone.declaredName)"; use the zone whose name it \
                ends in, or correct the name.
                """,
                notes: [.init(zone.location, "the hosted zone \"\(zone.declaredName)\"")])
        }
        zone.checkID(&report)
        if value.type == "CNAME", hostName == zone.domain {
            report(
                .cnameAtApex, at: location,
                """
                The record "\(domain)" is at the apex of its zone, where a CNAME is not allowed; use an alias: \
                .alias(of: …).
                """,
                notes: [.init(zone.location, "the hosted zone")])
        }
        checkRouting(&report)
        switch value.kind {
        case .values(let values):
            if let ttl, !(0...2_147_483_647).contains(ttl.value.seconds) {
                report(
                    .invalidRecordValue, at: ttl.location,
                    "The TTL of a record is 0 s to 2,147,483,647 s, not \(ttl.value); correct it.")
            }
            checkValues(values, &report)
        case .alias(let target):
            if let ttl {
                report(
                    .aliasWithTTL, at: ttl.location,
                    "The record \"\(domain)\" is an alias, which has the TTL of what it points to; remove .ttl.")
            }
            checkAlias(target, in: scope, &report)
        }
    }

    private func checkRouting(_ report: inout Report) {
        guard let routing else { return }
        if let id = routing.value.id, !(1...128).contains(id.utf8.count) {
            report(
                .invalidRecordValue, at: routing.location,
                "The id of one of several records has 1 to 128 characters; correct it.")
        }
        if case .weighted(let weight) = routing.value.policy, !(0...255).contains(weight) {
            report(
                .invalidRecordValue, at: routing.location,
                "The weight of a record is 0 to 255, not \(weight); correct it.")
        }
        if case .failover(.primary) = routing.value.policy, case .values = value.kind, routing.value.healthCheck == nil
        {
            report(
                .invalidRecordValue, at: routing.location,
                """
                A primary record that is not an alias needs a health check, or it never fails over; give it one: \
                healthCheck: HealthCheck(…).
                """)
        }
    }

    private func checkValues(_ values: [String], _ report: inout Report) {
        if values.isEmpty {
            report(.invalidRecordValue, at: location, "The record \"\(domain)\" has no value; give it at least one.")
        }
        for problem in RecordForm.problems(with: values, type: value.type, name: hostName) {
            report(.invalidRecordValue, at: location, problem)
        }
    }

    private func checkAlias(_ target: AliasTarget, in scope: Scope, _ report: inout Report) {
        switch target {
        case .declared(let target): (target.base as? any AliasTargetDeclaration)?.checkAlias(self, in: scope, &report)
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

/// What a DNS name of AWS' says of itself.
struct AliasName {
    let what: String
    let zoneIDs: [String]

    init?(_ dnsName: String) {
        let labels = DomainName(dnsName).labels.map(String.init)
        if labels.suffix(2) == ["cloudfront", "net"] {
            what = "a CloudFront distribution"
            zoneIDs = [AliasHostedZone.cloudFront]
            return
        }
        // Endpoints of VPCs are in zones of their own.
        guard !labels.contains("vpce") else { return nil }
        guard let region = labels.compactMap({ Region(id: $0) }).first else { return nil }
        if labels.contains("elb"), let position = labels.firstIndex(of: "elb") {
            // name.REGION.elb.amazonaws.com for application and classic ones, name.elb.REGION.amazonaws.com for network
            // ones.
            let isNetwork = labels.indices.contains(position + 1) && labels[position + 1] == region.id
            what = "\(isNetwork ? "a network" : "an application or classic") load balancer in \(region)"
            let id =
                isNetwork
                ? AliasHostedZone.networkLoadBalancer(in: region) : AliasHostedZone.applicationLoadBalancer(in: region)
            zoneIDs = id.map { [$0] } ?? []
        } else if labels.contains("execute-api") {
            what = "an API in \(region)"
            zoneIDs = AliasHostedZone.apiGatewayRegional(in: region).map { [$0] } ?? []
        } else {
            return nil
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
