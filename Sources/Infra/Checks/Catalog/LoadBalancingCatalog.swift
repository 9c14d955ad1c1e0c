// Load balancers and their rules.
extension Check {
    static let invalidLoadBalancerName = Check(
        "invalid-load-balancer-name", .error,
        "A load balancer's name is longer than 32 characters or otherwise not allowed.",
        explanation: """
            The name in AWS is service-stage-name and has at most 32 letters, digits and hyphens. Names that begin \
            with internal- are AWS' own.
            """,
        wrong: #"Service("customer-relations", region: .euCentral1) { _ in LoadBalancer("public-web", in: network) }"#,
        right: #"Service("customers", region: .euCentral1) { _ in LoadBalancer("web", in: network) }"#,
        source: "Elastic Load Balancing API Reference, \"CreateLoadBalancer\"")

    static let portOutOfRange = Check(
        "port-out-of-range", .error, "A port is not between 1 and 65535.",
        explanation: "TCP and UDP have the ports 1 to 65535.",
        wrong: #"Listener(of: balancer, port: 65_536)"#,
        right: #"Listener(of: balancer, port: 8443)"#,
        source: "Elastic Load Balancing API Reference, \"CreateListener\"")

    static let loadBalancerWithoutListener = Check(
        "load-balancer-without-listener", .error, "A load balancer has no listener.",
        explanation: "Without a listener nothing reaches it, and it costs as much as one with.",
        wrong: #"LoadBalancer("public", in: network)"#,
        right: #"LoadBalancer("public", in: network).https("www.example.com", in: zone)"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listeners\"")

    static let twoListenersOnOnePort = Check(
        "two-listeners-on-one-port", .error, "Two listeners of a load balancer have one port.",
        explanation: "A port has one listener; several hosts share it by their certificates and rules.",
        wrong: #"""
            Listener(of: balancer, port: 443, certificates: [a])
            Listener(of: balancer, port: 443, certificates: [b])
            """#,
        right: #"Listener(of: balancer, port: 443, certificates: [a, b])"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listeners\"")

    static let invalidMutualTLS = Check(
        "invalid-mutual-tls", .error, "The mutual TLS settings of a listener or domain are not valid.",
        explanation: """
            Clients present certificates over HTTPS only. To verify them, a listener needs a trust store, and a custom \
            domain of API Gateway needs an S3 object with the certificate authorities.
            """,
        wrong: #"Listener(of: balancer, port: 80).mutualTLS(.verify(partners))"#,
        right: #"Listener(of: balancer, port: 443, certificates: [certificate]).mutualTLS(.verify(partners))"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Mutual authentication with TLS\"")

    static let idleTimeoutOutOfRange = Check(
        "idle-timeout-out-of-range", .error, "An idle timeout is not between 1 s and 4,000 s.", facts: .quotas,
        explanation: "AWS allows 1 s to 4,000 s.",
        wrong: #".idleTimeout(.hours(2))"#,
        right: #".idleTimeout(.hours(1))"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Connection idle timeout\"")

    static let routeWithoutListener = Check(
        "route-without-listener", .error, "A route goes to a load balancer that has no HTTPS listener.",
        explanation: """
            A route is a rule of an HTTPS listener. The load balancer creates one for its hosts; the listeners of an \
            existing load balancer are not known.
            """,
        wrong: #".on(.route(.get, "/a", of: LoadBalancer("public", in: network)))"#,
        right: #".on(.route(.get, "/a", of: LoadBalancer("public", in: network).https("www.example.com", in: zone)))"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listeners\"")

    static let routeOnRedirect = Check(
        "route-on-redirect", .error, "A route is on a listener that redirects everything.",
        explanation: "The listener redirects clients to HTTPS. The route belongs on the HTTPS listener.",
        wrong: #".on(.route(.get, "/a", of: Listener(of: balancer, port: 80, default: .redirectToHTTPS)))"#,
        right: #".on(.route(.get, "/a", of: balancer))"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")

    static let invalidHealthCheck = Check(
        "invalid-health-check", .error, "A health check of a route is not valid.", facts: .quotas,
        explanation: """
            The interval is 5 s to 300 s, the timeout 2 s to 120 s and shorter than the interval, the thresholds 2 to \
            10, and status codes are 200 to 499.
            """,
        wrong: #".healthCheck("/", every: .seconds(10), timeout: .seconds(30))"#,
        right: #".healthCheck("/", every: .seconds(30), timeout: .seconds(10))"#,
        source: """
            Elastic Load Balancing User Guide for Application Load Balancers, "Health checks for Application Load \
            Balancer target groups"
            """)

    static let invalidRoute = Check(
        "invalid-route", .error, "A route has conditions that a rule cannot have.",
        explanation: """
            A rule has at most five values over all its conditions and five wildcards, each of at most 128 characters \
            that Elastic Load Balancing takes.
            """,
        wrong: #".on(.route(.get, "a b", of: balancer))"#,
        right: #".on(.route(.get, "/a-b", of: balancer))"#,
        source: """
            Elastic Load Balancing User Guide for Application Load Balancers, "Condition types for listener rules"
            """)

    static let rulePriorityTaken = Check(
        "rule-priority-taken", .error, "Two rules of a listener have one priority.",
        explanation: """
            A priority is unique on a listener, across all services that use it. If you leave it out, a free priority \
            is chosen and does not change later.
            """,
        wrong: #"""
            .on(.route(.get, "/a", of: balancer).priority(7))
            .on(.route(.get, "/b", of: balancer).priority(7))
            """#,
        right: #"""
            .on(.route(.get, "/a", of: balancer))
            .on(.route(.get, "/b", of: balancer))
            """#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")

    static let rulesAlike = Check(
        "rules-alike", .error, "Two rules of a listener have the same conditions.",
        explanation: """
            The rule of the lower priority takes all requests, so the other function is never started. An existing \
            listener is the same one for all stages.
            """,
        wrong: #"""
            Function("a", …).on(.route(.get, "/a", of: balancer))
            Function("b", …).on(.route(.get, "/a", of: balancer))
            """#,
        right: #"""
            Function("a", …).on(.route(.get, "/a", of: balancer))
            Function("b", …).on(.route(.post, "/a", of: balancer))
            """#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")

    static let ruleHidden = Check(
        "rule-hidden", .warning, "A rule is never reached, because an earlier rule matches all of its requests.",
        explanation: """
            A rule of a lower priority covers every request of this one. Computed priorities put narrower rules first.
            """,
        wrong: #"""
            .on(.route(.any, "/a/*", of: balancer).priority(1))
            .on(.route(.get, "/a/b", of: balancer).priority(2))
            """#,
        right: #"""
            .on(.route(.any, "/a/*", of: balancer).priority(2))
            .on(.route(.get, "/a/b", of: balancer).priority(1))
            """#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")

    static let tooManyRules = Check(
        "too-many-rules", .error, "A load balancer has more than 100 rules.", facts: .quotas,
        explanation: "A load balancer has 100 rules unless the quota is raised; the 101st would not be created.",
        wrong: #"(1...101).map { Function("api-\($0)", …).on(.route(.get, "/\($0)", of: balancer)) }"#,
        right: #"Function("api", …).on(.route(.get, "/api/*", of: balancer))"#,
        source: """
            Elastic Load Balancing User Guide for Application Load Balancers, "Quotas for your Application Load \
            Balancers"
            """)

    static let timeoutBeyondIdleTimeout = Check(
        "timeout-beyond-idle-timeout", .warning,
        "A function can run longer than the idle timeout of its load balancer.",
        explanation: """
            The load balancer closes a connection after its idle timeout, 60 s by default, and returns 504, while the \
            function continues to run and is billed.
            """,
        wrong: #"Function("api", …).timeout(.seconds(60)).on(.route(.get, "/a", of: balancer))"#,
        right: #"Function("api", …).timeout(.seconds(28)).on(.route(.get, "/a", of: balancer))"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Connection idle timeout\"")
}
