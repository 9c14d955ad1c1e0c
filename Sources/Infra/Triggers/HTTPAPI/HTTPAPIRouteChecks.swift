extension HTTPAPIRoute {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        if path != "*" {
            APIPaths.check(path, isREST: false, at: location, &report)
        } else if method != .any {
            report(
                .invalidAPIPath, at: location,
                """
                The catch-all route "*" matches every method, but this one has \(method.name); write .httpAPI(.any, \
                "*").
                """)
        }
        if function.timeout > .seconds(30) {
            report(
                .timeoutBeyondTrigger, at: function.options.timeout?.location ?? location,
                """
                The function may run for \(function.timeout), but an HTTP API waits for 30 s at the most and then \
                answers 503; lower the timeout to 30 s or less.
                """,
                notes: [.init(location, "the route of the HTTP API")])
        }
        checkAPI(in: scope, &report)
        authorizer?.check(on: self, in: scope, &report)
        if !scopes.isEmpty, let authorizer, !authorizer.readsScopes {
            report(
                .invalidAuthorizer, at: location,
                """
                Scopes need a JWT authorizer, and the authorizer "\(authorizer.name)" is not one, so API Gateway \
                refuses them; remove scopes:, or use .jwt(…).
                """)
        }
    }

    private func checkAPI(in scope: Scope, _ report: inout Report) {
        if let id = api?.existingID, !APIGatewayID.isValid(id) {
            report(
                .malformedID, at: api?.location ?? location,
                """
                "\(id)" is not the id of an HTTP API, which has ten lower-case letters and digits, such as a1b2c3d4e5; \
                take it from the API's address.
                """)
        }
    }

    /// What tells the APIs of a service's routes apart.
    func apiName(in scope: Scope) -> String {
        guard let api else { return "" }
        if let id = api.existingID { return id }
        guard let owner = scope.owner(of: api), owner.index != scope.stack.index else { return "" }
        return "\(owner.index)"
    }
}
