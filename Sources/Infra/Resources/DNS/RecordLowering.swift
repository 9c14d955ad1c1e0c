extension Record {
    public func lower(into stack: inout Stack) {
        var properties: [Value.Member] = [
            .init("HostedZoneId", stack.value(of: zone)), .init("Name", .string(hostName.text)),
            .init("Type", .string(value.type)),
        ]
        switch value.kind {
        case .values(let values):
            properties.append(.init("TTL", .string(String((ttl?.value ?? .minutes(5)).seconds))))
            properties.append(.init("ResourceRecords", .array(values.map { .string($0) })))
        case .alias(.named(let dnsName, let zoneID)):
            properties.append(.init("AliasTarget", ["DNSName": .string(dnsName), "HostedZoneId": .string(zoneID)]))
        case .alias(.declared(let target)):
            let alias = target.aliasTarget(in: &stack)
            var members: [Value.Member] = [
                .init("DNSName", alias.dnsName), .init("HostedZoneId", alias.hostedZoneID),
            ]
            // Without a health check of its own, only the target's health can take a record out.
            if routing != nil { members.append(.init("EvaluateTargetHealth", true)) }
            properties.append(.init("AliasTarget", .object(members)))
        }
        if let routing = routing?.value {
            properties.append(.init("SetIdentifier", .string(routing.setIdentifier(in: stack.scope.region))))
            switch routing.policy {
            case .weighted(let weight): properties.append(.init("Weight", .int(weight)))
            case .latency: properties.append(.init("Region", .string(stack.scope.region.id)))
            case .failover(let role): properties.append(.init("Failover", .string(role.rawValue)))
            }
            if let check = routing.healthCheck { properties.append(.init("HealthCheckId", stack.value(of: check))) }
        }
        stack.add(logicalID, "AWS::Route53::RecordSet", properties)
    }
}
