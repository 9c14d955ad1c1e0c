/// Rules of load balancers.
extension ResourceRules {
    static let balancers: [String: [ResourceRule]] = [
        // Source: Elastic Load Balancing API Reference, "LoadBalancerAttribute", "Action".
        "AWS::ElasticLoadBalancingV2::LoadBalancer": [
            ResourceRule("LoadBalancerAttributes") { subject in
                let attributes = subject.elements("LoadBalancerAttributes")
                func value(_ key: String) -> String? {
                    attributes.first { $0["Key"].flatMap(subject.stack.text) == key }?["Value"].flatMap(
                        subject.stack.text)
                }
                if let seconds = value("idle_timeout.timeout_seconds").flatMap({ Int($0) }),
                    !(1...4_000).contains(seconds)
                {
                    return
                        "has an idle_timeout.timeout_seconds of \(grouped(seconds)) s, and the range is 1 s to 4,000 s; change it."
                }
                guard value("access_logs.s3.enabled") == "true", value("access_logs.s3.bucket") == nil else {
                    return nil
                }
                return "writes access logs without access_logs.s3.bucket, which Elastic Load Balancing refuses; add it."
            }
        ],
        "AWS::ElasticLoadBalancingV2::Listener": [actions("DefaultActions"), weights("DefaultActions"), tlsPolicy],
        "AWS::ElasticLoadBalancingV2::ListenerRule": [actions("Actions"), weights("Actions")],
        // Source: Elastic Load Balancing API Reference, "CreateTargetGroup".
        "AWS::ElasticLoadBalancingV2::TargetGroup": [
            .name("Name", of: "Elastic Load Balancing", "at most 32 letters, digits and hyphens, none at either end") {
                $0.utf8.count <= 32 && !$0.hasPrefix("-") && !$0.hasSuffix("-")
                    && $0.hasOnlyLettersDigits(and: "-")
            },
            ResourceRule("VpcId") { subject in
                let type = subject.lacks("TargetType") ? "instance" : subject.text("TargetType")
                guard let type, type == "instance" || type == "ip", subject.lacks("VpcId") else { return nil }
                return
                    """
                    is for targets of the type \(type) and names no VPC, which Elastic Load Balancing refuses; set \
                    VpcId.
                    """
            },
            matcher("HttpCode", of: 200...599),
            matcher("GrpcCode", of: 0...99),
            ResourceRule("HealthCheckTimeoutSeconds") { subject in
                guard let timeout = subject.number("HealthCheckTimeoutSeconds"),
                    let interval = subject.number("HealthCheckIntervalSeconds"), timeout >= interval,
                    ["HTTP", "HTTPS"].contains(subject.text("Protocol") ?? "") || subject.text("TargetType") == "lambda"
                else { return nil }
                return """
                    has a health check timeout of \(grouped(timeout)) s and an interval of \(grouped(interval)) s, and \
                    the timeout must be shorter; lower HealthCheckTimeoutSeconds.
                    """
            },
        ],
    ]

    /// Source: Elastic Load Balancing API Reference, "TargetGroupTuple".
    private static func weights(_ property: String) -> ResourceRule {
        ResourceRule(property) { subject in
            let groups = subject.elements(property).flatMap { $0["ForwardConfig"]?["TargetGroups"]?.elements ?? [] }
            guard
                let weight = groups.lazy.compactMap({ $0["Weight"]?.integer }).first(where: { !(0...999).contains($0) })
            else { return nil }
            return "gives a target group the weight \(grouped(weight)), and the range is 0 to 999; change it."
        }
    }

    /// Codes and ranges of them: "200,202" or "200-299".
    private static func matcher(_ property: String, of codes: ClosedRange<Int>) -> ResourceRule {
        ResourceRule("Matcher") { subject in
            guard let text = subject.text("Matcher", property) else { return nil }
            let isRight = text.filter { $0 != " " }.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
                part in
                let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
                guard ends.count <= 2, let first = ends.first.flatMap(\.self), let last = ends.last.flatMap(\.self)
                else {
                    return false
                }
                return first <= last && codes.contains(first) && codes.contains(last)
            }
            return isRight
                ? nil
                : """
                has the Matcher.\(property) "\(text)", and Elastic Load Balancing accepts codes from \
                \(codes.lowerBound) to \(codes.upperBound), such as "\(codes.lowerBound),\(codes.lowerBound + 2)" or \
                "\(codes.lowerBound)-\(codes.upperBound)"; correct it.
                """
        }
    }

    /// Each action with what its type needs.
    private static func actions(_ property: String) -> ResourceRule {
        ResourceRule(property) { subject in
            let needed = [
                "authenticate-cognito": ["AuthenticateCognitoConfig"], "authenticate-oidc": ["AuthenticateOidcConfig"],
                "fixed-response": ["FixedResponseConfig"], "forward": ["TargetGroupArn", "ForwardConfig"],
                "redirect": ["RedirectConfig"],
            ]
            for action in subject.elements(property) {
                guard let kind = action["Type"].flatMap(subject.known), let parts = needed[kind],
                    !parts.contains(where: { action[$0] != nil })
                else { continue }
                return """
                    has an action of the type \(kind) without \(list(parts, last: "or")), which Elastic Load Balancing \
                    refuses; add it.
                    """
            }
            return nil
        }
    }

    /// All end in the month of their publication.
    ///
    /// Source: Elastic Load Balancing User Guide, "Security policies for your Application Load Balancer".
    private static let tlsPolicy = ResourceRule("SslPolicy") { subject in
        guard let name = subject.text("SslPolicy") else { return nil }
        let start = "ELBSecurityPolicy-"
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        let isDated =
            parts.count >= 3 && parts[parts.count - 2].utf8.count == 4 && Int(parts[parts.count - 2]) != nil
            && parts[parts.count - 1].utf8.count == 2 && Int(parts[parts.count - 1]) != nil
        guard !name.hasPrefix(start) || !isDated else { return nil }
        return """
            has the SslPolicy "\(name)", and the names of such policies are as ELBSecurityPolicy-TLS13-1-2-2021-06, \
            with year and month; correct it.
            """
    }
}
