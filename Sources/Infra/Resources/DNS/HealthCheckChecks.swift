extension HealthCheck {
    public func check(in scope: Scope, _ report: inout Report) {
        func isOverridden(_ property: String) -> Bool { self.isOverridden("HealthCheckConfig.\(property)") }
        let hasOtherHost = isOverridden("FullyQualifiedDomainName")
        if !hasOtherHost, case .string(let host) = host, let problem = DomainName(host).problem() {
            report(
                .invalidHostHealthCheck, at: location,
                "\"\(host)\" cannot be the host of a health check: \(problem); write a domain name.")
        }
        if !hasOtherHost { checkAPI(in: scope, &report) }
        if !path.hasPrefix("/") || path.utf8.count > 255, !isOverridden("ResourcePath") {
            report(
                .invalidHostHealthCheck, at: location,
                """
                The path of a health check begins with a slash and has at most 255 characters, unlike "\(path)"; \
                correct it.
                """)
        }
        if let port, !isOverridden("Port"), !(1...65_535).contains(port.value) {
            report(
                .invalidHostHealthCheck, at: port.location,
                "The port of a health check is 1 to 65535, not \(port.value); correct it.")
        }
        if let interval, !isOverridden("RequestInterval"), ![10, 30].contains(interval.value.seconds) {
            report(
                .invalidHostHealthCheck, at: interval.location,
                "The interval of a health check is 10 s or 30 s, not \(interval.value); choose one of the two.")
        }
        if let failureThreshold, !isOverridden("FailureThreshold"), !(1...10).contains(failureThreshold.value) {
            report(
                .invalidHostHealthCheck, at: failureThreshold.location,
                "The failure threshold of a health check is 1 to 10, not \(failureThreshold.value); correct it.")
        }
    }

    /// An API without a default endpoint answers on no address that is of its region alone.
    private func checkAPI(in scope: Scope, _ report: inout Report) {
        for use in host.dependencies(at: location) {
            guard let stated = use.target as? HTTPAPI else { continue }
            let api = scope.meant(stated)
            guard !api.hasDefaultEndpoint else { continue }
            report(
                .invalidHostHealthCheck, at: location,
                """
                The \(title) asks the default endpoint of the HTTP API, which is switched off, so it would never be \
                healthy; remove .withoutDefaultEndpoint().
                """,
                notes: [.init(api.location, "the HTTP API")])
        }
    }
}
