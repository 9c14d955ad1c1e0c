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
        for (_, behavior, location) in allBehaviors
        where !seen.contains(behavior.origin) && !isOverridden("DistributionConfig.Origins") {
            seen.append(behavior.origin)
            check(behavior.origin, at: location, in: scope, &report)
        }
        checkDomains(in: scope, &report)
        if let rootObject, !isOverridden("DistributionConfig.DefaultRootObject"), rootObject.hasPrefix("/") {
            report(
                .invalidDistribution, at: location,
                """
                The root object "\(rootObject)" of the \(title) begins with a slash, which CloudFront does not accept; \
                write "\(rootObject.drop { $0 == "/" })".
                """)
        }
        if let webACL, !isOverridden("DistributionConfig.WebACLId"), let edge = Self.edgeRegion {
            ExistingARN(webACL.value, service: "wafv2", resource: "global/webacl/", what: "web ACL").check(
                in: edge, by: title, at: webACL.location, .targetInOtherRegion,
                because: "those of the scope CLOUDFRONT are in us-east-1", &report)
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
}
