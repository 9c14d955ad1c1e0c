/// A network load balancer: TCP, TLS or UDP to addresses or to an application load balancer.
/// Becomes `AWS::ElasticLoadBalancingV2::LoadBalancer` with a target group and a listener for each port.
///
/// It cannot start functions: that takes a `LoadBalancer`, behind which it may be put in front of one.
/// Source: Elastic Load Balancing User Guide for Network Load Balancers.
public struct NetworkLoadBalancer: AliasTargetDeclaration, NamedDeclaration {
    public static var kind: String { "network load balancer" }

    /// Its name in the service; with service and stage before it, 32 characters at most.
    public let declaredName: String
    public var origin: Origin
    let network: Network
    var isInternal = false
    var ports: [Port] = []

    struct Port: Sendable, Equatable {
        let number: Int
        let transport: Transport
        let target: PortTarget
        let certificate: Certificate?
        let location: SourceLocation

        static func == (a: Port, b: Port) -> Bool {
            a.number == b.number && a.transport == b.transport && a.target == b.target && a.certificate == b.certificate
        }
    }

    enum Transport: String, Sendable { case tcp = "TCP", udp = "UDP", tls = "TLS" }

    enum PortTarget: Sendable, Equatable {
        case balancer(LoadBalancer, port: Int)
        case addresses([String], port: Int)

        var port: Int {
            switch self {
            case .balancer(_, let port), .addresses(_, let port): port
            }
        }
    }

    /// - Parameters:
    ///   - name: letters, digits and hyphens; with service and stage before it, 32 characters at most.
    ///   - network: the VPC and its subnets; one subnet is enough.
    public init(
        _ name: String, in network: Network, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.network = network
        origin = Origin(file, line, column)
    }

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

    private func add(
        _ number: Int, _ transport: Transport, _ target: PortTarget, _ certificate: Certificate?,
        _ location: SourceLocation
    ) -> NetworkLoadBalancer {
        var copy = self
        copy.ports.append(
            Port(number: number, transport: transport, target: target, certificate: certificate, location: location))
        return copy
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName) + "NetworkLoadBalancer" }

    public var dependencies: [Dependency] {
        [Dependency(network, at: location)]
            + ports.flatMap { port -> [Dependency] in
                var dependencies = port.certificate.map { [Dependency($0, at: port.location)] } ?? []
                if case .balancer(let balancer, _) = port.target {
                    dependencies.append(Dependency(balancer, at: port.location))
                }
                return dependencies
            }
    }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        (stack.value(of: self, "DNSName"), stack.value(of: self, "CanonicalHostedZoneID"))
    }

    public func lower(into stack: inout Stack) {
        stack.add(
            logicalID, "AWS::ElasticLoadBalancingV2::LoadBalancer",
            [
                .init("Name", .string(stack.scope.physicalName(deployedName))), .init("Type", "network"),
                .init("Scheme", isInternal ? "internal" : "internet-facing"),
                .init("Subnets", network.subnetValues(isInternal: isInternal, in: &stack)),
            ])
        for port in ports {
            stack.at(port.location) { stack in
                lower(port, into: &stack)
            }
        }
    }

    private func lower(_ port: Port, into stack: inout Stack) {
        let groupID = LogicalID.words(deployedName) + "TargetGroup\(port.number)"
        var properties: [Value.Member] = [.init("VpcId", network.vpcValue(in: &stack))]
        var dependsOn: [String] = []
        switch port.target {
        case .balancer(let balancer, let number):
            properties += [
                .init("TargetType", "alb"), .init("Protocol", "TCP"), .init("Port", .int(number)),
                .init("Targets", [["Id": stack.value(of: balancer), "Port": .int(number)]]),
            ]
            // The target must listen on the port before it can be registered.
            if stack.scope.stack.owns(balancer),
                let listener = balancer.parts.compactMap({ $0 as? Listener }).first(where: { $0.port == number })
            {
                dependsOn.append(listener.logicalID)
            }
        case .addresses(let addresses, let number):
            properties += [
                .init("TargetType", "ip"), .init("Protocol", port.transport == .udp ? "UDP" : "TCP"),
                .init("Port", .int(number)),
                .init("Targets", .array(addresses.map { ["Id": .string($0), "Port": .int(number)] })),
            ]
        }
        stack.add(groupID, "AWS::ElasticLoadBalancingV2::TargetGroup", properties, dependsOn: dependsOn)
        stack.add(
            LogicalID.words(deployedName) + "Listener\(port.number)", "AWS::ElasticLoadBalancingV2::Listener",
            .init(present: [
                ("LoadBalancerArn", .ref(logicalID)), ("Port", .int(port.number)),
                ("Protocol", .string(port.transport.rawValue)),
                ("SslPolicy", port.certificate == nil ? nil : .string(TLSPolicy.tls13.name)),
                ("Certificates", port.certificate.map { [["CertificateArn": stack.value(of: $0)]] }),
                ("DefaultActions", [["Type": "forward", "TargetGroupArn": .ref(groupID)]]),
            ]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        LoadBalancerNames.check(scope.physicalName(deployedName), title, at: location, &report)
        network.checkForLoadBalancer(title, minimum: 1, in: scope, &report)
        if ports.isEmpty {
            report(
                .loadBalancerWithoutListener, at: location,
                "The \(title) has no port, so nothing reaches it; give it at least one by .tcp, .udp or .tls.")
        }
        for port in ports {
            Ports.check(port.number, to: port.target.port, of: title, at: port.location, &report)
            if case .addresses(let addresses, _) = port.target {
                for address in addresses where !AddressRange.isAddress(address) {
                    report(
                        .invalidAddressRange, at: port.location,
                        "\"\(address)\" is no IP address; write one such as 10.0.0.1.")
                }
            }
            port.certificate?.checkDependency(
                in: scope.region, by: "listener on port \(port.number)", at: port.location,
                because: "a listener takes certificates of its own region only", in: scope, &report)
        }
        Ports.checkTwice(ports.map { ($0.number, $0.location) }, of: title, &report)
    }
}
