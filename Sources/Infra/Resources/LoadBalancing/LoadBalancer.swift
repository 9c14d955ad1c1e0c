/// An application load balancer. Becomes `AWS::ElasticLoadBalancingV2::LoadBalancer`, with a security group of its own
/// unless others are named, and with the listeners, certificates and records that its modifiers ask for.
///
///     let balancer = LoadBalancer("public", in: network)
///         .https("bot.example.com", in: zone)
///         .redirectHTTPToHTTPS()
///
/// Its physical name is `service-stage-name`, at most 32 characters. Requests and responses of functions behind it have
/// at most 1 MB. Source: Elastic Load Balancing User Guide for Application Load Balancers.
public struct LoadBalancer: Existing, AliasTargetDeclaration, NamedDeclaration {
    public static var kind: String { "load balancer" }

    @Boxed private var said: Said

    /// All that it says. Each of its routes refers to it, so it is one reference.
    private struct Said: Sendable, Equatable {
        var origin: Origin
        let declaredName: String
        /// What ids are made of; each route's listener has one.
        let words: String
        let network: Network?
        let arn: String?
        var options = LoadBalancerOptions()
    }

    /// A host that its HTTPS listener answers for.
    struct Host: Sendable, Equatable {
        let name: String
        let zone: HostedZone?
        let certificate: Certificate
        var routing: RecordRouting?
        let location: SourceLocation

        static func == (a: Host, b: Host) -> Bool {
            a.name == b.name && a.zone == b.zone && a.certificate == b.certificate && a.routing == b.routing
        }
    }

    /// - Parameter network: at least two subnets in two availability zones.
    public init(
        _ name: String, in network: Network, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        said = Said(
            origin: Origin(file, line, column, named: name), declaredName: name, words: LogicalID.words(name),
            network: network, arn: nil)
    }

    private init(arn: String, _ origin: Origin) {
        said = Said(origin: origin, declaredName: arn, words: LogicalID.words(arn), network: nil, arn: arn)
    }

    /// A load balancer that exists already. Routes go to one of its listeners: `Listener.existing`.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> LoadBalancer {
        LoadBalancer(arn: arn, Origin(file, line, column))
    }

    /// Its name in the service; with service and stage before it, 32 characters at most.
    public var declaredName: String { said.declaredName }
    public var origin: Origin {
        _read { yield said.origin }
        _modify { yield &said.origin }
    }
    var network: Network? { said.network }
    var arn: String? { said.arn }
    var options: LoadBalancerOptions {
        _read { yield said.options }
        _modify { yield &said.options }
    }
    public var isOwned: Bool { arn == nil }
    public var logicalID: String { origin.logicalID ?? idWords + "LoadBalancer" }
    /// The part of logical ids that stands for it.
    var idWords: String { origin.formerName.map { LogicalID.words($0) } ?? said.words }
    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }
    func existingValue(_ attribute: String?) -> Value { .string(arn ?? declaredName) }

    public var dependencies: [Dependency] {
        (network.map { [Dependency($0, at: location)] } ?? [])
            + options.securityGroups.flatMap { $0.value.dependencies(at: $0.location) }
            + options.hosts.flatMap { host in
                [Dependency(host.certificate, at: host.location)]
                    + (host.zone.map { [Dependency($0, at: host.location)] } ?? [])
            }
    }

    /// Certificates and records of hosts, and listeners.
    public var parts: [any Declaration] {
        guard isOwned else { return [] }
        var parts: [any Declaration] = []
        for host in options.hosts where host.certificate.isOwned { parts.append(host.certificate) }
        if let listener = httpsListener { parts.append(listener) }
        if let listener = redirectListener { parts.append(listener) }
        for host in options.hosts {
            guard let zone = host.zone else { continue }
            parts.append(Record(host.name, .alias(of: self), in: zone, routing: host.routing, at: host.location))
            if options.isDualStack {
                parts.append(
                    Record(host.name, .aliasIPv6(of: self), in: zone, routing: host.routing, at: host.location))
            }
        }
        return parts
    }

    public func lower(into stack: inout Stack) {
        guard let network else { return }
        var attributes: [Value] = [
            ["Key": "routing.http.drop_invalid_header_fields.enabled", "Value": "true"]
        ]
        if let idleTimeout = options.idleTimeout {
            attributes.append(["Key": "idle_timeout.timeout_seconds", "Value": .string("\(idleTimeout.value.seconds)")])
        }
        if options.isProtected { attributes.append(["Key": "deletion_protection.enabled", "Value": "true"]) }
        var groups = options.securityGroups.map { stack.resolve($0.value) }
        if let own = ownSecurityGroup(in: stack.scope) {
            own.lower(into: &stack)
            groups.append(.getAtt(own.logicalID, "GroupId"))
        }
        stack.add(
            logicalID, "AWS::ElasticLoadBalancingV2::LoadBalancer",
            .init(present: [
                ("Name", .string(physicalName(in: stack.scope))), ("Type", "application"),
                ("Scheme", options.isInternal ? "internal" : "internet-facing"),
                ("IpAddressType", options.isDualStack ? "dualstack" : nil),
                ("Subnets", network.subnetValues(isInternal: options.isInternal, in: &stack)),
                ("SecurityGroups", .array(groups)),
                ("LoadBalancerAttributes", .array(attributes)),
            ]))
    }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        (stack.value(of: self, "DNSName"), stack.value(of: self, "CanonicalHostedZoneID"))
    }
}
