// Names, records and certificates.
extension Check {
    static let invalidDomainName = Check(
        "invalid-domain-name", .error, "A name is not a domain name.",
        explanation: """
            A domain name has at most 253 characters in labels of 1 to 63 letters, digits and hyphens; those of \
            records may have underscores. A certificate's first name has at most 64.
            """,
        wrong: #"Record("-www.example.com", .a("192.0.2.1"), in: zone)"#,
        right: #"Record("www.example.com", .a("192.0.2.1"), in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"DNS domain name format\"")

    static let recordOutsideZone = Check(
        "record-outside-zone", .error, "A record's name is not in its hosted zone.",
        explanation: "A zone answers for its own name and names below it. Route 53 refuses others.",
        wrong: #"Record("www.example.org", .a("192.0.2.1"), in: HostedZone("example.com"))"#,
        right: #"Record("www.example.com", .a("192.0.2.1"), in: HostedZone("example.com"))"#,
        source: "Amazon Route 53 Developer Guide, \"Values that are common for all routing policies\"")

    static let certificateOutsideZone = Check(
        "certificate-outside-zone", .error, "A certificate's name is not in the zone that validates it.",
        explanation: """
            ACM writes its validation records into the zone. In a zone that does not contain the name, or in a private \
            zone, ACM cannot find them: the stack waits for hours and fails.
            """,
        wrong: #"Certificate("www.example.org", in: HostedZone("example.com"))"#,
        right: #"Certificate("www.example.com", in: HostedZone("example.com"))"#,
        source: "AWS Certificate Manager User Guide, \"DNS validation\"")

    static let certificateDoesNotCover = Check(
        "certificate-does-not-cover", .error, "A certificate does not cover a host that is served with it.",
        explanation: """
            Browsers reject a certificate that does not cover the host. A wildcard stands for exactly one label: \
            *.example.com is for a.example.com, not for example.com and not for a.b.example.com.
            """,
        wrong: #".https("a.b.example.com", in: zone, certificate: Certificate("*.example.com", in: zone))"#,
        right: #".https("a.b.example.com", in: zone, certificate: Certificate("*.b.example.com", in: zone))"#,
        source: """
            AWS Certificate Manager User Guide, "AWS Certificate Manager certificate characteristics and limitations"
            """)

    static let tooManyCertificateNames = Check(
        "too-many-certificate-names", .error,
        """
        A certificate has more names than the quota allows, or a duplicate name.
        """,
        facts: .quotas,
        explanation: """
            ACM issues certificates for 10 names unless the quota is raised, for 100 at most; a listener has 25 \
            certificates beside its default one.
            """,
        wrong: #"Certificate("example.com", alternativeNames: (1...10).map { "host\($0).example.com" }, in: zone)"#,
        right: #"Certificate("example.com", alternativeNames: ["*.example.com"], in: zone)"#,
        source: "AWS Certificate Manager User Guide, \"Quotas\"")

    static let cnameAtApex = Check(
        "cname-at-apex", .error, "A CNAME stands at the apex of its zone.",
        explanation: """
            No other record can exist beside a CNAME, and the apex always has NS and SOA records. Use an alias record \
            instead.
            """,
        wrong: #"Record("example.com", .cname("www.example.com"), in: zone)"#,
        right: #"Record("example.com", .alias(of: balancer), in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"Supported DNS record types\"")

    static let recordTwice = Check(
        "record-twice", .error, "Two records of a zone have one name and type, or stand beside a CNAME.",
        explanation: """
            Route 53 keeps one record set for each name and type in a zone, or several that differ in their set \
            identifiers. A zone that exists already is the same one for all stages and services.
            """,
        wrong: #"""
            Record("www.example.com", .a("192.0.2.1"), in: zone)
            Record("www.example.com", .a("192.0.2.2"), in: zone)
            """#,
        right: #"Record("www.example.com", .a("192.0.2.1", "192.0.2.2"), in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"Supported DNS record types\"")

    static let aliasWithTTL = Check(
        "alias-with-ttl", .error, "An alias record has a TTL.",
        explanation: "An alias uses the TTL of its target; Route 53 refuses a TTL on the alias itself.",
        wrong: #"Record("www.example.com", .alias(of: balancer), in: zone).ttl(.minutes(5))"#,
        right: #"Record("www.example.com", .alias(of: balancer), in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"Choosing between alias and non-alias records\"")

    static let invalidRecordValue = Check(
        "invalid-record-value", .error, "A record's value is not of its type.",
        explanation: "Route 53 refuses values that are not of the record's type.",
        wrong: #"Record("www.example.com", .a("192.0.2.256"), in: zone)"#,
        right: #"Record("www.example.com", .a("192.0.2.255"), in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"Supported DNS record types\"")

    static let hostWithoutRecord = Check(
        "host-without-record", .warning, "A route is for a host that has no DNS record.",
        explanation: """
            Requests for the host do not reach the load balancer, so the rule is never used. If the record is managed \
            elsewhere, declare the host with .https(host, certificate:).
            """,
        wrong:
            #".on(.route(.get, "/a", of: balancer).hosts("b.example.com"))  // balancer has .https("a.example.com", in: zone)"#,
        right: #".on(.route(.get, "/a", of: balancer).hosts("a.example.com"))"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Host conditions\"")

    static let recordWithoutRule = Check(
        "record-without-rule", .warning, "A record points to a load balancer that has no route for the name.",
        explanation: """
            Requests for the name get the load balancer's default response, 404. Either a route is missing or the \
            record is obsolete.
            """,
        wrong: #"""
            LoadBalancer("public", in: network).https("a.example.com", in: zone).https("b.example.com", in: zone)
            Function(…).on(.route(.get, "/", of: balancer).hosts("a.example.com"))
            """#,
        right: #"Function(…).on(.route(.get, "/", of: balancer).hosts("a.example.com", "b.example.com"))"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Listener rules\"")
}

// Records of several stacks, and what their routing needs.
extension Check {
    static let zoneInSeveralRegions = Check(
        "zone-in-several-regions", .error,
        "Stacks in several regions would each create a public hosted zone for the same domain.",
        explanation: """
            Route 53 is a global service: a hosted zone that one stack creates serves all regions. Each further zone \
            gets other name servers, the registrar delegates to one of them, and the records in the others are never \
            resolved.
            """,
        wrong: #"""
            let zone = HostedZone("example.com")
            Service("shop", regions: [.euCentral1, .usEast1]) { _, _ in
                zone
            }
            """#,
        right: #"""
            let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
            Service("shop", regions: [.euCentral1, .usEast1]) { _, region in
                Record("shop.example.com", .a(address[region]), in: zone).latency()
            }
            """#,
        source: "Amazon Route 53 Developer Guide, \"Considerations when working with public hosted zones\"")

    static let recordRoutingsConflict = Check(
        "record-routings-conflict", .error,
        "Records of one name and type have incompatible routing policies.",
        explanation: """
            All records of a name and type have one routing policy, latency records one for each region, failover \
            records one primary and one secondary. Route 53 refuses what does not fit, in the stack that is deployed \
            last.
            """,
        wrong: #"Record("shop.example.com", .alias(of: balancer), in: zone).failoverPrimary()  // in each region"#,
        right:
            #"Record("shop.example.com", .alias(of: balancer), in: zone).routing(.failover(region == .euCentral1 ? .primary : .secondary))"#,
        source: "Amazon Route 53 Developer Guide, \"Choosing a routing policy\"")

    static let routingWithoutChoice = Check(
        "routing-without-choice", .warning,
        "A record with a weighted, latency or failover policy is the only one of its name.",
        explanation: """
            With one record there is nothing to choose from, and a primary record that fails has no other to fall back \
            on. In an existing zone the other record may be managed elsewhere: then suppress this.
            """,
        wrong: #"Record("shop.example.com", .alias(of: balancer), in: zone).failoverPrimary()"#,
        right: #"Record("shop.example.com", .alias(of: balancer), in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"Active-active and active-passive failover\"")

    static let healthCheckOfSharedName = Check(
        "health-check-of-shared-name", .error, "A health check targets the name whose records it controls.",
        explanation: """
            Health checkers resolve the name like any client and reach whichever record is healthy. The check of a \
            failed region passes, and Route 53 keeps returning its record.
            """,
        wrong:
            #"Record("shop.example.com", .alias(of: balancer), in: zone).latency(healthCheck: HealthCheck("front", host: "shop.example.com"))"#,
        right:
            #"Record("shop.example.com", .alias(of: balancer), in: zone).latency(healthCheck: HealthCheck("front", host: "\(region).shop.example.com"))"#,
        source: "Amazon Route 53 Developer Guide, \"Best practices for Amazon Route 53 health checks\"")

    static let healthCheckWithoutRoute = Check(
        "health-check-without-route", .warning, "A health check requests a path that no route serves.",
        explanation: """
            A load balancer returns 404 for requests that match none of its rules. The check then never passes, and \
            Route 53 stops returning the records that depend on it.
            """,
        wrong: """
            .on(.route(.get, "/health", of: balancer))  // balancer has .https("bot.example.com", in: zone)
            HealthCheck("front", host: "bot.example.com", path: "/healthz")
            """,
        right: """
            .on(.route(.get, "/health", of: balancer))
            HealthCheck("front", host: "bot.example.com", path: "/health")
            """,
        source: "Amazon Route 53 Developer Guide, \"How Amazon Route 53 determines whether a health check is healthy\"")

    static let recordBelowDelegation = Check(
        "record-below-delegation", .warning, "A record is below a name that is delegated to other name servers.",
        explanation: """
            An NS record delegates a name, and everything below it, to other name servers. Resolvers ask those, so the \
            zone's own records for such names are never returned, except the addresses of the name servers.
            """,
        wrong: """
            Record("dev.example.com", .ns("ns1.example.net", "ns2.example.net"), in: zone)
            Record("api.dev.example.com", .a("192.0.2.1"), in: zone)
            """,
        right: """
            Record("dev.example.com", .ns("ns1.example.net", "ns2.example.net"), in: zone)
            Record("api.dev.example.com", .a("192.0.2.1"), in: devZone)
            """,
        source: "Amazon Route 53 Developer Guide, \"Routing traffic for subdomains\"; RFC 1034, section 4.2.1")

    static let healthCheckWithoutRecord = Check(
        "health-check-without-record", .warning,
        "A health check targets a name that has no record in its zone.",
        explanation: """
            The name does not resolve, so the check never passes, and Route 53 never returns the records that depend \
            on it. Names outside the zones of the specs are not checked; if the record is managed elsewhere, suppress \
            this.
            """,
        wrong: #"HealthCheck("front", host: "front.shop.example.com")"#,
        right: #"""
            HealthCheck("front", host: "front.shop.example.com")
            Record("front.shop.example.com", .alias(of: balancer), in: zone)
            """#,
        source: "Amazon Route 53 Developer Guide, \"How Amazon Route 53 determines whether a health check is healthy\"")

    static let invalidHostHealthCheck = Check(
        "invalid-host-health-check", .error,
        "A health check has an invalid host, path, port, interval or threshold.", facts: .quotas,
        explanation: "Route 53 refuses it when the stack is deployed.",
        wrong: #"HealthCheck("front", host: "eu.shop.example.com").interval(.seconds(20))"#,
        right: #"HealthCheck("front", host: "eu.shop.example.com").interval(.seconds(10))"#,
        source: "Amazon Route 53 API Reference, \"HealthCheckConfig\"")
}
