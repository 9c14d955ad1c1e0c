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
            ACM writes its validation records into the zone. In one that does not have the name, or that only a VPC \
            sees, nobody finds them: the stack waits for hours and fails.
            """,
        wrong: #"Certificate("www.example.org", in: HostedZone("example.com"))"#,
        right: #"Certificate("www.example.com", in: HostedZone("example.com"))"#,
        source: "AWS Certificate Manager User Guide, \"DNS validation\"")

    static let certificateDoesNotCover = Check(
        "certificate-does-not-cover", .error, "A certificate does not hold for a host that leads to it.",
        explanation: """
            A browser refuses a certificate that does not hold for the host. A wildcard stands for exactly one label: \
            *.example.com is for a.example.com, not for example.com and not for a.b.example.com.
            """,
        wrong: #".https("a.b.example.com", in: zone, certificate: Certificate("*.example.com", in: zone))"#,
        right: #".https("a.b.example.com", in: zone, certificate: Certificate("*.b.example.com", in: zone))"#,
        source: """
            AWS Certificate Manager User Guide, "AWS Certificate Manager certificate characteristics and limitations"
            """)

    static let tooManyCertificateNames = Check(
        "too-many-certificate-names", .error, "A certificate has more names than an account may have, or one twice.",
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
            Nothing may stand beside a CNAME, and at the apex there are always NS and SOA records. An alias does what \
            is wanted.
            """,
        wrong: #"Record("example.com", .cname("www.example.com"), in: zone)"#,
        right: #"Record("example.com", .alias(of: balancer), in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"Supported DNS record types\"")

    static let recordTwice = Check(
        "record-twice", .error, "Two records of a zone have one name and type, or stand beside a CNAME.",
        explanation: """
            Route 53 keeps one set of records of a name and type in a zone, or several that are told apart by an id. A \
            zone that exists already is the same one for all stages and services.
            """,
        wrong: #"""
            Record("www.example.com", .a("192.0.2.1"), in: zone)
            Record("www.example.com", .a("192.0.2.2"), in: zone)
            """#,
        right: #"Record("www.example.com", .a("192.0.2.1", "192.0.2.2"), in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"Supported DNS record types\"")

    static let aliasWithTTL = Check(
        "alias-with-ttl", .error, "An alias record has a TTL.",
        explanation: "An alias is answered with the TTL of what it points to; Route 53 refuses one of its own.",
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
        "host-without-record", .warning, "A route is for a host to which no record leads.",
        explanation: """
            Nobody who asks for the host reaches the load balancer, so the rule is never used. Where the name is \
            written elsewhere, say so with .https(host, certificate:).
            """,
        wrong:
            #".on(.route(.get, "/a", of: balancer).hosts("b.example.com"))  // balancer has .https("a.example.com", in: zone)"#,
        right: #".on(.route(.get, "/a", of: balancer).hosts("a.example.com"))"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Host conditions\"")

    static let recordWithoutRule = Check(
        "record-without-rule", .warning, "A name leads to a load balancer that has no route for it.",
        explanation: """
            The name leads to the load balancer and its default answer, 404. It was forgotten in the routes, or is \
            left over.
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
        "Stacks of several regions would each create a public hosted zone of one domain.",
        explanation: """
            Route 53 is of no region: a hosted zone that one stack creates serves all regions. Each stack that creates \
            another gets other name servers, the registrar names those of one, and the records in the others are never \
            seen.
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
        "Records of one name and type have routing policies that do not go together.",
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
        "A record is routed by weight, latency or failover, and it is the only one of its name.",
        explanation: """
            With one record there is nothing to choose from, and a primary record that fails has no other to fall back \
            on. In a zone that exists already the other record may have been written elsewhere: then allow it.
            """,
        wrong: #"Record("shop.example.com", .alias(of: balancer), in: zone).failoverPrimary()"#,
        right: #"Record("shop.example.com", .alias(of: balancer), in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"Active-active and active-passive failover\"")

    static let healthCheckOfSharedName = Check(
        "health-check-of-shared-name", .error, "A health check asks the name whose records it is to judge.",
        explanation: """
            The checkers look the name up as everybody does and reach whichever record is healthy. The check of the \
            region that is down passes, and its record is answered on.
            """,
        wrong:
            #"Record("shop.example.com", .alias(of: balancer), in: zone).latency(healthCheck: HealthCheck("front", host: "shop.example.com"))"#,
        right:
            #"Record("shop.example.com", .alias(of: balancer), in: zone).latency(healthCheck: HealthCheck("front", host: "\(region).shop.example.com"))"#,
        source: "Amazon Route 53 Developer Guide, \"Best practices for Amazon Route 53 health checks\"")

    static let healthCheckWithoutRoute = Check(
        "health-check-without-route", .warning, "A health check asks for a path that no route takes.",
        explanation: """
            A load balancer answers 404 for what none of its rules takes. The check then never passes, and Route 53 \
            takes the records that wait for it out of its answers.
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
            An NS record hands a name, and everything below it, over to other name servers. Resolvers ask those, and \
            what the zone itself says of such names is never seen, but for the addresses of the name servers.
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
        "A health check asks a name in one of the zones for which no record is written.",
        explanation: """
            The checkers look the name up and find nothing, so the check never passes, and the records that wait for \
            it are never answered. A name outside the zones that the specs name is not looked at; where a record in \
            such a zone is written elsewhere, allow it.
            """,
        wrong: #"HealthCheck("front", host: "front.shop.example.com")"#,
        right: #"""
            HealthCheck("front", host: "front.shop.example.com")
            Record("front.shop.example.com", .alias(of: balancer), in: zone)
            """#,
        source: "Amazon Route 53 Developer Guide, \"How Amazon Route 53 determines whether a health check is healthy\"")

    static let invalidHostHealthCheck = Check(
        "invalid-host-health-check", .error,
        "A health check has a host, path, port, interval or threshold that Route 53 does not take.", facts: .quotas,
        explanation: "Route 53 refuses it when the stack is deployed.",
        wrong: #"HealthCheck("front", host: "eu.shop.example.com").interval(.seconds(20))"#,
        right: #"HealthCheck("front", host: "eu.shop.example.com").interval(.seconds(10))"#,
        source: "Amazon Route 53 API Reference, \"HealthCheckConfig\"")
}
