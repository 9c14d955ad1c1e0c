extension ResourceRules {
    static let edge: [String: [ResourceRule]] = [
        // Source: Amazon CloudFront API Reference, "DistributionConfig", "CacheBehavior", "Origin",
        // "ViewerCertificate".
        "AWS::CloudFront::Distribution": [
            ResourceRule("DistributionConfig") { subject in
                let origins = subject.elements("DistributionConfig", "Origins")
                let ids = origins.map { $0["Id"].flatMap(subject.stack.text) }
                let groups = subject.elements("DistributionConfig", "OriginGroups", "Items").map {
                    $0["Id"].flatMap(subject.stack.text)
                }
                guard !origins.isEmpty, !(ids + groups).contains(nil) else { return nil }
                let known = Set((ids + groups).compactMap { $0 })
                for target in subject.behaviors.compactMap({ $0["TargetOriginId"].flatMap(subject.stack.text) })
                where !known.contains(target) {
                    return """
                        has a behavior for the origin "\(target)", which is not among its origins \
                        (\(list(known.sorted()))); correct the id.
                        """
                }
                return nil
            },
            ResourceRule("DistributionConfig") { subject in
                for origin in subject.elements("DistributionConfig", "Origins") {
                    guard let name = origin["DomainName"].flatMap(subject.stack.text),
                        name.contains(":") || name.contains("/")
                    else { continue }
                    return
                        "has the origin \"\(name)\", and an origin is a host name alone; remove scheme, port and path."
                }
                return nil
            },
            ResourceRule("DistributionConfig") { subject in
                guard subject.has("DistributionConfig", "Aliases"),
                    !subject.elements("DistributionConfig", "Aliases").isEmpty,
                    subject.lacks("DistributionConfig", "ViewerCertificate")
                        || subject.flag("DistributionConfig", "ViewerCertificate", "CloudFrontDefaultCertificate")
                            == true
                else { return nil }
                return """
                    has names of its own (Aliases) without a certificate for them, which CloudFront refuses; set \
                    ViewerCertificate with the ARN of one in us-east-1.
                    """
            },
            ResourceRule("DistributionConfig") { subject in
                for behavior in subject.behaviors
                where behavior["CachePolicyId"] == nil && behavior["ForwardedValues"] == nil
                    && !behavior.isIntrinsicObject
                {
                    return "has a behavior without a cache policy, which CloudFront refuses; set CachePolicyId."
                }
                return nil
            },
        ],
        // Source: Amazon Route 53 Developer Guide, "Supported DNS record types"; API Reference, "ResourceRecordSet".
        "AWS::Route53::RecordSet": [
            ResourceRule("TTL") { subject in
                subject.has("ResourceRecords") && subject.lacks("TTL")
                    ? "has values and no TTL, which Route 53 refuses; set TTL, such as 300." : nil
            },
            ResourceRule("ResourceRecords") { subject in
                let values = subject.elements("ResourceRecords")
                guard subject.text("Type") == "CNAME", values.count > 1 else { return nil }
                return "is a CNAME with \(values.count) values, and a CNAME has one; remove the others."
            },
            ResourceRule("ResourceRecords") { subject in
                guard ["TXT", "SPF"].contains(subject.text("Type") ?? "") else { return nil }
                for value in subject.elements("ResourceRecords").compactMap(subject.stack.text) {
                    guard let length = longestString(in: value), length > 255 else { continue }
                    return """
                        has a text of \(length) characters, and each text of a TXT record has at most 255; divide it: \
                        "\\"first part\\" \\"second part\\"".
                        """
                }
                return nil
            },
        ],
        "AWS::Route53::HealthCheck": [
            ResourceRule("HealthCheckConfig") { subject in
                guard let interval = subject.number("HealthCheckConfig", "RequestInterval"),
                    ![10, 30].contains(interval)
                else { return nil }
                return
                    "asks every \(interval) s, and Route 53 asks every 10 or 30 s; set RequestInterval to one of them."
            }
        ],
        // Source: Amazon API Gateway API Reference, "CreateStage".
        "AWS::ApiGatewayV2::Stage": [
            .name("StageName", of: "API Gateway", "$default, or at most 128 letters, digits, hyphens and underscores") {
                $0 == "$default"
                    || $0.utf8.count <= 128
                        && $0.utf8.allSatisfy { isLetter($0) || isDigit($0) || "_-".utf8.contains($0) }
            }
        ],
        // Source: AWS WAF API Reference, "CreateWebACL", "Rule".
        "AWS::WAFv2::WebACL": [
            ResourceRule("Scope") { subject in
                guard subject.text("Scope") == "CLOUDFRONT", subject.stack.region.partition.id == "aws",
                    subject.stack.region.id != "us-east-1"
                else { return nil }
                return """
                    has the scope CLOUDFRONT, which AWS WAF has in us-east-1 only, and the stack is in \
                    \(subject.stack.region.id); put it into a service of us-east-1.
                    """
            },
            ResourceRule("Rules") { subject in
                var seen: [Int: String] = [:]
                for rule in subject.elements("Rules") {
                    guard let priority = rule["Priority"]?.integer else { continue }
                    let name = rule["Name"].flatMap(subject.stack.text) ?? "?"
                    if let other = seen[priority] {
                        return """
                            has the rules "\(other)" and "\(name)" with the priority \(priority), and each needs one \
                            of its own; change one.
                            """
                    }
                    seen[priority] = name
                }
                return nil
            },
        ],
    ]

    /// The longest of the quoted strings of a TXT value; nil where quotes do not pair.
    private static func longestString(in value: String) -> Int? {
        var longest = 0
        var length = 0
        var isInside = false
        var isEscaped = false
        for byte in value.utf8 {
            if isEscaped {
                isEscaped = false
                length += 1
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                if isInside { longest = max(longest, length) }
                isInside.toggle()
                length = 0
            } else if isInside {
                length += 1
            }
        }
        return isInside ? nil : longest
    }
}

extension RuleSubject {
    fileprivate var behaviors: [Value] {
        let first = resource["DistributionConfig", "DefaultCacheBehavior"].map { [$0] } ?? []
        return first + elements("DistributionConfig", "CacheBehaviors")
    }
}

extension Value {
    /// Whether it is an intrinsic function, whose members are not known here.
    var isIntrinsicObject: Bool {
        guard case .object(let members) = self else { return true }
        return members.isIntrinsic
    }
}
