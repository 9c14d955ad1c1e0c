/// A classic load balancer, AWS' former generation: ports to EC2 instances.
/// Becomes `AWS::ElasticLoadBalancing::LoadBalancer`.
///
/// It cannot start functions: that takes a `LoadBalancer`.
/// Source: Elastic Load Balancing User Guide for Classic Load Balancers.
public struct ClassicLoadBalancer: AliasTargetDeclaration, NamedDeclaration {
    public static var kind: String { "classic load balancer" }

    /// Its name in the service; with service and stage before it, 32 characters at most.
    public let declaredName: String
    public var origin: Origin
    let network: Network
    let instances: [String]
    var isInternal = false
    var ports: [Port] = []
    var securityGroups: [Value] = []
    var healthCheckTarget: String?

    struct Port: Sendable, Equatable {
        let number: Int
        let instancePort: Int
        let certificate: Certificate?
        let location: SourceLocation

        static func == (a: Port, b: Port) -> Bool {
            a.number == b.number && a.instancePort == b.instancePort && a.certificate == b.certificate
        }
    }

    /// - Parameter instances: ids of the EC2 instances behind it.
    public init(
        _ name: String, in network: Network, instances: [String],
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.declaredName = name
        self.network = network
        self.instances = instances
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName) + "ClassicLoadBalancer" }
    public var dependencies: [Dependency] {
        [Dependency(network, at: location)]
            + ports.compactMap { port in port.certificate.map { Dependency($0, at: port.location) } }
            + securityGroups.flatMap { $0.dependencies(at: location) }
    }

    public func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value) {
        (stack.value(of: self, "DNSName"), stack.value(of: self, "CanonicalHostedZoneNameID"))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("LoadBalancerName") {
            LoadBalancerNames.check(scope.physicalName(deployedName), title, at: location, &report)
        }
        if !isOverridden("Subnets") { network.checkForLoadBalancer(title, minimum: 1, in: scope, &report) }
        guard !isOverridden("Listeners") else { return }
        if ports.isEmpty {
            report(
                .loadBalancerWithoutListener, at: location,
                "The \(title) has no port, so nothing reaches it; give it at least one by .http or .https.")
        }
        Ports.checkTwice(ports.map { ($0.number, $0.location) }, of: title, &report)
        for (index, port) in ports.enumerated()
        where port.number == 443 && port.certificate == nil
            && !["LoadBalancerPort", "Protocol"].contains(where: { isOverridden("Listeners.\(index).\($0)") })
        {
            report(
                .listenerWithoutTLS, at: port.location,
                """
                The \(title) answers plain HTTP on port 443, where clients speak TLS; write \
                .https(certificate: …, to: \(port.instancePort)), or another port.
                """)
        }
        for port in ports {
            Ports.check(port.number, to: port.instancePort, of: title, at: port.location, &report)
            port.certificate?.checkDependency(
                in: scope.region, by: "listener on port \(port.number)", at: port.location,
                because: "a listener takes certificates of its own region only", in: scope, &report)
        }
    }
}
