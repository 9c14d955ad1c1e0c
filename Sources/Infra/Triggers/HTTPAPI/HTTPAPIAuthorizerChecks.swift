extension HTTPAPIAuthorizer {
    /// Whether API Gateway looks at the scopes of what it is shown.
    /// Source: Amazon API Gateway Version 2 API Reference, "Route" (authorizationScopes).
    var readsScopes: Bool {
        switch kind {
        case .jwt, .existing(_, isJWT: true): true
        case .request, .existing(_, isJWT: false), .iam: false
        }
    }

    /// A pool issues no tokens for the clients of another one.
    private func checkClients(_ audience: [Value], of pool: UserPool, in scope: Scope, _ report: inout Report) {
        pool.checkDependency(by: "authorizer \"\(name)\"", at: location, in: scope, &report)
        for case .reference(let reference) in audience {
            guard let client = reference.target.base as? UserPoolClient, client.pool.key != pool.key else { continue }
            report(
                .invalidAuthorizer, at: location,
                """
                The authorizer "\(name)" accepts tokens of the \(pool.title), but the \(client.title) belongs to the \
                \(client.pool.title), so none of its tokens would be accepted; use a client of the same pool.
                """,
                notes: [.init(client.location, "the client")])
        }
    }

    func check(on route: HTTPAPIRoute, in scope: Scope, _ report: inout Report) {
        checkName(&report)
        switch kind {
        case .jwt(let issuer, let audience, let pool):
            if let pool { checkClients(audience, of: pool, in: scope, &report) }
            if case .string(let url) = issuer, !url.hasPrefix("https://") || url.utf8.count < 12 {
                report(
                    .issuerNotHTTPS, at: location,
                    """
                    The issuer "\(url)" is not an https:// address, from which API Gateway gets the keys of its \
                    tokens; write the issuer as it stands in them, such as https://id.example.com.
                    """)
            }
            if audience.isEmpty {
                report(
                    .invalidAuthorizer, at: location,
                    """
                    The authorizer "\(name)" has no audience, so it would accept tokens for other clients, and API \
                    Gateway refuses it; add the client's id: audience: ["…"].
                    """)
            }
        case .request(let function):
            function.check("authorizer \"\(name)\"", at: location, in: scope, &report)
            checkCache(&report)
        case .existing:
            if route.api?.isOwned ?? true {
                report(
                    .invalidAuthorizer, at: location,
                    """
                    The authorizer "\(name)" exists already, so it belongs to an API that exists, but this route is on \
                    the service's own API; add of: HTTPAPI.existing("…") to the route, or declare the authorizer.
                    """)
            }
            return
        case .iam: return
        }
        if let api = route.api, !api.isOwned || (scope.owner(of: api)?.index ?? scope.stack.index) != scope.stack.index
        {
            report(
                .invalidAuthorizer, at: location,
                """
                An authorizer belongs to its API, and that of this route is not the service's own; use one of that \
                API: .authorizer(.existing("a1b2c3", isJWT: …)).
                """)
        }
    }

    private func checkCache(_ report: inout Report) {
        if let cacheTime, !(0...3_600).contains(cacheTime.seconds) {
            report(
                .invalidAuthorizer, at: location,
                """
                API Gateway caches an authorizer's result for 0 s to 3,600 s, not for \(cacheTime); change \
                cacheFor.
                """)
        } else if let cacheTime, cacheTime.seconds > 0, identitySources.isEmpty {
            report(
                .invalidAuthorizer, at: location,
                """
                The authorizer "\(name)" caches results for \(cacheTime) but has no identity source as the cache key, \
                so one caller would get another's result; add one, such as identitySources: \
                ["$request.header.Authorization"].
                """)
        }
        for source in identitySources
        where !source.hasPrefix("$request.") && !source.hasPrefix("$context.") && !source.hasPrefix("$stageVariables.")
        {
            report(
                .invalidAuthorizer, at: location,
                """
                "\(source)" is not an identity source of an HTTP API, which begins with $request.header., \
                $request.querystring., $context. or $stageVariables.; write such as $request.header.Authorization.
                """)
        }
    }

    private func checkName(_ report: inout Report) {
        guard isMade else { return }
        AuthorizerName.check(name, at: location, &report)
    }
}
