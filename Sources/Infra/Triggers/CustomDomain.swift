/// A custom domain name of API Gateway that several APIs share, each under a base path of its own.
///
///     let front = CustomDomain("api.example.com", in: zone)
///     HTTPAPI().domain(front, path: "orders")
///
/// One service states it; the APIs of other services in its account and Region are mapped to it. An API that has its
/// domain for itself takes `.domain("api.example.com", in: zone)`. Becomes `AWS::ApiGatewayV2::DomainName` with a
/// certificate and an alias record.
/// Source: Amazon API Gateway Developer Guide, "Map API stages to a custom domain name for HTTP APIs", "Use API
/// mappings to connect API stages to a custom domain name for REST APIs".
public struct CustomDomain: AliasTargetDeclaration, Existing {
    public static var kind: String { "custom domain" }

    /// The host: `api.example.com`.
    public let declaredName: String
    public var origin: Origin
    /// Nil for one that exists already.
    let endpoint: Endpoint?
    var mutualTLS: Placed<DomainTrust>?

    /// What a domain of the stack is made with.
    struct Endpoint: Sendable, Equatable {
        let zone: HostedZone
        let certificate: Certificate
        let routing: RecordRouting?

        /// The certificate, unless it exists already, and the record that leads from the host to what answers.
        func parts(
            _ host: String, of target: some AliasTargetDeclaration, at location: SourceLocation
        ) -> [any Declaration] {
            let record = Record(host, .alias(of: target), in: zone, routing: routing, at: location)
            return certificate.isOwned ? [certificate, record] : [record]
        }

        func dependencies(at location: SourceLocation) -> [Dependency] {
            [Dependency(certificate, at: location), Dependency(zone, at: location)]
        }
    }

    /// - Parameters:
    ///   - certificate: one to use instead of a new one.
    ///   - routing: how Route 53 chooses where several stacks, such as those of several Regions, answer for the host.
    public init(
        _ host: String, in zone: HostedZone, certificate: Certificate? = nil, routing: RecordRouting? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = host
        endpoint = Endpoint(
            zone: zone,
            certificate: certificate ?? Certificate(host, in: zone, file: file, line: line, column: column),
            routing: routing)
        origin = Origin(file, line, column)
    }

    private init(existing host: String, _ origin: Origin) {
        declaredName = host
        endpoint = nil
        self.origin = origin
    }

    /// One that exists already, in the same account and Region.
    /// - Parameter host: `api.example.com`.
    public static func existing(
        _ host: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CustomDomain {
        CustomDomain(existing: host, Origin(file, line, column))
    }

    public var isOwned: Bool { endpoint != nil }
    public var logicalID: String { "\(LogicalID.words(DomainName(declaredName).text))CustomDomain" }
    func existingValue(_ attribute: String?) -> Value { .string(DomainName(declaredName).text) }

    public var parts: [any Declaration] { endpoint?.parts(declaredName, of: self, at: location) ?? [] }
    public var dependencies: [Dependency] { endpoint?.dependencies(at: location) ?? [] }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        (stack.value(of: self, "RegionalDomainName"), stack.value(of: self, "RegionalHostedZoneId"))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        guard let endpoint else { return }
        APIDomains.check(declaredName, endpoint.certificate, at: location, in: scope, &report)
        if let mutualTLS { mutualTLS.value.check(at: mutualTLS.location, &report) }
    }

    public func lower(into stack: inout Stack) {
        guard let endpoint else { return }
        APIDomains.lower(logicalID, declaredName, endpoint.certificate, trust: mutualTLS?.value, into: &stack)
    }
}

extension CustomDomain: ConfiguredElsewhere {
    /// Lets only clients in whose certificate one of these authorities has signed. The APIs can still be reached
    /// without one by their own addresses: `.withoutDefaultEndpoint()` turns these off.
    /// - Parameters:
    ///   - address: of an object in S3 with the authorities' certificates in PEM: `s3://bucket/partners.pem`, in the
    ///     service's region.
    ///   - version: of that object. A new one is read when this changes.
    /// Source: Amazon API Gateway Developer Guide, "Mutual TLS authentication for HTTP APIs".
    public func mutualTLS(
        trusting address: String, version: String? = nil, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> CustomDomain {
        var copy = self
        copy.mutualTLS = Placed(DomainTrust(address: address, version: version), SourceLocation(file, line, column))
        return copy
    }

    var ineffectiveSettings: [IneffectiveSetting] { IneffectiveSetting.all([("mutualTLS", mutualTLS?.location)]) }
}
