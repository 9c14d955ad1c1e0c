extension Distribution {
    /// Each origin once, in the order in which behaviours name it.
    var origins: [DistributionOrigin] {
        var origins: [DistributionOrigin] = []
        for (_, behavior, _) in allBehaviors where !origins.contains(behavior.origin) {
            origins.append(behavior.origin)
        }
        return origins
    }

    func originProperties(_ origin: DistributionOrigin, number: Int, into stack: inout Stack) -> Value {
        var members: [Value.Member] = [.init("Id", .string("origin\(number + 1)"))]
        switch origin.kind {
        case .host(let name):
            members += [
                .init("DomainName", stack.resolve(name)),
                .init(
                    "CustomOriginConfig", ["OriginProtocolPolicy": "https-only", "OriginSSLProtocols": ["TLSv1.2"]]),
            ]
        case .bucket(let bucket):
            members += [
                .init("DomainName", stack.value(of: bucket.base, "RegionalDomainName")),
                .init("OriginAccessControlId", .getAtt(accessID, "Id")),
                .init("S3OriginConfig", ["OriginAccessIdentity": ""]),
            ]
        }
        if !origin.path.isEmpty { members.append(.init("OriginPath", .string(origin.path))) }
        return .object(members)
    }
}
