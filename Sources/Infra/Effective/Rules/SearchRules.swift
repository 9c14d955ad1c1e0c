/// Rules of search domains.
extension ResourceRules {
    static let searches: [String: [ResourceRule]] = [
        // Source: Amazon OpenSearch Service API Reference, "CreateDomain"; Developer Guide, "Fine-grained access
        // control in Amazon OpenSearch Service".
        "AWS::OpenSearchService::Domain": [
            .name(
                "DomainName", of: "OpenSearch Service", "3 to 28 lower-case letters, digits and hyphens, a letter first"
            ) {
                (3...28).contains($0.utf8.count) && $0.utf8.first.map(isLowercaseLetter) == true
                    && $0.utf8.allSatisfy { isLowercaseLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
            },
            ResourceRule("EBSOptions") { subject in
                guard let type = subject.text("ClusterConfig", "InstanceType"),
                    ["t2.", "t3.", "m5.", "m6g.", "c5.", "c6g.", "r5.", "r6g."].contains(where: type.hasPrefix),
                    subject.lacks("EBSOptions") || subject.flag("EBSOptions", "EBSEnabled") == false
                else { return nil }
                return "has instances of the type \(type) without EBS storage, which they need; set EBSOptions."
            },
            ResourceRule("ClusterConfig") { subject in
                guard subject.flag("ClusterConfig", "ZoneAwarenessEnabled") == true,
                    let nodes = subject.number("ClusterConfig", "InstanceCount")
                        ?? (subject.lacks("ClusterConfig", "InstanceCount") ? 1 : nil), nodes < 2
                else { return nil }
                return "has zone awareness and one data node, which OpenSearch Service refuses; raise InstanceCount."
            },
            ResourceRule("AdvancedSecurityOptions") { subject in
                guard
                    subject.flag("AdvancedSecurityOptions", "Enabled") == true
                        || subject.flag("AdvancedSecurityOptions", "AdvancedSecurityEnabled") == true
                else { return nil }
                let needed = [
                    ("NodeToNodeEncryptionOptions", "Enabled"), ("EncryptionAtRestOptions", "Enabled"),
                    ("DomainEndpointOptions", "EnforceHTTPS"),
                ]
                let missing = needed.filter { subject.lacks($0.0) || subject.flag($0.0, $0.1) == false }.map(\.0)
                guard !missing.isEmpty else { return nil }
                return """
                    has fine-grained access control without \(list(missing)), which OpenSearch Service refuses; enable \
                    \(missing.count == 1 ? "it" : "them").
                    """
            },
        ]
    ]
}
