/// Load balancers, listeners and target groups that are written out.
enum BalancerResources {
    static func checkBalancer(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        if case .string(let name)? = resource["Name"], let location = resource.location(of: ["Name"]) {
            LoadBalancerNames.check(name, resource.title, isGiven: true, at: location, &report)
        }
        let isApplication = resource["Type"] == nil || resource["Type"] == "application"
        if isApplication, case .array(let subnets)? = resource["Subnets"], subnets.count < 2,
            !subnets.contains(where: \.mayBeSeveral)
        {
            report(
                .subnetsInOneZone, in: resource, at: "Subnets",
                saying:
                    """
                    The \(resource.title) needs subnets in at least two availability zones, but has \
                    \(count(subnets.count, "subnet")); add one in another zone.
                    """)
        }
    }

    /// Source: Elastic Load Balancing User Guides, "Listeners for your Application Load Balancers", "… Network …".
    static func checkListener(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard case .string(let kind)? = resource["Protocol"] else { return }
        if kind == "HTTPS" || kind == "TLS", isEmpty(resource["Certificates"]) {
            report(
                .invalidResource, in: resource, at: "Certificates",
                saying: """
                    The \(resource.title) has the protocol \(kind) and no certificate, which Elastic Load Balancing \
                    refuses; add Certificates.
                    """)
        } else if kind == "HTTP", resource["Port"]?.integer == 443 {
            report(
                .listenerWithoutTLS, in: resource, at: "Protocol",
                saying: """
                    The \(resource.title) answers plain HTTP on port 443, where clients speak TLS; set Protocol to \
                    HTTPS with a certificate, or Port to 80.
                    """)
        }
        guard let balancer = balancerType(resource["LoadBalancerArn"], in: stack) else { return }
        let allowed =
            balancer == "application" ? ["HTTP", "HTTPS"] : ["TCP", "UDP", "TLS", "TCP_UDP", "QUIC", "TCP_QUIC"]
        guard balancer != "gateway", !allowed.contains(kind) else { return }
        report(
            .invalidResource, in: resource, at: "Protocol",
            saying:
                """
                The \(resource.title) has the protocol \(kind), and a load balancer of the type \(balancer) has \
                \(list(allowed)); correct one of them.
                """)
    }

    /// Source: Elastic Load Balancing User Guide for Classic Load Balancers, "Listeners for your Classic Load
    /// Balancer".
    static func checkClassic(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        for (index, listener) in (resource["Listeners"]?.elements ?? []).enumerated() {
            guard let kind = stack.text(listener["Protocol"])?.uppercased() else { continue }
            if kind == "HTTPS" || kind == "SSL", listener["SSLCertificateId"] == nil {
                report(
                    .invalidResource, in: resource, at: "Listeners", String(index),
                    saying: """
                        The \(resource.title) has a listener with the protocol \(kind) and no certificate, which \
                        Elastic Load Balancing refuses; add SSLCertificateId.
                        """)
            } else if kind == "HTTP", listener["LoadBalancerPort"]?.integer == 443 {
                report(
                    .listenerWithoutTLS, in: resource, at: "Listeners", String(index),
                    saying: """
                        The \(resource.title) answers plain HTTP on port 443, where clients speak TLS; set Protocol to \
                        HTTPS with an SSLCertificateId, or LoadBalancerPort to 80.
                        """)
            }
        }
    }

    /// Source: Elastic Load Balancing API Reference, "MutualAuthenticationAttributes".
    static func checkMutualTLS(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        guard let mode = stack.text(resource["MutualAuthentication", "Mode"]), mode != "off", !mode.contains("${")
        else {
            return
        }
        func wrong(_ message: String) {
            report(.invalidMutualTLS, in: resource, at: "MutualAuthentication", saying: message)
        }
        if let kind = stack.text(resource["Protocol"]), kind == "HTTP" {
            wrong(
                """
                The \(resource.title) asks clients for certificates, which they show over HTTPS only, and has the \
                protocol HTTP; make it one of HTTPS or remove MutualAuthentication.
                """)
        } else if mode == "verify", resource["MutualAuthentication", "TrustStoreArn"] == nil {
            wrong(
                """
                The \(resource.title) verifies certificates of clients and names no trust store; set TrustStoreArn, or \
                the mode "passthrough".
                """)
        }
    }

    /// Source: Elastic Load Balancing API Reference, "CreateTargetGroup".
    static func checkTargetGroup(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        checkIdleTimeout(resource, in: stack, &report)
        if case .string(let path)? = resource["HealthCheckPath"], !path.hasPrefix("/"),
            !(stack.text(resource["ProtocolVersion"]) ?? "").hasPrefix("GRPC")
        {
            report(
                .invalidHealthCheck, in: resource, at: "HealthCheckPath",
                saying: """
                    The health check of the \(resource.title) asks for "\(path)", and a path begins with a slash; \
                    write "/\(path)".
                    """)
        }
        guard resource["TargetType"] == "lambda" else { return }
        let extra = ["Port", "Protocol", "VpcId"].filter { resource[$0] != nil }
        guard let first = extra.first, let location = resource.location(of: [first]) else { return }
        report(
            .invalidResource, at: location,
            """
            The \(resource.title) is for a function, and such a target group has no \(list(extra)), which Elastic Load \
            Balancing refuses; remove \(extra.count == 1 ? "it" : "them").
            """)
    }

    private static func checkIdleTimeout(
        _ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report
    ) {
        guard resource["TargetType"] == "lambda",
            let function = stack.mentioned(in: resource["Targets"], type: "AWS::Lambda::Function"),
            let timeout = function.property("Timeout")?.integer
        else { return }
        let idle = stack.all("AWS::ElasticLoadBalancingV2::LoadBalancer").map(idleTimeout).max() ?? 60
        guard timeout >= idle else { return }
        report(
            .timeoutBeyondIdleTimeout, in: resource, at: "Targets",
            saying:
                """
                The function "\(function.id)" may run for \(grouped(timeout)) s, but its load balancer closes a \
                connection that is idle for \(grouped(idle)) s and then answers 504; lower the timeout or raise the \
                attribute idle_timeout.timeout_seconds.
                """,
            notes: [.init(function.location, "the function")])
    }

    private static func idleTimeout(_ balancer: TemplateResource) -> Int {
        guard case .array(let attributes)? = balancer.property("LoadBalancerAttributes") else { return 60 }
        return attributes.first { $0["Key"] == "idle_timeout.timeout_seconds" }?["Value"]?.integer ?? 60
    }

    private static func balancerType(_ arn: Value?, in stack: EffectiveStack) -> String? {
        if let balancer = stack.target(of: arn) {
            guard balancer.type == "AWS::ElasticLoadBalancingV2::LoadBalancer" else { return nil }
            return stack.text(balancer.property("Type") ?? "application")
        }
        guard let resource = stack.text(arn).flatMap(ARN.init)?.resource else { return nil }
        if resource.hasPrefix("loadbalancer/app/") { return "application" }
        return resource.hasPrefix("loadbalancer/net/") ? "network" : nil
    }

    private static func isEmpty(_ value: Value?) -> Bool { value == nil || value == .array([]) }
}
