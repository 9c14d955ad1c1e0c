/// The HTTP API that a service's `.httpAPI` routes share.
///
///     HTTPAPI().domain("api.example.com", in: zone).throttling(requestsPerSecond: 200, burst: 100)
///
/// A service needs to state it only where it sets something; where something refers to it, such as a health check,
/// `HTTPAPI()` means the service's own with all its settings. Becomes `AWS::ApiGatewayV2::Api` with its `$default`
/// stage, and for a domain `AWS::ApiGatewayV2::DomainName`, a mapping, a certificate and an alias record.
/// Source: Amazon API Gateway Developer Guide, "Working with HTTP APIs".
public struct HTTPAPI: AliasTargetDeclaration, Existing {
    public static var kind: String { "HTTP API" }

    public var origin: Origin
    let existingID: String?
    var customDomain: APIDomain?
    var throttling: Placed<APIThrottling>?
    var cors: Placed<HTTPAPICORS>?
    var accessLogs: Placed<APIAccessLogs>?
    var hasMetrics = false
    var hasDefaultEndpoint = true
    var text: String?
    var apiName: String?
    var payload = PayloadFormat.v2

    /// What a function gets of a request and may answer.
    public enum PayloadFormat: String, Sendable, Hashable {
        /// As from a REST API: `httpMethod`, `multiValueHeaders`, `multiValueQueryStringParameters`.
        case v1 = "1.0"
        case v2 = "2.0"
    }

    /// The service's own HTTP API, for its settings; without any it need not be stated.
    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        self.init(at: SourceLocation(file, line, column))
    }

    init(at location: SourceLocation, existing id: String? = nil) {
        origin = Origin(location)
        existingID = id
    }

    /// One that exists already: routes are added to it, and its settings stay as they are.
    /// - Parameter id: its id, such as `a1b2c3d4e5`: ten small letters and digits.
    public static func existing(
        _ id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        HTTPAPI(at: SourceLocation(file, line, column), existing: id)
    }

    public var isOwned: Bool { existingID == nil }
    /// Whether it is `HTTPAPI()` and nothing more, which stands for the service's own where something refers to it.
    var saysNothing: Bool { isOwned && self == HTTPAPI(at: location) }
    public var declaredName: String { existingID ?? "HttpApi" }
    public var logicalID: String { "HttpApi" }
    var domainID: String { "HttpApiDomainName" }
    func existingValue(_ attribute: String?) -> Value { .string(existingID ?? declaredName) }

    public var parts: [any Declaration] { customDomain?.parts(of: self) ?? [] }
    public var dependencies: [Dependency] { customDomain?.dependencies ?? [] }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        (.getAtt(domainID, "RegionalDomainName"), .getAtt(domainID, "RegionalHostedZoneId"))
    }
}

extension HTTPAPI {
    /// A domain of its own: a certificate in the API's region, the mapping, and an alias record.
    /// - Parameters:
    ///   - path: the base path in front of the API's paths, such as `v1`. Default: none.
    ///   - certificate: one to use instead of a new one.
    ///   - routing: how Route 53 chooses where several stacks, such as those of several regions, answer for the host.
    public func domain(
        _ host: String, path: String? = nil, in zone: HostedZone, certificate: Certificate? = nil,
        routing: RecordRouting? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        let certificate = certificate ?? Certificate(host, in: zone, file: file, line: line, column: column)
        return with {
            $0.customDomain = APIDomain(
                host, in: zone, certificate: certificate, routing: routing, path: path,
                at: SourceLocation(file, line, column))
        }
    }

    /// How many requests a second all routes together take, and how many at once in a burst; more are answered with
    /// 429.
    ///
    /// A region's quota is 10,000 a second with bursts of 5,000 for all APIs of the account, unless it is raised.
    /// Source: Amazon API Gateway Developer Guide, "Throttle requests to your HTTP APIs".
    public func throttling(
        requestsPerSecond rate: Int, burst: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        with { $0.throttling = Placed(APIThrottling(rate: rate, burst: burst), SourceLocation(file, line, column)) }
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
            $0.accessLogs = Placed(
                APIAccessLogs(retention: retention, format: format), SourceLocation(file, line, column))
        }
    }

    /// Counts requests, errors and times for each route in CloudWatch, which is charged for.
    /// Source: Amazon API Gateway Developer Guide, "Working with metrics for HTTP APIs".
    public func detailedMetrics() -> HTTPAPI { with { $0.hasMetrics = true } }

    /// Answers on its own domain only and no more on `….execute-api.…`.
    /// Source: Amazon API Gateway Developer Guide, "Disable the default endpoint for HTTP APIs".
    public func withoutDefaultEndpoint() -> HTTPAPI { with { $0.hasDefaultEndpoint = false } }

    /// What it is for.
    public func description(_ text: String) -> HTTPAPI { with { $0.text = text } }

    /// Its name in AWS. Default: `stage-service`.
    public func named(_ name: String) -> HTTPAPI { with { $0.apiName = name } }

    /// The form in which the service's functions get requests. Default: `.v2`.
    /// Source: Amazon API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs".
    public func payload(_ format: PayloadFormat) -> HTTPAPI { with { $0.payload = format } }

    func with(_ change: (inout HTTPAPI) -> Void) -> HTTPAPI {
        var copy = self
        change(&copy)
        return copy
    }
}

extension Scope {
    /// The API that a reference means, as its service states it.
    func meant(_ api: HTTPAPI) -> HTTPAPI {
        isOwn(api) ? stack[api.key] as? HTTPAPI ?? api : resolved(api)
    }

    /// Whether a reference means the service's own API: that very one, or `HTTPAPI()` unless another service states it.
    func isOwn(_ api: HTTPAPI) -> Bool { stack.owns(api) || api.saysNothing && owner(of: api) == nil }

    /// Whether a function has a route of the service's own HTTP API.
    var hasHTTPAPIRoute: Bool {
        stack.triggers(HTTPAPIRoute.self).contains { $0.trigger.api.map { isOwn($0) } ?? true }
    }
}

extension HTTPAPI: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        // The form of requests is that of this service's routes.
        guard let existingID, self != HTTPAPI(at: location, existing: existingID) else { return [] }
        return IneffectiveSetting.all([
            ("domain", customDomain?.location), ("throttling", throttling?.location), ("cors", cors?.location),
            ("accessLogs", accessLogs?.location), ("detailedMetrics", hasMetrics ? location : nil),
            ("withoutDefaultEndpoint", hasDefaultEndpoint ? nil : location),
            ("description", text.map { _ in location }),
            ("named", apiName.map { _ in location }),
        ])
    }
}
