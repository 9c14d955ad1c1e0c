/// A hosted zone in Route 53: the DNS records of a domain. Becomes `AWS::Route53::HostedZone`.
///
///     let zone = HostedZone("example.com")
///
/// Source: Amazon Route 53 Developer Guide, "Working with hosted zones".
public struct HostedZone: Existing, NamedDeclaration {
    public static var kind: String { "hosted zone" }

    /// The domain, without a dot at its end.
    public let declaredName: String
    public var origin: Origin
    let id: String?
    var comment: String?
    var networks: [PrivateNetwork] = []

    struct PrivateNetwork: Sendable, Hashable {
        let vpc: Value
        /// What tells it from others.
        let name: String
        let region: Region?
    }

    /// A public zone that the service creates. The domain's registrar must name its name servers.
    public init(_ domain: String, file: String = #fileID, line: Int = #line, column: Int = #column) {
        declaredName = domain.hasSuffix(".") ? String(domain.dropLast()) : domain
        id = nil
        origin = Origin(file, line, column, named: domain)
    }

    private init(_ domain: String, id: String, _ origin: Origin) {
        declaredName = domain.hasSuffix(".") ? String(domain.dropLast()) : domain
        self.id = id
        self.origin = origin
    }

    /// A zone that exists already, by its domain and its id (`Z0123456789ABCDEFGHIJ`).
    public static func existing(
        _ domain: String, id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HostedZone {
        HostedZone(domain, id: id, Origin(file, line, column))
    }

    /// A zone that only the given VPC sees.
    /// - Parameter region: the VPC's region, where it is not the service's.
    public func `private`(in network: Network, region: Region? = nil) -> HostedZone {
        var copy = self
        copy.networks.append(PrivateNetwork(vpc: network.id, name: network.declaredName, region: region))
        return copy
    }

    /// A comment, at most 256 characters.
    public func comment(_ text: String) -> HostedZone {
        var copy = self
        copy.comment = text
        return copy
    }

    public var isOwned: Bool { id == nil }
    /// A domain may have a public zone and private ones, which answer in their VPCs instead of it.
    public var distinctName: String {
        networks.isEmpty ? declaredName : "\(declaredName) in \(networks.map(\.name).joined(separator: " "))"
    }
    public var dependencies: [Dependency] { networks.flatMap { $0.vpc.dependencies(at: location) } }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName) + "HostedZone" }
    var domain: DomainName { DomainName(declaredName) }
    func existingValue(_ attribute: String?) -> Value { .string(id ?? declaredName) }

    /// The name servers, for the registrar of the domain.
    public var nameServers: Value { .reference(Reference(self, "NameServers")) }

    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::Route53::HostedZone",
            .init(present: [
                ("Name", .string(declaredName)), ("HostedZoneConfig", comment.map { ["Comment": .string($0)] }),
                (
                    "VPCs",
                    networks.isEmpty
                        ? nil
                        : .array(
                            networks.map {
                                [
                                    "VPCId": stack.resolve($0.vpc),
                                    "VPCRegion": .string(($0.region ?? stack.scope.region).id),
                                ]
                            })
                ),
            ]))
    }

    /// Reports an id of an existing zone that is none. What uses the zone asks, since it is of no service.
    func checkID(_ report: inout Report) {
        guard let id else { return }
        let isID =
            id.hasPrefix("Z") && (2...32).contains(id.utf8.count) && id.utf8.allSatisfy { isLetter($0) || isDigit($0) }
        guard !isID else { return }
        report(
            .malformedID, at: location,
            """
            "\(id)" is not the id of a hosted zone, which is Z and up to 31 letters and digits; write such as \
            Z0123456789ABCDEFGHIJ.
            """)
    }

    public func check(in scope: Scope, _ report: inout Report) {
        // Source: Amazon Route 53 API Reference, "HostedZoneConfig".
        report.longDescription(comment, of: title, at: location, limit: 256, called: "comment")
        if let problem = domain.problem() {
            report(
                .invalidDomainName, at: location,
                """
                "\(declaredName)" cannot be the name of a hosted zone: \(problem); write a domain such as example.com.
                """)
        }
    }
}

extension HostedZone: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        comment == nil ? [] : [IneffectiveSetting(modifier: "comment", location: location)]
    }
}
