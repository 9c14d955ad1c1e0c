/// A DNS record in a hosted zone. Becomes `AWS::Route53::RecordSet`.
///
///     Record("www.example.com", .alias(of: balancer), in: zone)
///     Record("example.com", .mx((10, "mail.example.com")), in: zone).ttl(.hours(1))
///
/// Source: Amazon Route 53 Developer Guide, "Working with records".
public struct Record: Renamable {
    public static var kind: String { "record" }

    /// The name that it answers for, without the point at its end.
    public let domain: String
    public var origin: Origin
    let value: RecordValue
    let zone: HostedZone
    var ttl: Placed<Duration>?
    var routing: Placed<Routing>?
    var healthCheck: String?

    enum Routing: Sendable, Hashable {
        case weighted(Int, id: String)
        case latency(id: String)
        case failover(String, id: String)

        var id: String {
            switch self {
            case .weighted(_, let id), .latency(let id), .failover(_, let id): id
            }
        }
    }

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

    init(_ domain: String, _ value: RecordValue, in zone: HostedZone, at place: Place) {
        self.domain = domain
        self.value = value
        self.zone = zone
        origin = Origin(place)
    }

    public var name: String { "\(domain) \(value.type)" + (routing.map { " \($0.value.id)" } ?? "") }
    public var logicalID: String {
        origin.logicalID ?? LogicalID.words(domain) + "Record" + (value.type == "A" ? "" : LogicalID.words(value.type.lowercased()))
            + (routing.map { LogicalID.words($0.value.id) } ?? "")
    }
    var hostName: DomainName { DomainName(domain) }

    public var uses: [Use] {
        var uses = [Use(zone, at: place)]
        if case .alias(.declared(let target)) = value.kind { uses.append(Use(target.base, at: place)) }
        return uses
    }

    /// How long resolvers keep it: 0 s to about 68 years; 5 minutes without it. An alias has none.
    public func ttl(
        _ time: Duration, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.ttl = Placed(time, Place(file, line, column)) }
    }

    /// One of several records of the name, chosen by weight: 0 to 255.
    public func weighted(
        _ weight: Int, id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.routing = Placed(.weighted(weight, id: id), Place(file, line, column)) }
    }

    /// One of several records of the name, chosen by the latency to the service's region.
    public func latency(
        id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.routing = Placed(.latency(id: id), Place(file, line, column)) }
    }

    /// The record that is answered while its health check passes.
    /// - Parameter healthCheck: the id of a Route 53 health check; an alias to a load balancer can do without.
    public func failoverPrimary(
        id: String, healthCheck: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with {
            $0.routing = Placed(.failover("PRIMARY", id: id), Place(file, line, column))
            $0.healthCheck = healthCheck
        }
    }

    /// The record that is answered while the primary one fails.
    public func failoverSecondary(
        id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Record {
        with { $0.routing = Placed(.failover("SECONDARY", id: id), Place(file, line, column)) }
    }

    private func with(_ change: (inout Record) -> Void) -> Record {
        var copy = self
        change(&copy)
        return copy
    }

    public func lower(into stack: inout Stack) {
        var properties: [Value.Member] = [
            .init("HostedZoneId", stack.value(of: zone)), .init("Name", .string(domain)),
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
            // Without a health check of its own, only the target's health can make a failover happen.
            if case .failover = routing?.value { members.append(.init("EvaluateTargetHealth", true)) }
            properties.append(.init("AliasTarget", .object(members)))
        }
        if let routing {
            properties.append(.init("SetIdentifier", .string(routing.value.id)))
            switch routing.value {
            case .weighted(let weight, _): properties.append(.init("Weight", .int(weight)))
            case .latency: properties.append(.init("Region", .string(stack.scope.region.id)))
            case .failover(let role, _): properties.append(.init("Failover", .string(role)))
            }
        }
        if let healthCheck { properties.append(.init("HealthCheckId", .string(healthCheck))) }
        stack.add(logicalID, "AWS::Route53::RecordSet", properties)
    }
}
