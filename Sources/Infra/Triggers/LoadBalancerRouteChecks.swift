extension LoadBalancerRoute {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        checkListener(function, in: scope, &report)
        checkConditions(&report)
        checkPatterns(&report)
        healthCheck.map { $0.value.check(at: $0.location, &report) }
        authentication?.check(in: scope, &report)
        if let authentication, let listener, listener.arn == nil, !listener.isHTTPS {
            report(
                .invalidRoute, at: authentication.location,
                """
                Users sign in and tokens are validated over HTTPS only, and the \(listener.title) has no certificate; \
                put the route on the HTTPS listener.
                """,
                notes: [.init(listener.location, "the listener")])
        }
        if let priority, !(1...50_000).contains(priority.value) {
            report(
                .invalidRoute, at: priority.location,
                """
                The priority of a rule is 1 to 50,000, not \(grouped(priority.value)); choose another, or leave it \
                out to have one chosen.
                """)
        }
        let idle = balancer.map { scope.resolved($0).options.idleTimeout?.value ?? .seconds(60) } ?? .seconds(60)
        if function.timeout >= idle {
            report(
                .timeoutBeyondIdleTimeout, at: function.options.timeout?.location ?? location,
                """
                The function may run for \(function.timeout), but its load balancer closes a connection that is idle \
                for \(idle) and then answers 504; lower the timeout or raise the balancer's .idleTimeout.
                """,
                notes: [.init(location, "the route")])
        }
    }

    private func checkListener(_ function: Function, in scope: Scope, _ report: inout Report) {
        if let arn = givenListener?.arn {
            checkExisting(arn, in: scope, &report)
            return
        }
        if let balancer, !balancer.isOwned {
            report(
                .routeWithoutListener, at: location,
                """
                A route is on a listener, and which listeners the existing \(balancer.title) has is not known here; \
                write .route(…, of: Listener.existing("arn:…:listener/app/…")).
                """)
            return
        }
        guard let listener else {
            report(
                .routeWithoutListener, at: location,
                """
                The route goes to the load balancer "\(balancer?.declaredName ?? "")", which answers HTTPS for no \
                host; add .https("host", in: zone) to it, or name a Listener of it.
                """,
                notes: balancer.map { [.init($0.location, "the load balancer")] } ?? [])
            return
        }
        if listener.action.isRedirect {
            report(
                .routeOnRedirect, at: location,
                """
                The route is on a listener that sends every request to HTTPS by default; put it on the HTTPS listener.
                """,
                notes: [.init(listener.location, "the listener")])
        }
        guard !hosts.isEmpty else { return }
        let certificates = listener.certificates.map { scope.resolved($0) }
        let names = certificates.flatMap(\.names)
        guard !names.isEmpty, certificates.allSatisfy({ !$0.names.isEmpty }) else { return }
        for host in hosts where !names.contains(where: { $0.covers(DomainName(host)) || $0 == DomainName(host) }) {
            report(
                .certificateDoesNotCover, at: location,
                """
                The route is for the host "\(host)", but the listener's certificates hold for \
                \(list(names.map(\.text))) only, and a wildcard stands for one label; add the host to a certificate or \
                correct the route.
                """,
                notes: [.init(certificates[0].location, "the certificate")])
        }
    }

    private func checkExisting(_ text: String, in scope: Scope, _ report: inout Report) {
        let isListener = ExistingARN(text, service: "elasticloadbalancing", resource: "listener/", what: "listener")
            .check(
                in: scope.region, by: "function's target group", at: location, .listenerInOtherRegion,
                because: "a listener forwards to target groups of its own region and account only",
                notes: scope.regionNotes, &report)
        guard isListener, let arn = ARN(text) else { return }
        if !arn.resource.hasPrefix("listener/app/") {
            report(
                .malformedARN, at: location,
                """
                "\(text)" is the listener of a load balancer that cannot start functions; only an application load \
                balancer can: …:listener/app/….
                """)
        } else if arn.resource.split(separator: "/").count != 5 {
            report(
                .malformedARN, at: location,
                "\"\(text)\" is not the whole ARN of a listener, which ends in listener/app/NAME/ID/ID; copy it again.")
        }
    }

    private func checkConditions(_ report: inout Report) {
        let hosts = effectiveHosts
        var count = 0
        var wildcards = 0
        var long: [String] = []
        func add(_ value: String) {
            count += 1
            wildcards += value.utf8.count { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
            if value.utf8.count > 128 { long.append(value) }
        }
        for host in hosts { add(host) }
        if let effectivePath { add(effectivePath) }
        for range in sources { add(range) }
        for header in headers { for value in header.values { add(value) } }
        for case .string(let text) in queries.lazy.map(\.value) { add(text) }
        for name in methodNames { add(name) }
        if let given {
            count += given.hostPatterns.count + given.pathPatterns.count
            for header in given.headerPatterns { count += header.patterns.count }
        }
        if count > 5 {
            report(
                .invalidRoute, at: location,
                """
                The route has \(count) condition values, and a rule may have five over all its conditions; \
                split it into several routes.
                """)
        }
        if wildcards > Limits.albConditionWildcards.value {
            report(
                .invalidRoute, at: location,
                """
                The route has \(wildcards) wildcards; the limit for a rule is \(Limits.albConditionWildcards.value). \
                Use fewer.
                """)
        }
        for value in long {
            report(
                .invalidRoute, at: location,
                "The condition value \"\(value)\" is \(grouped(value.utf8.count)) characters; the limit is 128. Shorten it."
            )
        }
        if let path = effectivePath, let problem = Self.pathProblem(path) {
            report(.invalidRoute, at: location, "\"\(path)\" cannot be the path of a rule: \(problem).")
        }
        for host in hosts where !host.utf8.contains(UInt8(ascii: ".")) || !Self.isHost(host) {
            report(
                .invalidRoute, at: location,
                "\"\(host)\" cannot be the host of a rule; write a domain such as bot.example.com.")
        }
        for range in sources where !AddressRange.isValid(range) {
            report(
                .invalidRoute, at: location,
                "\"\(range)\" is not a range of addresses; write one such as 149.154.160.0/20.")
        }
    }

    /// Whether it is a domain name once its wildcards stand for something.
    private static func isHost(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) else {
            return DomainName(text).problem(allowsUnderscore: false) == nil
        }
        let bytes = text.utf8.map { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") ? UInt8(ascii: "x") : $0 }
        return DomainName(String(decoding: bytes, as: UTF8.self)).problem(allowsUnderscore: false) == nil
    }

    private static func pathProblem(_ path: String) -> String? {
        guard path.hasPrefix("/") || path.hasPrefix("*") else { return "it does not begin with a slash" }
        let isPlain = path.utf8.allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-")
        }
        if isPlain { return nil }
        for scalar in path.unicodeScalars {
            if scalar.isASCII, let byte = scalar.utf8.first,
                isLetter(byte) || isDigit(byte) || "_-.$/~\"'@:+*?&".utf8.contains(byte)
            {
                continue
            }
            return """
                \(scalar == " " ? "a space" : "\"\(Character(scalar))\"") is not allowed; letters, digits and \
                _-.$/~"'@:+&*? are
                """
        }
        return nil
    }
}
