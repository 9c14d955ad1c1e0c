/// A domain of an API's own.
struct APIDomain: Sendable, Equatable {
    let name: String
    let zone: HostedZone?
    let certificate: Certificate
    /// How Route 53 chooses among several stacks that answer for the host.
    var routing: RecordRouting?
    let location: SourceLocation

    static func == (a: APIDomain, b: APIDomain) -> Bool {
        a.name == b.name && a.zone == b.zone && a.certificate == b.certificate && a.routing == b.routing
    }

    /// The certificate, unless it exists already, and the record that leads to the API.
    func parts(of api: some AliasTargetDeclaration) -> [any Declaration] {
        var parts: [any Declaration] = certificate.isOwned ? [certificate] : []
        if let zone { parts.append(Record(name, .alias(of: api), in: zone, routing: routing, at: location)) }
        return parts
    }

    var dependencies: [Dependency] {
        [Dependency(certificate, at: location)] + (zone.map { [Dependency($0, at: location)] } ?? [])
    }

    /// The domain of an HTTP or WebSocket API, and what maps it to the API's stage.
    func lower(_ id: String, mapping: String, api: String, stage: String, into stack: inout Stack) {
        stack.add(
            id, "AWS::ApiGatewayV2::DomainName",
            [
                .init("DomainName", .string(DomainName(name).text)),
                .init(
                    "DomainNameConfigurations",
                    [
                        [
                            "CertificateArn": stack.value(of: certificate), "EndpointType": "REGIONAL",
                            "SecurityPolicy": "TLS_1_2",
                        ]
                    ]),
            ])
        stack.add(
            mapping, "AWS::ApiGatewayV2::ApiMapping",
            [.init("ApiId", .ref(api)), .init("DomainName", .ref(id)), .init("Stage", .ref(stage))])
    }
}
