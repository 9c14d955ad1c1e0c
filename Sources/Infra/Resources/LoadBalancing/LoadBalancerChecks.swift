extension LoadBalancer {
    public func check(in scope: Scope, _ report: inout Report) {
        guard let network else { return }
        if !isOverridden("Name") {
            LoadBalancerNames.check(physicalName(in: scope), title, at: location, &report)
        }
        if !isOverridden("Subnets") { network.checkForLoadBalancer(title, minimum: 2, in: scope, &report) }
        if let idleTimeout = options.idleTimeout, !isOverridden("LoadBalancerAttributes"),
            !(1...4000).contains(idleTimeout.value.seconds)
        {
            report(
                .idleTimeoutOutOfRange, at: idleTimeout.location,
                """
                The \(title) has an idle timeout of \(idleTimeout.value), and AWS allows 1 s to 4,000 s; choose a \
                value in that range.
                """)
        }
        let ownListeners = scope.stack.all(Listener.self).filter { $0.balancer?.key == key }
        if ownListeners.isEmpty, !hasWrittenOutListener(in: scope) {
            report(
                .loadBalancerWithoutListener, at: location,
                """
                The \(title) has no listener, so nothing reaches it; add .https("host", in: zone), or state a Listener \
                of it.
                """)
        }
        for (offset, listener) in ownListeners.enumerated() {
            if let other = ownListeners[..<offset].first(where: { $0.port == listener.port }) {
                report(
                    .twoListenersOnOnePort, at: listener.location,
                    "The \(title) has two listeners on port \(listener.port); remove one or give it another port.",
                    notes: [.init(other.location, "the other listener")])
            }
        }
        for host in options.hosts { checkHost(host, in: scope, &report) }
    }

    private func checkHost(_ host: Host, in scope: Scope, _ report: inout Report) {
        let name = DomainName(host.name)
        if let problem = name.problem(allowsUnderscore: false) {
            report(.invalidDomainName, at: host.location, "\"\(host.name)\" cannot be a host: \(problem); correct it.")
            return
        }
        let names = host.certificate.names
        if !names.isEmpty, !names.contains(where: { $0.covers(name) }) {
            report(
                .certificateDoesNotCover, at: host.location,
                """
                The \(host.certificate.title) does not hold for the host "\(host.name)"; it is for \
                \(list(names.map(\.text))), and a wildcard stands for one label. Add the host to the certificate or \
                use another one.
                """,
                notes: [.init(host.certificate.location, "the certificate")])
        }
    }
}

extension Listener {
    public func check(in scope: Scope, _ report: inout Report) {
        checkMutualTLS(in: scope, &report)
        guard let balancer else { return }
        if !(1...65535).contains(port) {
            report(
                .portOutOfRange, at: location(of: "Port"),
                "The listener of the \(balancer.title) is on port \(port), and ports are 1 to 65535; correct it.")
        }
        if port == 443, !isHTTPS, !["Protocol", "Certificates"].contains(where: isOverridden) {
            report(
                .listenerWithoutTLS, at: location(of: "Port"),
                """
                The listener of the \(balancer.title) answers plain HTTP on port 443, where clients speak TLS; add \
                certificates:, or write port: 80.
                """)
        }
        guard !isOverridden("Certificates") else { return }
        for certificate in certificates {
            certificate.checkDependency(
                in: scope.region, by: "HTTPS listener of \(balancer.title)", at: location,
                because: "a listener takes certificates of its own region only", in: scope, &report)
        }
        if certificates.count > 26 {
            report(
                .tooManyCertificateNames, at: location,
                """
                The listener has \(certificates.count) certificates; the limit is 25 beside the default one. Put \
                several names on one certificate.
                """)
        }
    }
}

extension Declaration {
    /// Whether a listener of this load balancer is written out with `Resource`.
    func hasWrittenOutListener(in scope: Scope) -> Bool {
        scope.stack.all(Resource.self).contains { resource in
            guard resource.type == "AWS::ElasticLoadBalancingV2::Listener",
                let arn = resource.properties.first(where: { $0.key == "LoadBalancerArn" })?.value
            else { return false }
            var isMine = arn.dependencies(at: location).contains { $0.target.key == key }
            arn.forEachReference { isMine = isMine || $0.id == logicalID }
            return isMine
        }
    }
}
