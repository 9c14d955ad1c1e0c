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
