extension LoadBalancer {
    /// Answers HTTPS for a host: a certificate validated in the zone, the listener on port 443, and an alias record.
    ///
    /// Given several times, the listener has a certificate for each host. Each part is also there on its own:
    /// `Certificate`, `Listener`, `Record`.
    /// - Parameters:
    ///   - certificate: one to use instead of a new one.
    ///   - routing: how Route 53 chooses where several stacks, such as those of several regions, answer for the host.
    public func https(
        _ host: String, in zone: HostedZone, certificate: Certificate? = nil, routing: RecordRouting? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> LoadBalancer {
        let location = SourceLocation(file, line, column)
        let certificate = certificate ?? Certificate(host, in: zone, file: file, line: line, column: column)
        return with {
            $0.options.hosts.append(
                Host(name: host, zone: zone, certificate: certificate, routing: routing, location: location))
        }
    }

    /// Answers HTTPS for a host whose DNS record is somebody else's business.
    public func https(
        _ host: String, certificate: Certificate, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> LoadBalancer {
        with {
            $0.options.hosts.append(
                Host(name: host, zone: nil, certificate: certificate, location: SourceLocation(file, line, column)))
        }
    }

    /// Answers HTTP on port 80 by a redirect to the same address on HTTPS.
    public func redirectHTTPToHTTPS(
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> LoadBalancer {
        with { $0.options.redirectLocation = SourceLocation(file, line, column) }
    }

    /// Which TLS versions and ciphers its HTTPS listener takes. Default: TLS 1.3 and 1.2.
    public func tlsPolicy(_ policy: TLSPolicy) -> LoadBalancer { with { $0.options.policy = policy } }

    /// What its HTTPS listener answers where no route matches. Default: 404.
    public func `default`(_ action: ListenerAction) -> LoadBalancer { with { $0.options.defaultAction = action } }

    /// Reachable inside the VPC only.
    public func internalOnly() -> LoadBalancer { with { $0.options.isInternal = true } }

    /// Has IPv6 addresses too; its hosts get AAAA records.
    public func dualStack() -> LoadBalancer { with { $0.options.isDualStack = true } }

    /// How long a connection may be idle: 1 s to 4,000 s. Default: 60 s.
    public func idleTimeout(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> LoadBalancer {
        with { $0.options.idleTimeout = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Cannot be deleted while this is set.
    public func deletionProtection() -> LoadBalancer { with { $0.options.isProtected = true } }

    /// Uses these security groups instead of one of its own: ids, or references to declared groups.
    public func securityGroups(
        _ groups: Value..., file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> LoadBalancer {
        with { $0.options.securityGroups += groups.map { Placed($0, SourceLocation(file, line, column)) } }
    }

    private func with(_ change: (inout LoadBalancer) -> Void) -> LoadBalancer {
        var copy = self
        change(&copy)
        return copy
    }
}

extension LoadBalancer: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        let plain = LoadBalancerOptions()
        guard options != plain else { return [] }
        var lost = IneffectiveSetting.all([
            ("tlsPolicy", options.policy == plain.policy ? nil : location),
            ("default", options.defaultAction == plain.defaultAction ? nil : location),
            ("internalOnly", options.isInternal ? location : nil), ("dualStack", options.isDualStack ? location : nil),
            ("idleTimeout", options.idleTimeout?.location),
            ("deletionProtection", options.isProtected ? location : nil),
            ("securityGroups", options.securityGroups.first?.location),
            ("mutualTLS", options.mutualTLS?.location),
        ])
        for (modifier, location) in [
            ("https", options.hosts.first?.location), ("redirectHTTPToHTTPS", options.redirectLocation),
        ] {
            guard let location else { continue }
            lost.append(
                IneffectiveSetting(
                    modifier: modifier, location: location,
                    instead: "remove it, and name a listener that it has by Listener.existing(\"arn:…\")"))
        }
        return lost
    }
}
