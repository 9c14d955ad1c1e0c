/// Settings of the HTTP API that a service's `.httpAPI` triggers share.
///
///     HTTPAPI().domain("api.example.com", in: zone)
///
/// Becomes `AWS::ApiGatewayV2::Api` with its `$default` stage, and for a domain `AWS::ApiGatewayV2::DomainName`, a mapping,
/// a certificate and an alias record.
/// Source: Amazon API Gateway Developer Guide, "Custom domain names for HTTP APIs".
public struct HTTPAPI: AliasTargetDeclaration {
    public static var kind: String { "HTTP API" }

    public var origin: Origin
    var customDomain: Domain?
    var throttling: Throttling?
    var allowsCORS = false
    var logRetention: Placed<LogRetention>?

    struct Domain: Sendable, Equatable {
        let name: String
        let zone: HostedZone?
        let certificate: Certificate
        let place: Place

        static func == (a: Domain, b: Domain) -> Bool {
            a.name == b.name && a.zone == b.zone && a.certificate == b.certificate
        }
    }

    struct Throttling: Sendable, Hashable {
        let rate: Int
        let burst: Int
    }

    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        origin = Origin(file, line, column)
    }

    init(at place: Place) { origin = Origin(place) }

    public var name: String { "HttpApi" }
    public var logicalID: String { "HttpApi" }

    /// A domain of its own: a certificate in the API's region, the mapping, and an alias record.
    /// - Parameter certificate: one to use instead of a new one.
    public func domain(
        _ host: String, in zone: HostedZone, certificate: Certificate? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        let certificate = certificate ?? Certificate(host, in: zone, file: file, line: line, column: column)
        return with {
            $0.customDomain = Domain(name: host, zone: zone, certificate: certificate, place: Place(file, line, column))
        }
    }

    /// How many requests a second all routes together take, and how many at once in a burst.
    public func throttling(requestsPerSecond rate: Int, burst: Int) -> HTTPAPI {
        with { $0.throttling = Throttling(rate: rate, burst: burst) }
    }

    /// Lets pages of any origin call it.
    public func cors() -> HTTPAPI { with { $0.allowsCORS = true } }

    /// Writes a line for each request into a log group of its own.
    public func accessLogs(
        _ retention: LogRetention = .days(30), file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> HTTPAPI {
        with { $0.logRetention = Placed(retention, Place(file, line, column)) }
    }

    private func with(_ change: (inout HTTPAPI) -> Void) -> HTTPAPI {
        var copy = self
        change(&copy)
        return copy
    }

    public var parts: [any Declaration] {
        guard let domain = customDomain else { return [] }
        var parts: [any Declaration] = domain.certificate.isOwned ? [domain.certificate] : []
        if let zone = domain.zone { parts.append(Record(domain.name, .alias(of: self), in: zone, at: domain.place)) }
        return parts
    }

    public var uses: [Use] {
        guard let domain = customDomain else { return [] }
        return [Use(domain.certificate, at: domain.place)] + (domain.zone.map { [Use($0, at: domain.place)] } ?? [])
    }

    fileprivate var domainID: String { "HttpApiDomainName" }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        (.getAtt(domainID, "RegionalDomainName"), .getAtt(domainID, "RegionalHostedZoneId"))
    }

    public func lower(into stack: inout Stack) {
        guard let domain = customDomain else { return }
        stack.add(
            domainID, "AWS::ApiGatewayV2::DomainName",
            [
                .init("DomainName", .string(domain.name)),
                .init(
                    "DomainNameConfigurations",
                    [
                        [
                            "CertificateArn": stack.value(of: domain.certificate), "EndpointType": "REGIONAL",
                            "SecurityPolicy": "TLS_1_2",
                        ]
                    ]),
            ])
        stack.template.add(
            TemplateResource(
                id: "HttpApiMapping", type: "AWS::ApiGatewayV2::ApiMapping",
                properties: [
                    .init("ApiId", .ref("HttpApi")), .init("DomainName", .ref(domainID)),
                    .init("Stage", .ref("HttpApiStage")),
                ], place: place))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if scope.stack.all(Function.self).allSatisfy({ $0.triggers.allSatisfy { !($0.base is HTTPAPIRoute) } }) {
            report(
                .apiWithoutRoute, at: place,
                "Service \"\(scope.stack.serviceName)\" states an HTTP API but no function has a route of it, so there is nothing to settle; add .on(.httpAPI(…)) to a function or remove it.")
        }
        if let logRetention { logRetention.value.check(at: logRetention.place, &report) }
        guard let domain = customDomain else { return }
        APIDomains.check(domain.name, domain.zone, domain.certificate, at: domain.place, in: scope, &report)
        domain.certificate.checkUse(
            in: scope.region, by: "HTTP API domain \"\(domain.name)\"", at: domain.place,
            because: "a regional API takes a certificate of its own region", in: scope, &report)
    }
}

extension HTTPAPI {
    /// The API and its stage, which serverless.yml gets by itself from the first event.
    /// - Parameter methods: those of all routes, for what CORS allows.
    func lowerAPI(methods: [HTTPMethod], into stack: inout Stack) {
        let model = stack.scope.stack
        let tags = model.service.settings.tags
        let tagValue: Value? = tags.isEmpty ? nil : .object(tags)
        let apiName = "\(model.stage)-\(model.serviceName)"
        stack.add(
            "HttpApi", "AWS::ApiGatewayV2::Api",
            .init(present: [
                ("Name", .string(apiName)), ("ProtocolType", "HTTP"),
                ("CorsConfiguration", allowsCORS ? corsConfiguration(methods) : nil), ("Tags", tagValue),
            ]), form: .generated)
        var routeSettings: [Value.Member] = [.init("DetailedMetricsEnabled", false)]
        if let throttling {
            let members: [Value.Member] = [
                .init("ThrottlingBurstLimit", .int(throttling.burst)), .init("ThrottlingRateLimit", .int(throttling.rate)),
            ]
            routeSettings += members
            stack.addExtension("HttpApiStage", [.init("DefaultRouteSettings", .object(members))])
        }
        stack.add(
            "HttpApiStage", "AWS::ApiGatewayV2::Stage",
            .init(present: [
                ("ApiId", .ref("HttpApi")), ("StageName", "$default"), ("AutoDeploy", true),
                ("DefaultRouteSettings", .object(routeSettings)), ("AccessLogSettings", accessLogSettings(&stack)),
                ("Tags", tagValue),
            ]), form: .generated)
        if allowsCORS { stack.serverless.provider.append(.init("httpApi", ["cors": true])) }
        addOutputs(model, &stack)
    }

    private func addOutputs(_ model: StackModel, _ stack: inout Stack) {
        stack.template.add(
            TemplateOutput(
                id: "HttpApiId", description: "Id of the HTTP API", value: .ref("HttpApi"),
                export: "sls-\(model.prefix)-HttpApiId", form: .generated))
        stack.template.add(
            TemplateOutput(
                id: "HttpApiUrl", description: "URL of the HTTP API",
                value: .sub("https://${HttpApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}"),
                export: "sls-\(model.prefix)-HttpApiUrl", form: .generated))
    }

    /// Lets Serverless make the log group and its own format.
    private func accessLogSettings(_ stack: inout Stack) -> Value? {
        guard let logRetention else { return nil }
        let days: Value? = if case .days(let days) = logRetention.value { .int(days) } else { nil }
        stack.add(
            "HttpApiLogGroup", "AWS::Logs::LogGroup",
            .init(present: [
                ("LogGroupName", .string("/aws/http-api/\(stack.prefix)")), ("RetentionInDays", days),
            ]), form: .generated)
        if let days { stack.addExtension("HttpApiLogGroup", [.init("RetentionInDays", days)]) }
        stack.serverless.provider.append(.init("logs", ["httpApi": true]))
        let fields = [
            ("requestId", "requestId"), ("ip", "identity.sourceIp"), ("requestTime", "requestTime"),
            ("httpMethod", "httpMethod"), ("routeKey", "routeKey"), ("status", "status"), ("protocol", "protocol"),
            ("responseLength", "responseLength"),
        ]
        let format = Value.object(fields.map { .init($0.0, .string("$context.\($0.1)")) })
        return [
            "DestinationArn": .getAtt("HttpApiLogGroup", "Arn"), "Format": .string(JSONWriter.renderCompact(format)),
        ]
    }

    private func corsConfiguration(_ methods: [HTTPMethod]) -> Value {
        var names = Set(methods.map(\.name)).union(["OPTIONS"])
        if names.remove("ANY") != nil { names.formUnion(["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"]) }
        return [
            "AllowHeaders": [
                "Content-Type", "X-Amz-Date", "Authorization", "X-Api-Key", "X-Amz-Security-Token", "X-Amz-User-Agent",
                "X-Amzn-Trace-Id",
            ], "AllowMethods": .array(names.sorted().map { .string($0) }), "AllowOrigins": ["*"],
        ]
    }
}
