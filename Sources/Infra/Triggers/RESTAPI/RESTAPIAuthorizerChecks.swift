extension RESTAPIAuthorizer {
    /// Whether API Gateway looks at the scopes of what it is shown.
    /// Source: Amazon API Gateway Developer Guide, "Control access to REST APIs using Amazon Cognito user pools as an
    /// authorizer".
    var readsScopes: Bool {
        switch kind {
        case .cognito, .existing(_, isUserPool: true): true
        case .token, .request, .existing(_, isUserPool: false), .iam: false
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
