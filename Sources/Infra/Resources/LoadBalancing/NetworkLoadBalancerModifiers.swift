extension NetworkLoadBalancer {
    /// Passes a TCP port on to an application load balancer that listens on the same port.
    public func tcp(
        _ port: Int, to balancer: LoadBalancer, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> NetworkLoadBalancer {
        add(port, .tcp, .balancer(balancer, port: port), nil, SourceLocation(file, line, column))
    }

    /// Passes a TCP port on to IP addresses in the VPC.
    public func tcp(
        _ port: Int, to addresses: [String], port targetPort: Int,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> NetworkLoadBalancer {
        add(port, .tcp, .addresses(addresses, port: targetPort), nil, SourceLocation(file, line, column))
    }

    /// Passes a UDP port on to IP addresses in the VPC.
    public func udp(
        _ port: Int, to addresses: [String], port targetPort: Int,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> NetworkLoadBalancer {
        add(port, .udp, .addresses(addresses, port: targetPort), nil, SourceLocation(file, line, column))
    }

    /// Ends TLS and passes the plain connection on to IP addresses in the VPC.
    public func tls(
        _ port: Int, certificate: Certificate, to addresses: [String], port targetPort: Int,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> NetworkLoadBalancer {
        add(port, .tls, .addresses(addresses, port: targetPort), certificate, SourceLocation(file, line, column))
    }

    /// Reachable inside the VPC only.
    public func internalOnly() -> NetworkLoadBalancer {
        var copy = self
        copy.isInternal = true
        return copy
    }

    func add(
        _ number: Int, _ transport: Transport, _ target: PortTarget, _ certificate: Certificate?,
        _ location: SourceLocation
    ) -> NetworkLoadBalancer {
        var copy = self
        copy.ports.append(
            Port(number: number, transport: transport, target: target, certificate: certificate, location: location))
        return copy
    }
}
