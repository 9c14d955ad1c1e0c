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
        origin = Origin(file, line, column, named: name)
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
}
