/// The REST API that a service's `.restAPI` methods share.
///
///     RESTAPI().regional().domain("api.example.com", in: zone)
///         .apiKey("partner").usagePlan(requestsPerSecond: 5, burst: 10)
///
/// A service needs to state it only where it sets something. Becomes `AWS::ApiGateway::RestApi` with a deployment, and
/// for a domain `AWS::ApiGateway::DomainName`, a mapping, a certificate and an alias record.
/// Source: Amazon API Gateway Developer Guide, "API Gateway REST APIs", "API endpoint types for REST APIs".
public struct RESTAPI: AliasTargetDeclaration {
    public static var kind: String { "REST API" }

    public var origin: Origin
    var endpoint = RESTAPIEndpoint.edge
    var endpointPlace: SourceLocation?
    var customDomain: APIDomain?
    var keys: [Placed<APIKey>] = []
    var usagePlans: [Placed<UsagePlan>] = []
    var throttling: Placed<APIThrottling>?
    var accessLogs: Placed<APIAccessLogs>?
    var binaryTypes: [String] = []
    var options = Options()
    /// Where it exists already.
    var existing: ExistingRESTAPI?

    /// The service's own REST API, for its settings; without any it need not be stated.
    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        origin = Origin(file, line, column)
    }

    init(at location: SourceLocation) { origin = Origin(location) }

    public var declaredName: String { "ApiGatewayRestApi" }
    public var logicalID: String { "ApiGatewayRestApi" }
    var domainID: String { "ApiGatewayDomainName" }
    var isRegional: Bool { endpoint == .regional }

    /// Settings of a stage need a stage of the stack's own. Serverless makes stages as a part of deployments and has no
    /// words for these settings, so the whole API is then carried under `resources` instead of being generated from
    /// events. So it is with a domain: the mapping needs the stage to be there, and which deployment brings it
    /// serverless.yml cannot say.
    var hasOwnStage: Bool { throttling != nil || accessLogs != nil || options.hasMetrics || customDomain != nil }

    /// Whether the API of a service is carried, for this or for what Serverless has no word for.
    static func isCarried(in scope: Scope) -> Bool {
        scope.stack.all(RESTAPI.self).first?.hasOwnStage ?? false || !scope.stack.all(RESTAPIIntegration.self).isEmpty
    }

    public var parts: [any Declaration] { customDomain?.parts(of: self) ?? [] }
    public var dependencies: [Dependency] {
        let values = existing.map { [$0.id, $0.root] + $0.resources.map(\.value) } ?? []
        return values.flatMap { $0.dependencies(at: location) } + (customDomain?.dependencies ?? [])
    }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        isRegional
            ? (.getAtt(domainID, "RegionalDomainName"), .getAtt(domainID, "RegionalHostedZoneId"))
            : (.getAtt(domainID, "DistributionDomainName"), .getAtt(domainID, "DistributionHostedZoneId"))
    }
}

extension RESTAPI {
    /// Serves from its own region only, instead of through CloudFront's edge locations.
    public func regional() -> RESTAPI { with { $0.endpoint = .regional } }

    /// Is reached through VPC endpoints only; its resource policy lets these in and nothing else.
    /// - Parameter endpoints: ids of interface endpoints for `execute-api`: `vpce-0a1b2c3d4e5f60718`.
    /// Source: Amazon API Gateway Developer Guide, "Private REST APIs in API Gateway".
    public func `private`(
        vpcEndpoints endpoints: [String], file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with {
            $0.endpoint = .private(endpoints)
            $0.endpointPlace = SourceLocation(file, line, column)
        }
    }

    /// A domain of its own, with an alias record. An edge-optimised API needs a certificate in us-east-1, a regional
    /// one in its own region.
    /// - Parameters:
    ///   - path: the base path in front of the API's paths, such as `v1`. Default: none.
    ///   - certificate: one to use instead of a new one in the service's region.
    ///   - routing: how Route 53 chooses where several stacks, such as those of several regions, answer for the host.
    ///     Only regional APIs can share a host.
    public func domain(
        _ host: String, path: String? = nil, in zone: HostedZone, certificate: Certificate? = nil,
        routing: RecordRouting? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        let certificate = certificate ?? Certificate(host, in: zone, file: file, line: line, column: column)
        return with {
            $0.customDomain = APIDomain(
                host, in: zone, certificate: certificate, routing: routing, path: path,
                at: SourceLocation(file, line, column))
        }
    }

    /// How many requests a second all methods together take, and how many at once in a burst; more are answered with
    /// 429. Becomes the method settings of `AWS::ApiGateway::Stage`.
    ///
    /// A region's quota is 10,000 a second with bursts of 5,000 for all APIs of the account, unless it is raised.
    /// Source: Amazon API Gateway Developer Guide, "Throttle requests to your REST APIs".
    public func throttling(
        requestsPerSecond rate: Int, burst: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with { $0.throttling = Placed(APIThrottling(rate: rate, burst: burst), SourceLocation(file, line, column)) }
    }

    /// Writes a line for each request into a log group of its own, `/aws/api-gateway/service-stage`,
    /// and `/aws/api-gateway/service-stage/access` where the service has tags: Serverless deletes the former after a
    /// deployment then.
    ///
    /// API Gateway must be allowed to write logs, which is set once for an account and region: `APIGatewayAccount`.
    /// - Parameter format: what a line says, with `$context` variables; without it JSON.
    /// Source: Amazon API Gateway Developer Guide, "Set up CloudWatch logging for REST APIs".
    public func accessLogs(
        _ retention: LogRetention = .days(30), format: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with {
            $0.accessLogs = Placed(
                APIAccessLogs(retention: retention, format: format), SourceLocation(file, line, column))
        }
    }

    /// Which types of content are bytes and no text: `image/png`, `*/*` for all. The function gets them in base64.
    /// Source: Amazon API Gateway Developer Guide, "Binary media types for REST APIs".
    public func binaryMediaTypes(_ types: String...) -> RESTAPI { with { $0.binaryTypes += types } }

    func with(_ change: (inout RESTAPI) -> Void) -> RESTAPI {
        var copy = self
        change(&copy)
        return copy
    }
}
