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
        origin = Origin(file, line, column, named: domain)
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
    /// Under conditions of which one holds, a name has several records.
    public var distinctName: String {
        (zone.networks.isEmpty ? declaredName : "\(declaredName) in \(zone.distinctName)")
            + (origin.condition.map { " when \($0.value.base.logicalID)" } ?? "")
    }
    public var logicalID: String {
        origin.logicalID ?? LogicalID.words(origin.formerName ?? domain) + "Record"
            + (value.type == "A" ? "" : LogicalID.words(value.type.lowercased()))
            + (routing?.value.id.map { LogicalID.words($0) } ?? "")
    }
    var hostName: DomainName { DomainName(domain) }

    public var dependencies: [Dependency] {
        var dependencies = [Dependency(zone, at: location)]
        if case .alias(.declared(let target)) = value.kind {
            dependencies.append(Dependency(target, at: location))
        }
        if let routing, let check = routing.value.healthCheck {
            dependencies.append(Dependency(check, at: routing.location))
        }
        return dependencies
    }
}
