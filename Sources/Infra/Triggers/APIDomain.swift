/// The domain that an API answers on: one of its own, or one that it shares under a base path.
struct APIDomain: Sendable, Equatable {
    let name: String
    /// A domain of the API's own.
    let own: CustomDomain.Endpoint?
    /// A domain that is a declaration by itself.
    let shared: CustomDomain?
    /// The base path: `orders`. API Gateway calls it the API mapping key.
    let path: String?
    let location: SourceLocation

    init(
        _ name: String, in zone: HostedZone, certificate: Certificate, routing: RecordRouting?, path: String?,
        at location: SourceLocation
    ) {
        self.name = name
        own = CustomDomain.Endpoint(zone: zone, certificate: certificate, routing: routing)
        shared = nil
        self.path = path
        self.location = location
    }

    init(shared: CustomDomain, path: String?, at location: SourceLocation) {
        name = shared.declaredName
        own = nil
        self.shared = shared
        self.path = path
        self.location = location
    }

    static func == (a: APIDomain, b: APIDomain) -> Bool {
        a.name == b.name && a.own == b.own && a.shared == b.shared && a.path == b.path
    }

    /// That of a domain of the API's own.
    var certificate: Certificate? { own?.certificate }
    /// What stands in front of the paths of the routes: `/orders`, or nothing.
    var prefix: String { path.map { "/\($0)" } ?? "" }

    /// The certificate, unless it exists already, and the record that leads to the API.
    func parts(of api: some AliasTargetDeclaration) -> [any Declaration] {
        own?.parts(name, of: api, at: location) ?? []
    }

    var dependencies: [Dependency] {
        (shared.map { [Dependency($0, at: location)] } ?? []) + (own?.dependencies(at: location) ?? [])
    }

    /// The domain of an HTTP or WebSocket API, and what maps it to the API's stage.
    func lower(_ id: String, mapping: String, api: String, stage: String, into stack: inout Stack) {
        if let own { APIDomains.lower(id, name, own.certificate, into: &stack) }
        lowerMapping(mapping, domainID: id, api: .ref(api), stage: .ref(stage), into: &stack)
    }

    /// What maps the domain to an API's stage.
    func lowerMapping(_ mapping: String, domainID: String, api: Value, stage: Value, into stack: inout Stack) {
        stack.add(
            mapping, "AWS::ApiGatewayV2::ApiMapping",
            .init(present: [
                ("ApiId", api), ("ApiMappingKey", path.map { .string($0) }),
                ("DomainName", shared.map { stack.value(of: $0) } ?? .ref(domainID)), ("Stage", stage),
            ]))
    }
}

/// What API Gateway asks of custom domains, and what they become.
enum APIDomains {
    /// A regional domain, which serves every kind of API.
    static func lower(
        _ id: String, _ name: String, _ certificate: Certificate, trust: DomainTrust? = nil, into stack: inout Stack
    ) {
        stack.add(
            id, "AWS::ApiGatewayV2::DomainName",
            .init(present: [
                ("DomainName", .string(DomainName(name).text)),
                (
                    "DomainNameConfigurations",
                    [
                        [
                            "CertificateArn": stack.value(of: certificate), "EndpointType": "REGIONAL",
                            "SecurityPolicy": "TLS_1_2",
                        ]
                    ]
                ), ("MutualTlsAuthentication", trust?.value),
            ]))
    }

    /// Checks a regional domain and its certificate.
    static func check(
        _ name: String, _ certificate: Certificate, of api: String? = nil, at location: SourceLocation,
        in scope: Scope, _ report: inout Report
    ) {
        checkName(name, certificate, at: location, &report)
        certificate.checkDependency(
            in: scope.region, by: api.map { "\($0) domain \"\(name)\"" } ?? "custom domain \"\(name)\"", at: location,
            because: "a regional API takes a certificate of its own region", in: scope, &report)
    }

    static func checkName(
        _ name: String, _ certificate: Certificate, at location: SourceLocation, _ report: inout Report
    ) {
        let host = DomainName(name)
        if let problem = host.problem(allowsUnderscore: false) {
            report(
                .invalidDomainName, at: location, "\"\(name)\" cannot be the domain of an API: \(problem); correct it.")
        }
        certificate.checkHolds(for: host, at: location, &report)
    }
}
