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
