extension Distribution {
    /// Where CloudFront looks for certificates, web ACLs and functions.
    static let edgeRegion = Region(id: Limits.lambdaEdgeRegion.value)

    public func check(in scope: Scope, _ report: inout Report) {
        if scope.region.partition.id != "aws" {
            report(
                .invalidDistribution, at: location,
                """
                The \(title) is in the partition "\(scope.region.partition)", whose CloudFront differs in certificates \
                and record targets and is not declared this way; write it as Resource("AWS::CloudFront::Distribution", \
                …).
                """,
                notes: scope.regionNotes)
        }
        checkPatterns(&report)
        var seen: [DistributionOrigin] = []
        for (_, behavior, location) in allBehaviors where !seen.contains(behavior.origin) {
            seen.append(behavior.origin)
            check(behavior.origin, at: location, in: scope, &report)
        }
        checkDomains(in: scope, &report)
        if let rootObject, rootObject.hasPrefix("/") {
            report(
                .invalidDistribution, at: location,
                """
                The root object "\(rootObject)" of the \(title) begins with a slash, which CloudFront does not accept; \
                write "\(rootObject.drop { $0 == "/" })".
                """)
        }
        if let webACL, let edge = Self.edgeRegion {
            ExistingARN(webACL.value, service: "wafv2", resource: "global/webacl/", what: "web ACL").check(
                in: edge, by: title, at: webACL.location, .targetInOtherRegion,
                because: "those of the scope CLOUDFRONT are in us-east-1", &report)
        }
    }

    /// Source: Amazon CloudFront Developer Guide, "Cache behavior settings", path pattern; "Quotas".
    private func checkPatterns(_ report: inout Report) {
        var seen: [String: SourceLocation] = [:]
        for placed in behaviors {
            let pattern = placed.value.pattern
            let isAllowed = pattern.utf8.allSatisfy {
                isLetter($0) || isDigit($0) || "_-.*$/~\"'@:+&?".utf8.contains($0)
            }
            if pattern == Self.anyPath {
                report(
                    .invalidDistribution, at: placed.location,
                    """
                    The pattern "*" is the default behaviour's, which the \(title) has from its initialiser; change \
                    that one or name paths here.
                    """,
                    notes: [.init(location, "the default behaviour")])
            } else if pattern.isEmpty || pattern.utf8.count > 255 || !isAllowed {
                report(
                    .invalidDistribution, at: placed.location,
                    """
                    "\(pattern)" cannot be a path pattern, which has 1 to 255 letters, digits and _-.*$/~"'@:+&? only; \
                    correct it.
                    """)
            } else if let other = seen[pattern] {
                report(
                    .invalidDistribution, at: placed.location,
                    """
                    The \(title) has two behaviours for "\(pattern)", and the second would never match; remove one.
                    """,
                    notes: [.init(other, "the other behaviour")])
            }
            seen[pattern] = placed.location
        }
        if behaviors.count > 74 {
            report(
                .invalidDistribution, at: location,
                """
                The \(title) has \(allBehaviors.count) behaviours; the limit is 75 unless the quota is raised. Merge \
                some patterns.
                """)
        }
    }

    private func check(
        _ source: DistributionOrigin, at location: SourceLocation, in scope: Scope, _ report: inout Report
    ) {
        if case .host(.string(let host)) = source.kind, AddressRange.isAddress(host) {
            report(
                .invalidDomainName, at: location,
                """
                "\(host)" cannot be the host of an origin: CloudFront accepts domain names and no IP addresses; write \
                the name of the host.
                """)
        } else if case .host(.string(let host)) = source.kind, let problem = DomainName(host).problem() {
            let bare =
                host.contains("://")
                ? """
                write the name alone, without a scheme, and the path with path:
                """ : problem
            report(.invalidDomainName, at: location, "\"\(host)\" cannot be the host of an origin: \(bare).")
        }
        if !source.path.isEmpty, !source.path.hasPrefix("/") || source.path.hasSuffix("/") {
            report(
                .invalidDistribution, at: location,
                """
                The path "\(source.path)" of an origin begins with a slash and does not end with one, such as "/prod"; \
                correct it.
                """)
        }
        guard let bucket = source.bucket else { return }
        let owner = scope.owner(of: bucket)
        if !bucket.isOwned || (owner?.index ?? scope.stack.index) != scope.stack.index {
            let whose = owner.map { "belongs to service \"\($0.serviceName)\"" } ?? "exists already"
            report(
                .originBucketElsewhere, at: location,
                """
                The \(bucket.title) \(whose), so this stack cannot write the policy by which the \(title) may read it; \
                declare the bucket in this service, or name its website or API by .host(…).
                """,
                notes: [.init(bucket.location, "the bucket")])
        }
    }

    private func checkDomains(in scope: Scope, _ report: inout Report) {
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
