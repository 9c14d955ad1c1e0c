/// A DNS record in a hosted zone. Becomes `AWS::Route53::RecordSet`.
///
///     Record("www.example.com", .alias(of: balancer), in: zone)
///     Record("example.com", .mx((10, "mail.example.com")), in: zone).ttl(.hours(1))
///
/// Source: Amazon Route 53 Developer Guide, "Working with records".
public struct Record: NamedDeclaration {
    public static var kind: String { "record" }

    /// The name that it answers for, without the point at its end.
    public let domain: String
    public var origin: Origin
    let value: RecordValue
    let zone: HostedZone
    var ttl: Placed<TimeSpan>?
    var routing: Placed<RecordRouting>?

    /// - Parameter domain: the full name, in the zone.
    public init(
        _ domain: String, _ value: RecordValue, in zone: HostedZone,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.domain = domain
        self.value = value
        self.zone = zone
        origin = Origin(file, line, column)
    }

    init(
        _ domain: String, _ value: RecordValue, in zone: HostedZone, routing: RecordRouting? = nil,
        at location: SourceLocation
    ) {
        self.domain = domain
        self.value = value
        self.zone = zone
        self.routing = routing.map { Placed($0, location) }
        origin = Origin(location)
    }

    public var declaredName: String { "\(domain) \(value.type)" + (routing?.value.suffix ?? "") }
    public var distinctName: String { zone.networks.isEmpty ? declaredName : "\(declaredName) in \(zone.distinctName)" }
    public var logicalID: String {
        origin.logicalID ?? LogicalID.words(origin.formerName ?? domain) + "Record"
            + (value.type == "A" ? "" : LogicalID.words(value.type.lowercased()))
            + (routing?.value.id.map { LogicalID.words($0) } ?? "")
    }
    var hostName: DomainName { DomainName(domain) }

    public var dependencies: [Dependency] {
        var dependencies = [Dependency(zone, at: location)]
        if case .alias(.declared(let target)) = value.kind {
            dependencies.append(Dependency(target.base, at: location))
        }
        if let routing, let check = routing.value.healthCheck {
            dependencies.append(Dependency(check, at: routing.location))
        }
        return dependencies
    }

    /// How long resolvers keep it: 0 s to about 68 years; 5 minutes without it. An alias has none.
    public func ttl(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.ttl = Placed(time, SourceLocation(file, line, column)) }
    }

    /// One of several records of the name and type, in this stack or in others, and how Route 53 chooses among them.
    public func routing(
        _ routing: RecordRouting, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.routing = Placed(routing, SourceLocation(file, line, column)) }
    }

    /// Short for `.routing(.weighted(…))`: 0 to 255.
    public func weighted(
        _ weight: Int, id: String? = nil, healthCheck: HealthCheck? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with {
            $0.routing = Placed(.weighted(weight, id: id, healthCheck: healthCheck), SourceLocation(file, line, column))
        }
    }

    /// Short for `.routing(.latency(…))`: chosen by the latency to the service's region.
    public func latency(
        id: String? = nil, healthCheck: HealthCheck? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.routing = Placed(.latency(id: id, healthCheck: healthCheck), SourceLocation(file, line, column)) }
    }

    /// Short for `.routing(.failover(.primary, …))`: the record that is answered while it is healthy.
    public func failoverPrimary(
        id: String? = nil, healthCheck: HealthCheck? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with {
            $0.routing = Placed(
                .failover(.primary, id: id, healthCheck: healthCheck), SourceLocation(file, line, column))
        }
    }

    /// Short for `.routing(.failover(.secondary, …))`: the record that is answered while the primary one is not.
    public func failoverSecondary(
        id: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.routing = Placed(.failover(.secondary, id: id), SourceLocation(file, line, column)) }
    }

    private func with(_ change: (inout Record) -> Void) -> Record {
        var copy = self
        change(&copy)
        return copy
    }

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
            guard let declaration = target.base as? any AliasTargetDeclaration else { break }
            let alias = declaration.aliasTarget(in: &stack)
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
