/// Settings of the REST API that a service's `.restAPI` triggers share.
///
///     RESTAPI().regional().domain("api.example.com", in: zone)
///
/// Becomes `AWS::ApiGateway::RestApi` with a deployment, and for a domain `AWS::ApiGateway::DomainName`, a mapping, a
/// certificate and an alias record.
/// Source: Amazon API Gateway Developer Guide, "API endpoint types for REST APIs", "Custom domain name for REST APIs".
public struct RESTAPI: AliasTargetDeclaration {
    public static var kind: String { "REST API" }

    public var origin: Origin
    var isRegional = false
    var customDomain: HTTPAPI.Domain?

    public init(file: String = #fileID, line: Int = #line, column: Int = #column) {
        origin = Origin(file, line, column)
    }

    init(at place: Place) { origin = Origin(place) }

    public var name: String { "ApiGatewayRestApi" }
    public var logicalID: String { "ApiGatewayRestApi" }
    fileprivate var domainID: String { "ApiGatewayDomainName" }

    /// Serves from its own region only, instead of through CloudFront's edge locations.
    public func regional() -> RESTAPI {
        var copy = self
        copy.isRegional = true
        return copy
    }

    /// A domain of its own, with an alias record. An edge-optimised API needs a certificate in us-east-1, a regional one
    /// in its own region.
    /// - Parameter certificate: one to use instead of a new one in the service's region.
    public func domain(
        _ host: String, in zone: HostedZone, certificate: Certificate? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        var copy = self
        let certificate = certificate ?? Certificate(host, in: zone, file: file, line: line, column: column)
        copy.customDomain = HTTPAPI.Domain(
            name: host, zone: zone, certificate: certificate, place: Place(file, line, column))
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

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        isRegional
            ? (.getAtt(domainID, "RegionalDomainName"), .getAtt(domainID, "RegionalHostedZoneId"))
            : (.getAtt(domainID, "DistributionDomainName"), .getAtt(domainID, "DistributionHostedZoneId"))
    }

    public func lower(into stack: inout Stack) {
        if isRegional { stack.serverless.provider.append(.init("endpointType", "REGIONAL")) }
        guard let domain = customDomain else { return }
        stack.add(
            domainID, "AWS::ApiGateway::DomainName",
            [
                .init("DomainName", .string(domain.name)),
                .init(
                    isRegional ? "RegionalCertificateArn" : "CertificateArn", stack.value(of: domain.certificate)),
                .init("EndpointConfiguration", ["Types": [isRegional ? "REGIONAL" : "EDGE"]]),
                .init("SecurityPolicy", "TLS_1_2"),
            ])
    }

    /// The API itself, which serverless.yml gets from the first event.
    func lowerAPI(into stack: inout Stack) {
        let model = stack.scope.stack
        let tags = model.service.settings.tags
        stack.add(
            "ApiGatewayRestApi", "AWS::ApiGateway::RestApi",
            .init(present: [
                ("Name", .string("\(model.stage)-\(model.serviceName)")),
                ("EndpointConfiguration", ["Types": [isRegional ? "REGIONAL" : "EDGE"]]),
                ("Tags", tags.isEmpty ? nil : .array(tags.map { ["Key": .string($0.key), "Value": $0.value] })),
            ]), form: .generated)
        stack.template.add(
            TemplateOutput(
                id: "ServiceEndpoint", description: "URL of the service endpoint",
                value: .sub("https://${ApiGatewayRestApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/\(model.stage)"),
                export: "sls-\(model.prefix)-ServiceEndpoint", form: .generated))
    }

    /// A deployment is a picture of the API at one moment, so there must be a new one whenever the API changes and only
    /// then: its id follows from the API's content. Serverless makes a new one at every deployment.
    func lowerDeployment(_ methods: [String], into stack: inout Stack) {
        var content = ""
        for resource in stack.template.resources where resource.type.hasPrefix("AWS::ApiGateway::") {
            guard resource.type != "AWS::ApiGateway::DomainName" else { continue }
            content += resource.id + JSONWriter.renderCompact(.object(resource.properties))
        }
        let id = "ApiGatewayDeployment" + MD5.hex(content).prefix(12)
        stack.add(
            id, "AWS::ApiGateway::Deployment",
            [.init("RestApiId", .ref("ApiGatewayRestApi")), .init("StageName", .string(stack.scope.stage.name))],
            dependsOn: methods, form: .generated)
        guard customDomain != nil else { return }
        // The stage comes with the deployment, whose id serverless.yml cannot know; the mapping needs its name only.
        stack.template.add(
            TemplateResource(
                id: "ApiGatewayBasePathMapping", type: "AWS::ApiGateway::BasePathMapping",
                properties: [
                    .init("DomainName", .ref(domainID)), .init("RestApiId", .ref("ApiGatewayRestApi")),
                    .init("Stage", .string(stack.scope.stage.name)),
                ], dependsOn: [id], form: .carriedWithoutDependencies, place: place))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if scope.stack.all(Function.self).allSatisfy({ $0.triggers.allSatisfy { !($0.base is RESTAPIMethod) } }) {
            report(
                .apiWithoutRoute, at: place,
                "Service \"\(scope.stack.serviceName)\" states a REST API but no function has a method of it, so there is nothing to settle; add .on(.restAPI(…)) to a function or remove it.")
        }
        guard let domain = customDomain else { return }
        APIDomains.check(domain.name, domain.zone, domain.certificate, at: domain.place, in: scope, &report)
        if isRegional {
            domain.certificate.checkUse(
                in: scope.region, by: "regional REST API domain \"\(domain.name)\"", at: domain.place,
                because: "a regional API takes a certificate of its own region", in: scope, &report)
        } else if let edge = Region(id: "us-east-1") {
            domain.certificate.checkUse(
                in: edge, by: "edge-optimised REST API domain \"\(domain.name)\"", at: domain.place,
                because: "what is served at the edge takes certificates of us-east-1 only, unless the API is .regional()",
                in: scope, &report)
        }
    }
}
