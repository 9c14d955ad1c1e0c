/// A port of an application load balancer: HTTPS where it has certificates, otherwise HTTP.
/// Becomes `AWS::ElasticLoadBalancingV2::Listener`.
///
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Listeners".
public struct Listener: Existing, Renamable {
    public static var kind: String { "listener" }

    @Boxed private var said: Said

    /// All that it says. Each route has its listener in it, and each use asks for its name.
    struct Said: Sendable, Equatable {
        var origin: Origin
        var balancer: LoadBalancer?
        var port = 443
        var certificates: [Certificate] = []
        var policy = TLSPolicy.tls13
        var action = ListenerAction.notFound
        var arn: String?
        var mutualTLS: Placed<MutualTLS>?
        var tags: [Value.Member] = []
        let name: String
        /// Unless the author names one.
        let logicalID: String
    }

    /// - Parameters:
    ///   - port: 1 to 65535.
    ///   - certificates: the first is the default one, the others are chosen by the host that a client asks for.
    ///   - action: what it answers where no route matches.
    public init(
        of balancer: LoadBalancer, port: Int = 443, certificates: [Certificate] = [], policy: TLSPolicy = .tls13,
        default action: ListenerAction = .notFound, file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.init(
            of: balancer, port: port, certificates: certificates, policy: policy, default: action,
            at: SourceLocation(file, line, column))
    }

    init(
        of balancer: LoadBalancer, port: Int, certificates: [Certificate], policy: TLSPolicy,
        default action: ListenerAction, at location: SourceLocation
    ) {
        let ending = port == (certificates.isEmpty ? 80 : 443) ? "" : String(port)
        said = Said(
            origin: Origin(location), balancer: balancer, port: port, certificates: certificates, policy: policy,
            action: action,
            name: balancer.declaredName + (port == 443 ? ":443" : ":\(port)"),
            logicalID: balancer.idWords + (certificates.isEmpty ? "HttpListener" : "HttpsListener") + ending)
    }

    private init(arn: String, _ origin: Origin) {
        said = Said(origin: origin, arn: arn, name: arn, logicalID: "HttpListener443")
    }

    /// A listener that exists already, by its ARN.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Listener {
        Listener(arn: arn, Origin(file, line, column))
    }

    public var declaredName: String { said.name }
    public var logicalID: String { origin.logicalID ?? said.logicalID }
    public var isOwned: Bool { said.arn == nil }
    public var origin: Origin {
        _read { yield said.origin }
        _modify { yield &said.origin }
    }
    var balancer: LoadBalancer? { said.balancer }
    var port: Int { said.port }
    var certificates: [Certificate] { said.certificates }
    var policy: TLSPolicy { said.policy }
    var action: ListenerAction { said.action }
    var arn: String? { said.arn }
    var mutualTLS: Placed<MutualTLS>? { said.mutualTLS }
    var tags: [Value.Member] { said.tags }
    var isHTTPS: Bool { !said.certificates.isEmpty }
    func existingValue(_ attribute: String?) -> Value { .string(arn ?? declaredName) }

    public var dependencies: [Dependency] {
        (balancer.map { [Dependency($0, at: location)] } ?? []) + certificates.map { Dependency($0, at: location) }
            + (mutualTLS.flatMap { use in use.value.store.map { [Dependency($0, at: use.location)] } } ?? [])
    }

    func changing(_ change: (inout Said) -> Void) -> Listener {
        var copy = self
        change(&copy.said)
        return copy
    }

    public func lower(into stack: inout Stack) {
        guard let balancer else { return }
        stack.add(
            logicalID, "AWS::ElasticLoadBalancingV2::Listener",
            .init(present: [
                ("LoadBalancerArn", stack.value(of: balancer)), ("Port", .int(port)),
                ("Protocol", isHTTPS ? "HTTPS" : "HTTP"),
                ("SslPolicy", isHTTPS ? .string(policy.name) : nil),
                (
                    "Certificates",
                    certificates.first.map { [["CertificateArn": stack.value(of: $0)]] }
                ), ("DefaultActions", [action.value]),
                ("MutualAuthentication", mutualTLS.map { $0.value.value(in: &stack) }),
                (
                    "Tags",
                    said.tags.isEmpty
                        ? nil
                        : .array(
                            [Value.Member]().replaced(by: said.tags).map {
                                ["Key": .string($0.key), "Value": $0.value]
                            })
                ),
            ]))
        for (offset, certificate) in certificates.dropFirst().enumerated() {
            stack.add(
                "\(logicalID)Certificate\(offset + 2)", "AWS::ElasticLoadBalancingV2::ListenerCertificate",
                [
                    .init("ListenerArn", .ref(logicalID)),
                    .init("Certificates", [["CertificateArn": stack.value(of: certificate)]]),
                ])
        }
    }
}
