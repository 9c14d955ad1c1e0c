import Infra

/// The oldest version of TLS that an entrance takes.
enum TLSRules {
    static func judge(_ change: ResourceChange, _ findings: inout Findings) {
        guard let old = change.old, let new = change.new else { return }
        for place in places where place.type == change.type {
            let (before, after) = (value(old, place.path), value(new, place.path))
            guard before != after, let was = before?.text ?? place.unsaid, let text = after?.text ?? place.unsaid else {
                continue
            }
            let (mine, its) = (oldest(was), oldest(text))
            guard let mine, let its else {
                findings.add(
                    .look, .exposure, change.id,
                    """
                    \(change.title) has the TLS policy \(Printable.text(text)) and had \(Printable.text(was)); compare \
                    the protocols and ciphers.
                    """, source: place.source)
                continue
            }
            if its < mine {
                findings.add(
                    .dangerous, .exposure, change.id,
                    """
                    \(change.title) takes TLS \(name(its)) and took \(name(mine)) or newer (\(Printable.text(was)) → \
                    \(Printable.text(text))).
                    """,
                    source: place.source)
            }
        }
    }

    private static func name(_ version: Int) -> String { version == 0 ? "before 1.0 (SSL 3)" : "1.\(version - 10)" }

    /// 10 for TLS 1.0 to 13 for TLS 1.3; 0 for SSL 3. Nil for a policy that is not known.
    static func oldest(_ policy: String) -> Int? {
        let text = policy.lowercased()
        if let known = named[text] { return known }
        // ELBSecurityPolicy-TLS13-1-2-2021-06: TLS 1.3, and 1.2 as the oldest.
        if text.hasPrefix("elbsecuritypolicy-tls13-1-") {
            return Int(text.dropFirst("elbsecuritypolicy-tls13-1-".count).prefix(1)).map { $0 + 10 }
        }
        // SecurityPolicy_TLS13_1_2_2021_06 of API Gateway.
        if text.hasPrefix("securitypolicy_tls13_1_") {
            return Int(text.dropFirst("securitypolicy_tls13_1_".count).prefix(1)).map { $0 + 10 }
        }
        if text.contains("tls-1-2") || text.contains("tlsv1.2") || text.contains("tls_1_2") { return 12 }
        if text.contains("tls-1-1") || text.contains("tlsv1.1") { return 11 }
        if text.contains("tlsv1.3") || text.contains("tls_1_3") { return 13 }
        if text.contains("tls_1_0") || text.contains("tls-1-0") { return 10 }
        return nil
    }

    /// Sources: Elastic Load Balancing User Guide for Application Load Balancers, "Security policies"; Amazon
    /// CloudFront Developer Guide, "Supported protocols and ciphers between viewers and CloudFront".
    private static let named: [String: Int] = [
        "elbsecuritypolicy-2016-08": 10, "elbsecuritypolicy-2015-05": 10, "elbsecuritypolicy-fs-2018-06": 10,
        "elbsecuritypolicy-tls-1-0-2015-04": 10, "elbsecuritypolicy-fs-1-1-2019-08": 11,
        "elbsecuritypolicy-fs-1-2-2019-08": 12,
        "elbsecuritypolicy-fs-1-2-res-2019-08": 12, "elbsecuritypolicy-fs-1-2-res-2020-10": 12, "sslv3": 0, "tlsv1": 10,
        "tlsv1_2016": 10, "tlsv1.1_2016": 11,
    ]

    private static func value(_ form: ResourceForm, _ path: String) -> Value? {
        var value: Value? = .object(form.properties)
        for step in path.split(separator: "/") { value = step == "0" ? value?.elements?.first : value?[String(step)] }
        return value
    }

    private static let places: [(type: String, path: String, unsaid: String?, source: String)] = [
        (
            "AWS::ElasticLoadBalancingV2::Listener", "SslPolicy", nil,
            "Elastic Load Balancing User Guide for Application Load Balancers, \"Security policies\""
        ),
        (
            "AWS::ApiGateway::DomainName", "SecurityPolicy", "TLS_1_2",
            "Amazon API Gateway Developer Guide, \"Choose a security policy for your custom domain in API Gateway\""
        ),
        (
            "AWS::ApiGateway::RestApi", "SecurityPolicy", nil,
            "Amazon API Gateway Developer Guide, \"Security policies for REST APIs in API Gateway\""
        ),
        (
            "AWS::ApiGatewayV2::DomainName", "DomainNameConfigurations/0/SecurityPolicy", "TLS_1_2",
            "Amazon API Gateway Developer Guide, \"Security policies for HTTP APIs in API Gateway\""
        ),
        (
            "AWS::CloudFront::Distribution", "DistributionConfig/ViewerCertificate/MinimumProtocolVersion", "TLSv1",
            "Amazon CloudFront Developer Guide, \"Supported protocols and ciphers between viewers and CloudFront\""
        ),
        (
            "AWS::OpenSearchService::Domain", "DomainEndpointOptions/TLSSecurityPolicy", nil,
            "Amazon OpenSearch Service Developer Guide, \"Infrastructure security\""
        ),
    ]
}
