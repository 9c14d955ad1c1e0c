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
                \(timeout == nil ? "a REST API waits for 29 s at the most" : "this method waits for \(grouped(limit)) s") and \
                then answers 504; lower the timeout to \(grouped(limit)) s or less.
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
