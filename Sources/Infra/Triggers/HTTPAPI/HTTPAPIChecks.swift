extension HTTPAPI {
    public func check(in scope: Scope, _ report: inout Report) {
        if !isUsed(in: scope) {
            report(
                .apiWithoutRoute, at: location,
                """
                Service "\(scope.stack.serviceName)" declares an HTTP API but has no route, so the settings have no \
                effect; add .on(.httpAPI(…)) to a function or remove it.
                """)
        }
        throttling.map { $0.value.check(at: $0.location, &report) }
        if !isOverridden("CorsConfiguration") { cors.map { $0.value.check(at: $0.location, &report) } }
        accessLogs.map { $0.value.check(at: $0.location, &report) }
        if !isOverridden("Description") { report.longDescription(text, of: "HTTP API", at: location) }
        if !hasDefaultEndpoint, customDomain == nil, !isOverridden("DisableExecuteApiEndpoint") {
            report.apiWithoutEndpoint("HTTP API", at: location)
        }
        guard let domain = customDomain, let certificate = domain.certificate else { return }
        APIDomains.check(domain.name, certificate, of: "HTTP API", at: domain.location, in: scope, &report)
    }

    /// Whether a function has a route of it, here or in a service that names it.
    private func isUsed(in scope: Scope) -> Bool {
        scope.hasHTTPAPIRoute || !scope.stack.all(HTTPAPIIntegration.self).isEmpty
            || scope.model.stacks.contains { other in
                other.triggers(HTTPAPIRoute.self).contains { $0.trigger.api?.location == location }
            }
    }
}
