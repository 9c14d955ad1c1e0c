extension ClassicLoadBalancer {
    /// Passes HTTP on a port to a port of the instances.
    public func http(
        _ port: Int = 80, to instancePort: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> ClassicLoadBalancer {
        with {
            $0.ports.append(
                Port(
                    number: port, instancePort: instancePort, certificate: nil,
                    location: SourceLocation(file, line, column)))
        }
    }

    /// Ends HTTPS and passes HTTP on to a port of the instances.
    public func https(
        _ port: Int = 443, certificate: Certificate, to instancePort: Int,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> ClassicLoadBalancer {
        with {
            $0.ports.append(
                Port(
                    number: port, instancePort: instancePort, certificate: certificate,
                    location: SourceLocation(file, line, column)))
        }
    }

    /// Reachable inside the VPC only.
    public func internalOnly() -> ClassicLoadBalancer { with { $0.isInternal = true } }
    /// Its security groups: ids, or references to declared groups.
    public func securityGroups(_ groups: Value...) -> ClassicLoadBalancer { with { $0.securityGroups += groups } }
    /// What tells whether an instance is well: `HTTP:8080/health`.
    public func healthCheck(_ target: String) -> ClassicLoadBalancer { with { $0.healthCheckTarget = target } }

    private func with(_ change: (inout ClassicLoadBalancer) -> Void) -> ClassicLoadBalancer {
        var copy = self
        change(&copy)
        return copy
    }
}
