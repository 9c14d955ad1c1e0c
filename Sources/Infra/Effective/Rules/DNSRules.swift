/// Rules of records and health checks.
extension ResourceRules {
    static let dns: [String: [ResourceRule]] = [
        // Source: Amazon Route 53 Developer Guide, "Supported DNS record types"; API Reference, "ResourceRecordSet".
        "AWS::Route53::RecordSet": [
            ResourceRule("MultiValueAnswer") { subject in
                subject.flag("MultiValueAnswer") == true && subject.has("AliasTarget")
                    ? "is an alias with MultiValueAnswer, which Route 53 refuses; remove one of them." : nil
            },
            ResourceRule("GeoLocation") { subject in
                subject.text("GeoLocation", "CountryCode") == "UK"
                    ? "has the CountryCode \"UK\", and the ISO code of the United Kingdom is GB; write GB." : nil
            },
            .exclusive("HostedZoneId", "HostedZoneName", of: "Route 53"),
            .exclusive("AliasTarget", "ResourceRecords", of: "Route 53"),
            ResourceRule("HostedZoneName") { subject in
                guard let name = subject.text("HostedZoneName"), !name.hasSuffix(".") else { return nil }
                return """
                    has the HostedZoneName \"\(name)\", which ends in a dot in CloudFormation; write \"\(name).\".
                    """
            },
            ResourceRule("SetIdentifier") { subject in
                let given = routingPolicies.filter { subject.has($0) }
                if let policy = given.first, subject.lacks("SetIdentifier") {
                    return "has \(policy) and no SetIdentifier, which Route 53 refuses; set it."
                }
                return given.count > 1
                    ? "has \(list(given)), and a record has one routing policy; remove the others." : nil
            },
            ResourceRule("TTL") { subject in
                subject.has("ResourceRecords") && subject.lacks("TTL")
                    ? "has values and no TTL, which Route 53 refuses; set TTL, such as 300." : nil
            },
            ResourceRule("ResourceRecords") { subject in
                let values = subject.elements("ResourceRecords")
                guard subject.text("Type") == "CNAME", values.count > 1 else { return nil }
                return "is a CNAME with \(values.count) values, and a CNAME can have only one; remove the others."
            },
            ResourceRule("ResourceRecords") { subject in
                guard ["TXT", "SPF"].contains(subject.text("Type") ?? "") else { return nil }
                for value in subject.elements("ResourceRecords").compactMap(subject.known) {
                    guard let length = QuotedStrings.longest(in: value), length > 255 else { continue }
                    return """
                        has a text of \(grouped(length)) characters, and each text of a TXT record has at most 255; \
                        divide it: "\\"first part\\" \\"second part\\"".
                        """
                }
                return nil
            },
        ],
        "AWS::Route53::HealthCheck": [
            .required(
                "HealthCheckConfig.SearchString", where: "HealthCheckConfig.Type", is: "HTTP_STR_MATCH",
                "HTTPS_STR_MATCH", of: "Route 53"),
            .required(
                "HealthCheckConfig.ChildHealthChecks", where: "HealthCheckConfig.Type", is: "CALCULATED", of: "Route 53"
            ),
            ResourceRule("HealthCheckConfig") { subject in
                guard let kind = subject.text("HealthCheckConfig", "Type"), kind.hasPrefix("HTTP") || kind == "TCP",
                    subject.lacks("HealthCheckConfig", "FullyQualifiedDomainName"),
                    subject.lacks("HealthCheckConfig", "IPAddress")
                else { return nil }
                return
                    "has the type \(kind) and neither FullyQualifiedDomainName nor IPAddress, which Route 53 refuses; set one."
            },
            ResourceRule("HealthCheckConfig") { subject in
                guard let interval = subject.number("HealthCheckConfig", "RequestInterval"),
                    ![10, 30].contains(interval)
                else { return nil }
                return
                    """
                    has an interval of \(grouped(interval)) s, and Route 53 supports 10 or 30 s; set RequestInterval \
                    to one of them.
                    """
            },
        ],
    ]

    private static let routingPolicies = [
        "CidrRoutingConfig", "Failover", "GeoLocation", "GeoProximityLocation", "MultiValueAnswer", "Region", "Weight",
    ]
}
