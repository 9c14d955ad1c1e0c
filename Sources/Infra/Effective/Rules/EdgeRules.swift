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
                // A parameter may name any of them.
                guard !known.contains(where: { $0.contains("${") }) else { return nil }
                for target in subject.behaviors.compactMap({ $0["TargetOriginId"].flatMap(subject.known) })
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
                for origin in subject.elements("DistributionConfig", "Origins") where !origin.isIntrinsicObject {
                    let kinds = ["CustomOriginConfig", "S3OriginConfig", "VpcOriginConfig"].filter { origin[$0] != nil }
                    let id = origin["Id"].flatMap(subject.stack.text) ?? ""
                    if kinds.isEmpty {
                        return """
                            has the origin "\(id)" without CustomOriginConfig, S3OriginConfig or VpcOriginConfig, \
                            which CloudFront refuses; add one.
                            """
                    }
                    if kinds.count > 1 {
                        return
                            "has the origin \"\(id)\" with \(list(kinds)), and an origin has one of them; remove the others."
                    }
                }
                return nil
            },
            ResourceRule("DistributionConfig") { subject in
                for behavior in subject.behaviors where behavior["CachePolicyId"] != nil {
                    for other in ["ForwardedValues", "DefaultTTL", "MinTTL", "MaxTTL"] where behavior[other] != nil {
                        return
                            "has a behavior with CachePolicyId and \(other), which CloudFront refuses; remove \(other)."
                    }
                }
                return nil
            },
            ResourceRule("DistributionConfig") { subject in
                for behavior in subject.behaviors {
                    let methods = (behavior["AllowedMethods"]?.elements ?? []).compactMap(subject.known)
                    guard !methods.isEmpty, methods.count == behavior["AllowedMethods"]?.elements?.count,
                        !allowedMethods.contains(Set(methods))
                    else { continue }
                    return """
                        has a behavior with the AllowedMethods \(list(methods)), and CloudFront accepts GET and HEAD, \
                        these with OPTIONS, or all seven methods; correct it.
                        """
                }
                return nil
            },
            ResourceRule("DistributionConfig") { subject in
                var paths: Set<String> = []
                for path in subject.elements("DistributionConfig", "CacheBehaviors").compactMap({
                    $0["PathPattern"].flatMap(subject.stack.text)
                }) where !paths.insert(path).inserted {
                    return "has two behaviors for the PathPattern \"\(path)\", which CloudFront refuses; remove one."
                }
                return nil
            },
            ResourceRule("DistributionConfig") { subject in
                for response in subject.elements("DistributionConfig", "CustomErrorResponses")
                where (response["ResponsePagePath"] == nil) != (response["ResponseCode"] == nil) {
                    return """
                        has a custom error response with only one of ResponsePagePath and ResponseCode, which \
                        CloudFront refuses; set both or neither.
                        """
                }
                return nil
            },
            .required(
                "DistributionConfig.ViewerCertificate.SslSupportMethod",
                beside: "DistributionConfig.ViewerCertificate.AcmCertificateArn", of: "CloudFront"),
            ResourceRule("DistributionConfig") { subject in
                guard subject.has("DistributionConfig", "Aliases"),
                    !subject.elements("DistributionConfig", "Aliases").isEmpty,
                    subject.lacks("DistributionConfig", "ViewerCertificate")
                        || subject.flag("DistributionConfig", "ViewerCertificate", "CloudFrontDefaultCertificate")
                            == true
                else { return nil }
                return """
                    has alternate domain names (Aliases) without a certificate, which CloudFront refuses; set \
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
        // Source: Amazon CloudFront API Reference, "CachePolicyConfig".
        "AWS::CloudFront::CachePolicy": [
            ResourceRule("CachePolicyConfig") { subject in
                guard let least = subject.number("CachePolicyConfig", "MinTTL"),
                    let usual = subject.number("CachePolicyConfig", "DefaultTTL"),
                    let most = subject.number("CachePolicyConfig", "MaxTTL"), least > usual || usual > most
                else { return nil }
                return """
                    has the MinTTL \(least), the DefaultTTL \(usual) and the MaxTTL \(most), which must not decrease; \
                    correct them.
                    """
            },
            ResourceRule("CachePolicyConfig") { subject in
                let key = "CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin"
                for (config, behavior, values) in [
                    ("CookiesConfig", "CookieBehavior", "Cookies"), ("HeadersConfig", "HeaderBehavior", "Headers"),
                    ("QueryStringsConfig", "QueryStringBehavior", "QueryStrings"),
                ] {
                    guard let given = subject.text(at: "\(key).\(config).\(behavior)"),
                        given == "whitelist" || given == "allExcept", subject.lacks(at: "\(key).\(config).\(values)")
                    else { continue }
                    return "has the \(behavior) \(given) without \(values), which CloudFront refuses; list them."
                }
                return nil
            },
        ],
    ]

    private static let allowedMethods: Set<Set<String>> = [
        ["GET", "HEAD"], ["GET", "HEAD", "OPTIONS"],
        ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
    ]
}

extension RuleSubject {
    fileprivate var behaviors: [Value] {
        let first = resource["DistributionConfig", "DefaultCacheBehavior"].map { [$0] } ?? []
        return first + elements("DistributionConfig", "CacheBehaviors")
    }
}
