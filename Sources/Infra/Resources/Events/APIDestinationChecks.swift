extension APIDestination {
    public func check(in scope: Scope, _ report: inout Report) {
        let name = scope.physicalName(deployedName)
        if !isOverridden("Name") { EventText.checkName(Placed(name, location), "API destination", &report) }
        if !isOverridden("InvocationEndpoint"),
            !url.hasPrefix("https://") || url.utf8.count < 12 || url.utf8.contains(UInt8(ascii: " "))
        {
            report(
                .invalidEventRule, at: location,
                "EventBridge calls only https endpoints, and \"\(url)\" is not one; write https://….")
        }
        if let rate, rate < 1, !isOverridden("InvocationRateLimitPerSecond") {
            report(.settingOutOfRange, at: location, "The rate is \(rate) calls a second; write 1 or more.")
        }
        if method == .any, !isOverridden("HttpMethod") {
            report(
                .invalidEventRule, at: location,
                """
                EventBridge calls an endpoint with one method; name it, such as .post.
                """)
        }
        for secret in authorization.secrets {
            guard case .parameterStore = secret.store else { continue }
            report(
                .invalidEventRule, at: secret.location,
                """
                CloudFormation puts a secret of Secrets Manager into a connection, and "\(secret.name)" is a \
                parameter; write Secret.secretsManager("…").
                """)
        }
    }
}
