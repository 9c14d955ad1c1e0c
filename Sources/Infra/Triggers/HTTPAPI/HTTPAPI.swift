/// The HTTP API that a service's `.httpAPI` routes share.
///
///     HTTPAPI().domain("api.example.com", in: zone).throttling(requestsPerSecond: 200, burst: 100)
///
/// A service needs to state it only where it sets something. Becomes `AWS::ApiGatewayV2::Api` with its `$default` stage, and
/// for a domain `AWS::ApiGatewayV2::DomainName`, a mapping, a certificate and an alias record.
/// Source: Amazon API Gateway Developer Guide, "Working with HTTP APIs".
public struct HTTPAPI: AliasTargetDeclaration, Existing {
    public static var kind: String { "HTTP API" }

    public var origin: Origin
    let existingID: String?
    var customDomain: Domain?
    var throttling: Placed<APIThrottling>?
    var cors: Placed<HTTPAPICORS>?
    var accessLogs: Placed<APIAccessLogs>?
    var hasMetrics = false
    var text: Placed<String>?
    var noDefaultEndpoint: Placed<Bool>?

    struct Domain: Sendable, Equatable {
        let name: String
        let zone: HostedZone?
        let certificate: Certificate
        var routing: RecordRouting?
        let place: Place

        static func == (a: Domain, b: Domain) -> Bool {
            a.name == b.name && a.zone == b.zone && a.certificate == b.certificate && a.routing == b.routing
        }
    }

    /// The service's own HTTP API, for its settings; without any it need not be stated.
    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        self.init(at: Place(file, line, column))
    }

    init(at place: Place, existing id: String? = nil) {
        origin = Origin(place)
        existingID = id
    }

    /// One that exists already: routes are added to it, and its settings stay as they are.
    /// - Parameter id: its id, such as `a1b2c3d4e5`: ten small letters and digits.
    public static func existing(
        _ id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        HTTPAPI(at: Place(file, line, column), existing: id)
    }

    public var isOwned: Bool { existingID == nil }
    public var name: String { existingID ?? "HttpApi" }
    public var logicalID: String { "HttpApi" }
    var domainID: String { "HttpApiDomainName" }
    func existingValue(_ attribute: String?) -> Value { .string(existingID ?? name) }

    public var parts: [any Declaration] {
        guard let domain = customDomain else { return [] }
        var parts: [any Declaration] = domain.certificate.isOwned ? [domain.certificate] : []
        if let zone = domain.zone {
            parts.append(Record(domain.name, .alias(of: self), in: zone, routing: domain.routing, at: domain.place))
        }
        return parts
    }

    public var uses: [Use] {
        guard let domain = customDomain else { return [] }
        return [Use(domain.certificate, at: domain.place)] + (domain.zone.map { [Use($0, at: domain.place)] } ?? [])
    }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        (.getAtt(domainID, "RegionalDomainName"), .getAtt(domainID, "RegionalHostedZoneId"))
    }
}

extension HTTPAPI {
    /// A domain of its own: a certificate in the API's region, the mapping, and an alias record.
    /// - Parameters:
    ///   - certificate: one to use instead of a new one.
    ///   - routing: how Route 53 chooses where several stacks, such as those of several regions, answer for the host.
    public func domain(
        _ host: String, in zone: HostedZone, certificate: Certificate? = nil, routing: RecordRouting? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        let certificate = certificate ?? Certificate(host, in: zone, file: file, line: line, column: column)
        return with {
            $0.customDomain = Domain(
                name: host, zone: zone, certificate: certificate, routing: routing, place: Place(file, line, column))
        }
    }

    /// How many requests a second all routes together take, and how many at once in a burst; more are answered with 429.
    ///
    /// A region's quota is 10,000 a second with bursts of 5,000 for all APIs of the account, unless it is raised.
    /// Source: Amazon API Gateway Developer Guide, "Throttle requests to your HTTP APIs".
    public func throttling(
        requestsPerSecond rate: Int, burst: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        with { $0.throttling = Placed(APIThrottling(rate: rate, burst: burst), Place(file, line, column)) }
    }

    /// Writes a line for each request into a log group of its own, `/aws/http-api/service-stage`.
    /// - Parameter format: what a line says, with `$context` variables; without it JSON with id, address, time, method,
    ///   route, status, protocol and length.
    /// Source: Amazon API Gateway Developer Guide, "Configure logging for HTTP APIs".
    public func accessLogs(
        _ retention: LogRetention = .days(30), format: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        with {
            $0.accessLogs = Placed(APIAccessLogs(retention: retention, format: format), Place(file, line, column))
        }
    }

    /// Counts requests, errors and times for each route in CloudWatch, which is charged for.
    /// Source: Amazon API Gateway Developer Guide, "Working with metrics for HTTP APIs".
    public func detailedMetrics() -> HTTPAPI { with { $0.hasMetrics = true } }

    func with(_ change: (inout HTTPAPI) -> Void) -> HTTPAPI {
        var copy = self
        change(&copy)
        return copy
    }
}
