extension RESTAPI {
    public func check(in scope: Scope, _ report: inout Report) {
        if !scope.stack.triggers.has(RESTAPIMethod.self), scope.stack.all(RESTAPIIntegration.self).isEmpty {
            report(
                .apiWithoutRoute, at: location,
                """
                Service "\(scope.stack.serviceName)" declares a REST API but has no method, so the settings have no \
                effect; add .on(.restAPI(…)) to a function or remove it.
                """)
        }
        throttling.map { $0.value.check(at: $0.location, &report) }
        accessLogs.map { $0.value.check(at: $0.location, &report) }
        checkExisting(&report)
        checkOptions(&report)
        checkEndpoint(&report)
        checkKeys(&report)
        guard let domain = customDomain, let certificate = domain.certificate else { return }
        if isRegional {
            APIDomains.check(domain.name, certificate, of: "regional REST API", at: domain.location, in: scope, &report)
        } else if let edge = Region(id: "us-east-1") {
            APIDomains.checkName(domain.name, certificate, at: domain.location, &report)
            certificate.checkDependency(
                in: edge, by: "edge-optimised REST API domain \"\(domain.name)\"", at: domain.location,
                because:
                    "what is served at the edge takes certificates of us-east-1 only, unless the API is .regional()",
                in: scope, &report)
        }
    }

    private func checkEndpoint(_ report: inout Report) {
        guard case .private(let ids) = endpoint else { return }
        let location = endpointPlace ?? self.location
        if ids.isEmpty {
            report(
                .privateAPIWithoutEndpoint, at: location,
                """
                A private API is reached through VPC endpoints only and this one names none, so nobody could call it; \
                name one: .private(vpcEndpoints: ["vpce-…"]).
                """)
        }
        for id in ids where !id.hasPrefix("vpce-") {
            report(
                .malformedID, at: location,
                "\"\(id)\" is not the id of a VPC endpoint, which begins with vpce-; correct it.")
        }
        if let domain = customDomain {
            report(
                .privateAPIWithDomain, at: domain.location,
                """
                A private API cannot have the public domain "\(domain.name)"; remove .domain, or make the API \
                .regional().
                """,
                notes: [.init(location, "private here")])
        }
    }

    private func checkKeys(_ report: inout Report) {
        for (offset, key) in keys.enumerated() {
            if let other = keys[..<offset].first(where: { $0.value.name == key.value.name }) {
                report(
                    .invalidUsagePlan, at: key.location,
                    "The API has two keys with the name \"\(key.value.name)\"; rename one.",
                    notes: [.init(other.location, "the other key")])
            }
        }
        for plan in usagePlans { check(plan, &report) }
        let names = usagePlans.map(\.value.name)
        for (offset, plan) in usagePlans.enumerated() where names[..<offset].contains(plan.value.name) {
            report(
                .invalidUsagePlan, at: plan.location,
                plan.value.name.map { "The API has two usage plans with the name \"\($0)\"; rename one." }
                    ?? "The API has two usage plans without a name; give names, and name the plan of each key.")
        }
        if usagePlans.count > 1, let plan = usagePlans.first(where: { $0.value.name == nil }) {
            report(
                .invalidUsagePlan, at: plan.location,
                """
                Where there are several usage plans each has a name, and this one has none; write .usagePlan("free", …).
                """)
        }
        for key in keys
        where !usagePlans.isEmpty && !names.contains(key.value.plan) || key.value.plan != nil && usagePlans.isEmpty {
            report(
                .invalidUsagePlan, at: key.location,
                key.value.plan.map {
                    """
                    The key "\(key.value.name)" is in the usage plan "\($0)", and the API has \
                    \(usagePlans.isEmpty ? "none that has a name" : list(names.compactMap { $0 })); correct the name.
                    """
                } ?? """
                    The API's usage plans have names, and the key "\(key.value.name)" is in none of them; add plan: \
                    "\(names.compactMap { $0 }.first ?? "")" to it.
                    """)
        }
    }

    private func check(_ plan: Placed<UsagePlan>, _ report: inout Report) {
        if let name = plan.value.name, name.isEmpty || !name.utf8.allSatisfy({ isLetter($0) || isDigit($0) }) {
            report(
                .invalidUsagePlan, at: plan.location,
                """
                "\(name)" cannot be the name of a usage plan here, which has letters and digits only, since an id is \
                made from it; change it.
                """)
        }
        let numbers = [plan.value.rate, plan.value.burst, plan.value.quota?.limit].compactMap { $0 }
        if let number = numbers.first(where: { $0 < 1 }) {
            report(
                .invalidUsagePlan, at: plan.location,
                """
                A limit of \(number) rejects every request; rates, bursts and quotas must be at least 1, or leave \
                them out.
                """)
        }
        if (plan.value.rate == nil) != (plan.value.burst == nil) {
            report(
                .invalidUsagePlan, at: plan.location,
                """
                A usage plan needs a rate and a burst together; give both requestsPerSecond and burst, or neither.
                """)
        }
    }
}

extension RESTAPIMethod {
    /// Source: Amazon API Gateway Developer Guide, "Quotas for configuring and running a REST API in API Gateway".
    func checkTimeout(of api: RESTAPI?, _ report: inout Report) {
        guard let timeout else { return }
        let seconds = timeout.value.seconds
        if streams {
            guard !(1...900).contains(seconds) else { return }
            report(
                .settingOutOfRange, at: timeout.location,
                "A REST API streams an answer for 1 s to 900 s, not for \(timeout.value); change it.")
        } else if api?.endpoint ?? .edge == .edge || !(1...300).contains(seconds) {
            guard !(1...29).contains(seconds) else { return }
            report(
                .settingOutOfRange, at: timeout.location,
                """
                The timeout of a REST API method is 1 s to 29 s, not \(timeout.value); change \
                it\((30...300).contains(seconds) ? ", or make the API .regional() and request a quota increase" : "").
                """)
        } else if seconds > 29 {
            report(
                .aboveQuota, at: timeout.location,
                """
                The method waits for \(timeout.value), and the default quota of an account is 29 s ("Maximum \
                integration timeout in milliseconds"); request an increase before the deployment.
                """)
        }
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        APIPaths.check(path, isREST: true, at: location, &report)
        let api = scope.stack.all(RESTAPI.self).first
        checkTimeout(of: api, &report)
        let longest = streams ? 900 : api?.endpoint ?? .edge == .edge ? 29 : 300
        let limit = Swift.max(1, Swift.min(longest, timeout?.value.seconds ?? 29))
        if function.timeout > .seconds(limit) {
            report(
                .timeoutBeyondTrigger, at: function.options.timeout?.location ?? location,
                """
                The function may run for \(function.timeout), but \
                \(timeout == nil ? "a REST API waits for 29 s at the most" : "this method waits for \(limit) s") and \
                then answers 504; lower the timeout to \(limit) s or less.
                """,
                notes: [.init(location, "the method of the REST API")])
        }
        checkSettings(in: scope, &report)
    }

    /// What it asks of requests.
    func checkSettings(in scope: Scope, _ report: inout Report) {
        if needsKey, scope.stack.all(RESTAPI.self).first?.keys.isEmpty ?? true {
            report(
                .keyWithoutPlan, at: location,
                """
                This method requires an API key, but the service's REST API has none, so every request gets 403; add \
                RESTAPI().apiKey("…").usagePlan(…).
                """)
        }
        checkCORS(&report)
        checkRequest(&report)
        authorizer?.check(in: scope, &report)
        if !scopes.isEmpty, let authorizer, !authorizer.readsScopes {
            report(
                .invalidAuthorizer, at: location,
                """
                Scopes need a Cognito authorizer, and the authorizer "\(authorizer.name)" is not one, so they have no \
                effect; remove scopes:, or use .cognito(…).
                """)
        }
    }
}

extension RESTAPIAuthorizer {
    /// Whether API Gateway looks at the scopes of what it is shown.
    /// Source: Amazon API Gateway Developer Guide, "Control access to REST APIs using Amazon Cognito user pools as an
    /// authorizer".
    fileprivate var readsScopes: Bool {
        switch kind {
        case .cognito, .existing(_, isUserPool: true): true
        default: false
        }
    }

    func check(in scope: Scope, _ report: inout Report) {
        if kind == .iam { return }
        if case .existing = kind {
            guard scope.stack.all(RESTAPI.self).first?.existing == nil else { return }
            report(
                .invalidAuthorizer, at: location,
                """
                The authorizer "\(name)" exists already, so it belongs to an API that exists, but this method is on \
                the service's own API; state RESTAPI.existing("…", root: "…"), or declare the authorizer.
                """)
            return
        }
        AuthorizerName.check(name, at: location, &report)
        function?.check("authorizer \"\(name)\"", at: location, in: scope, &report)
        if case .cognito(let pool) = kind {
            pool.checkDependency(by: "authorizer \"\(name)\"", at: location, in: scope, &report)
        }
        if let cacheTime, !(0...3_600).contains(cacheTime.seconds) {
            report(
                .invalidAuthorizer, at: location,
                """
                API Gateway caches an authorizer's result for 0 s to 3,600 s, not for \(cacheTime); change \
                cacheFor.
                """)
        }
        if case .request = kind, identitySources.isEmpty, cacheTime?.seconds != 0 {
            report(
                .invalidAuthorizer, at: location,
                """
                The authorizer "\(name)" caches results but has no identity source as the cache key, so one caller \
                would get another's result; add one, or set cacheFor: .seconds(0).
                """)
        }
        for source in identitySources
        where !source.hasPrefix("method.request.") && !source.hasPrefix("context.")
            && !source.hasPrefix("stageVariables.")
        {
            report(
                .invalidAuthorizer, at: location,
                """
                "\(source)" is not an identity source of a REST API, which begins with method.request.header., \
                method.request.querystring., context. or stageVariables.; write such as \
                method.request.header.Authorization.
                """)
        }
    }
}
